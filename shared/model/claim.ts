import type { Id } from '../lib/ids.ts';
import type { PartialDate } from '../lib/partial-date.ts';
import type { AttributionStep } from './attribution.ts';
import type { Measure } from './measure.ts';
import type { Rated } from './rating.ts';
import type { CredibilityDigit } from './scale.ts';

export type ClaimId = Id<'claim'>;

/** Denying and hedging are evidence of their own, so they are kinds. */
export const CLAIM_KINDS = [
  'statement of fact',
  'judgement',
  'forecast',
  'intention',
  'denial',
  'hedged statement',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** How far the analyst has come with a claim. Never set by the program. */
export const CLAIM_STATUSES = ['open', 'relied on', 'disputed', 'set aside'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** The three clocks: when it happened, when it was said, when it was captured. */
export const CLOCKS = ['happened', 'said', 'captured'] as const;
export type ClockName = (typeof CLOCKS)[number];

/** What one of the three clocks shows, and why: "year from publication". */
export interface Clock {
  readonly date: PartialDate;
  readonly basis: string;
}

/** What is asserted, in the analyst's words, resting on one or more passages. */
export interface Claim {
  readonly id: ClaimId;
  /** Short stable code, `C41`. */
  readonly code: string;
  readonly rev: number;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  /** From the outlet inward to the origin. */
  readonly attribution: readonly AttributionStep[];
  readonly happened: Clock | null;
  readonly said: Clock | null;
  readonly captured: Clock | null;
  readonly measures: readonly Measure[];
  readonly credibility: Credibility | null;
  /** Earlier ratings, oldest first. */
  readonly pastCredibility: readonly PastCredibility[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly createdAt: string;
}

/** What a claim is before it is weighed. */
export const UNWEIGHED = {
  status: 'open',
  measures: [],
  credibility: null,
  pastCredibility: [],
} as const satisfies Partial<Claim>;

export interface Credibility extends Rated {
  readonly digit: CredibilityDigit;
}

export interface PastCredibility extends Credibility {
  /** When another rating, or none, took its place. */
  readonly until: string;
}
