import type { Marking } from '../model/marking.ts';
import type { LikelihoodTerm } from '../model/scale.ts';
import type { RuleId } from './check-rules.ts';

/** A run of one line of an assessment: a paragraph, a heading, one half of a key judgement. */
export interface CheckPlace {
  /** Which child of which child of the document; the line is the last one. */
  readonly path: readonly number[];
  /** UTF-16 units of the line, end excluded; whatever is no text counts one, as in the editor. */
  readonly start: number;
  readonly end: number;
}

/** A change that takes a finding away. */
export type CheckFix =
  /** Other words for a run of the same line; none at all take it out. */
  | { readonly kind: 'words'; readonly start: number; readonly end: number; readonly text: string }
  /** Another likelihood for the key judgement that the line belongs to. */
  | { readonly kind: 'likelihood'; readonly term: LikelihoodTerm }
  | { readonly kind: 'marking'; readonly marking: Marking };

/** Something in an assessment that a rule speaks against. */
export interface CheckFinding {
  readonly rule: RuleId;
  /** The same as long as the words, and what they cite, are the same, wherever they stand. */
  readonly key: string;
  /** Null for what concerns the assessment as a whole. */
  readonly place: CheckPlace | null;
  /** The words at the place. */
  readonly words: string;
  /** The sentence around them, or what the finding is about where it has no place. */
  readonly sentence: string;
  readonly why: string;
  readonly fix: CheckFix | null;
}

/** What a rule finds in one line, wherever the line stands. */
export type LineFinding = Omit<CheckFinding, 'place' | 'words'> & Pick<CheckPlace, 'start' | 'end'>;
