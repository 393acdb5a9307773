import type { ClaimStatus } from './claim.ts';
import type { Stance } from './passage.ts';
import type { CredibilityDigit, ReliabilityLetter } from './scale.ts';
import type { WithdrawalGround } from './source.ts';

/**
 * What was attached to a printed report, as far as it is compared with a case. Records are named by their codes, which
 * are never used twice.
 */
export interface Evidence {
  readonly format: string;
  readonly assessment: {
    readonly code: string;
    readonly title: string;
    readonly version: string;
    readonly marking: string;
  };
  /** Null on pages that were printed without being issued. */
  readonly issue: { readonly code: string; readonly issuedAt: string } | null;
  /** Null where nothing was withheld. */
  readonly sanitised: {
    readonly cut: string;
    /** Sources that are described and not named. */
    readonly described: readonly string[];
    /** Claims of which only the code is printed. */
    readonly withheld: readonly string[];
  } | null;
  readonly claims: readonly EvidenceClaim[];
  readonly sources: readonly EvidenceSource[];
  /** Codes of claims that contradicted each other; null where this was not noted. */
  readonly contradictions: readonly (readonly [cited: string, other: string])[] | null;
}

export interface EvidenceClaim {
  readonly code: string;
  readonly statement: string;
  readonly status: ClaimStatus;
  readonly credibility: { readonly digit: CredibilityDigit } | null;
  readonly origins: { readonly origins: number; readonly notEstablished: number };
  readonly passages: readonly EvidencePassage[];
}

export interface EvidencePassage {
  readonly source: string;
  readonly excerpt: string;
  readonly stance: Stance;
  /** UTF-16 units in the excerpt's text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface EvidenceSource {
  readonly code: string;
  readonly reliability: { readonly letter: ReliabilityLetter } | null;
  readonly withdrawn: { readonly ground: WithdrawalGround } | null;
  readonly marking: string;
  readonly originals: readonly { readonly name: string; readonly sha256: string }[];
  readonly excerpts: readonly { readonly code: string; readonly sha256: string }[];
}

/** What the evidence begins with, before its version. */
export const EVIDENCE_FORMAT = 'touchstone-evidence/';
