import type { Id } from '../lib/ids.ts';
import type { AssessmentId } from './assessment.ts';

export type VersionNameId = Id<'version-name'>;

/** A name that the analyst gave to an assessment as it was at a moment. The text itself stands in the journal. */
export interface VersionName {
  readonly id: VersionNameId;
  readonly rev: number;
  readonly assessmentId: AssessmentId;
  /** The journal entry after which it stood so. */
  readonly seq: number;
  readonly name: string;
  readonly createdAt: string;
}
