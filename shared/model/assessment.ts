import type { Id } from '../lib/ids.ts';
import type { PartialDate } from '../lib/partial-date.ts';
import type { CitationStyle } from './citation-style.ts';
import type { RichText } from './rich-text.ts';
import type { TlpLabel } from './scale.ts';
import type { TemplateRef } from './template.ts';

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
  /** How it is built and set. */
  readonly template: TemplateRef;
  readonly citations: CitationStyle;
  readonly body: RichText;
  readonly createdAt: string;
}
