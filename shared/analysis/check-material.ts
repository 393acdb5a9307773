import type { Assessment } from '../model/assessment.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import type { ClaimId } from '../model/claim.ts';
import type { MarkingScheme } from '../model/marking.ts';
import type { RichCitation } from '../model/rich-text.ts';
import type { CheckedLine } from './check-line.ts';
import type { CheckLine } from './check-lines.ts';
import type { RequiredPart } from './check-parts.ts';

/** What of a case the checker reads: the whole of it, or at least all that the cited claims lead to. */
export type CheckMaterial = Pick<
  CaseSnapshot,
  'claims' | 'passages' | 'excerpts' | 'texts' | 'sources' | 'lineage' | 'claimRelations'
>;

/** The assessment as it is being written, with what it rests on. */
export interface CheckInput {
  readonly assessment: Pick<
    Assessment,
    'title' | 'authors' | 'dated' | 'cutoff' | 'language' | 'marking' | 'scale' | 'body'
  >;
  readonly material: CheckMaterial;
  /** The claims that the material was read for: of others nothing is said yet. Null for a whole case. */
  readonly readFor: ReadonlySet<string> | null;
  /** What its markings mean. */
  readonly scheme: MarkingScheme;
  /** What the assessment has to have. */
  readonly parts: readonly RequiredPart[];
}

/** One citation of the text at its place. */
export interface CitedPlace {
  readonly line: ReadLine;
  readonly at: number;
  readonly node: RichCitation;
}

/** A line with what its words gave. */
export interface ReadLine extends CheckLine {
  readonly checked: CheckedLine;
}

/** Everything that the rules on evidence ask, worked out once. */
export interface CheckedText {
  readonly input: CheckInput;
  readonly lines: readonly ReadLine[];
  readonly citations: readonly CitedPlace[];
  /** Where each claim is first cited. */
  readonly firstCited: ReadonlyMap<ClaimId, CitedPlace>;
}

export function checkedText(input: CheckInput, lines: readonly ReadLine[]): CheckedText {
  const citations = lines.flatMap((line) => line.citations.map(({ at, node }) => ({ line, at, node })));
  const firstCited = new Map<ClaimId, CitedPlace>();
  for (const place of citations) {
    for (const id of place.node.attrs.claimIds) if (!firstCited.has(id)) firstCited.set(id, place);
  }
  return { input, lines, citations, firstCited };
}
