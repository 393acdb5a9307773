import type { Id } from '../lib/ids.ts';
import type { PartialDate } from '../lib/partial-date.ts';
import type { AcceptedFinding } from './accepted-finding.ts';
import type { CitationStyle } from './citation-style.ts';
import type { Marking } from './marking.ts';
import type { RichText } from './rich-text.ts';
import type { LikelihoodScaleId } from './scale.ts';
import type { TemplateRef } from './template.ts';

export type AssessmentId = Id<'assessment'>;

/** Words on the sources as a whole, and the draft that they began from: what changed since can then be shown. */
export interface SourceStatement {
  readonly words: string;
  readonly draft: string;
}

/** The report being written. */
export interface Assessment {
  readonly id: AssessmentId;
  /** Short stable code, `R1`. */
  readonly code: string;
  readonly rev: number;
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  readonly authors: readonly string[];
  readonly version: string;
  readonly dated: PartialDate | null;
  /** Information cut-off: nothing later was considered. */
  readonly cutoff: PartialDate | null;
  /** BCP 47 tag of the assessment's own words. */
  readonly language: string;
  /** null = the most restrictive marking of the sources it cites. */
  readonly marking: Marking | null;
  /** Printed beside those of the sources it cites. */
  readonly caveats: readonly string[];
  /** Whose words its judgements use. */
  readonly scale: LikelihoodScaleId;
  /** Findings of the checker that the analyst answers for, oldest first. */
  readonly accepted: readonly AcceptedFinding[];
  /** How it is built and set. */
  readonly template: TemplateRef;
  readonly citations: CitationStyle;
  readonly body: RichText;
  /** The source summary statement in the analyst's words (ICD 206); null = what the program drafts is printed. */
  readonly sourceStatement: SourceStatement | null;
  readonly createdAt: string;
}
