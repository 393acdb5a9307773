import type { Id } from '../lib/ids.ts';
import type { AssessmentId } from './assessment.ts';
import type { Marking } from './marking.ts';

export type IssuedId = Id<'issued'>;

/** A numbered copy of an assessment as it left the house. Its pages lie on disk under their hash, like an original. */
export interface Issued {
  readonly id: IssuedId;
  /** `R1.2`: the assessment's code and a running number that is never used twice. */
  readonly code: string;
  readonly rev: number;
  readonly assessmentId: AssessmentId;
  readonly number: number;
  readonly title: string;
  readonly version: string;
  readonly marking: Marking;
  readonly issuedAt: string;
  /** The analyst's name, empty when none was given. */
  readonly issuedBy: string;
  readonly pdf: {
    /** Lower-case hexadecimal SHA-256 of the bytes. */
    readonly sha256: string;
    readonly byteLength: number;
  };
  /** Lower-case hexadecimal SHA-256 of the evidence in UTF-8. */
  readonly evidenceSha256: string;
  /** The copy that this one takes the place of. */
  readonly supersedes: IssuedId | null;
  /** What is different from that one; empty where there is none. */
  readonly changeNote: string;
  /** Why it was issued although errors stood open; null where none did. */
  readonly despite: { readonly errors: number; readonly reason: string } | null;
}

/** What an issued copy rests on, as it is attached to its pages: canonical JSON. Same id as its copy. */
export interface IssuedEvidence {
  readonly id: IssuedId;
  readonly rev: number;
  readonly json: string;
}

/** The code of the copy with this number. */
export const issueCode = (assessmentCode: string, number: number): string => `${assessmentCode}.${number}`;

/** Which copy took the place of each that was superseded. */
export const successors = (issued: readonly Issued[]): ReadonlyMap<string, Issued> =>
  new Map(issued.flatMap((copy) => (copy.supersedes === null ? [] : [[copy.supersedes as string, copy]])));
