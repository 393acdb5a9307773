import type { Id } from '../lib/ids.ts';
import type { PartialDate } from '../lib/partial-date.ts';
import type { AcceptedFinding } from './accepted-finding.ts';
import type { RichText } from './rich-text.ts';
import type { LikelihoodScaleId, TlpLabel } from './scale.ts';

export type AssessmentId = Id<'assessment'>;

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
  readonly marking: TlpLabel | null;
  /** Whose words its judgements use. */
  readonly scale: LikelihoodScaleId;
  /** Findings of the checker that the analyst answers for, oldest first. */
  readonly accepted: readonly AcceptedFinding[];
  readonly body: RichText;
  readonly createdAt: string;
}
