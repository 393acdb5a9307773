import type { Id } from '../lib/ids.ts';
import type { PartialDate } from '../lib/partial-date.ts';
import type { AttributionStep } from './attribution.ts';
import type { CredibilityDigit } from './scale.ts';

export type ClaimId = Id<'claim'>;

export const CLAIM_KINDS = ['statement of fact', 'judgement', 'forecast', 'intention', 'denial'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What is asserted, in the analyst's words, resting on one or more passages. */
export interface Claim {
  readonly id: ClaimId;
  /** Short stable code, `C41`. */
  readonly code: string;
  readonly rev: number;
  readonly statement: string;
  readonly kind: ClaimKind;
  /** From the outlet inward to the origin. */
  readonly attribution: readonly AttributionStep[];
  /** The three clocks: when it happened, when it was said, when it was captured. */
  readonly happened: PartialDate | null;
  readonly said: PartialDate | null;
  readonly captured: PartialDate | null;
  readonly credibility: Credibility | null;
  readonly tags: readonly string[];
  readonly note: string;
  readonly createdAt: string;
}

export interface Credibility {
  readonly digit: CredibilityDigit;
  readonly reason: string;
}
