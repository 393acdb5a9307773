import type { PartialDate } from '../lib/partial-date.ts';
import type { ClaimKind } from '../model/claim.ts';
import type { EntityType, RoleKind } from '../model/entity.ts';
import type { CredibilityDigit, ReliabilityLetter, TlpLabel } from '../model/scale.ts';
import type { ResidueStatus, SourceKind } from '../model/source.ts';

/** The sample's parts name one another by key; codes and ids are given when the case is built. */
export type SourceKey = 'speech' | 'hearing' | 'report' | 'wire' | 'dispatch';

export interface SampleSource {
  readonly key: SourceKey;
  readonly text: string;
  readonly fileName: string;
  readonly title: string;
  readonly outlet: string;
  readonly authors: readonly string[];
  readonly kind: SourceKind;
  readonly url: string;
  readonly published: PartialDate;
  readonly retrieved: PartialDate;
  readonly reliability: { readonly letter: ReliabilityLetter; readonly reason: string };
  readonly marking: TlpLabel;
  readonly note: string;
  readonly locator: string;
  /** How far the analyst has got with what the reader proposes as page residue. */
  readonly residue: ResidueStatus;
}

/** Words of a source. They must stand there exactly once, unless `nth` (from 1) says which of several is meant. */
export interface SampleQuote {
  readonly source: SourceKey;
  readonly words: string;
  readonly nth?: number;
}

export interface SampleClaim {
  readonly key: string;
  readonly statement: string;
  readonly kind: ClaimKind;
  /** One line from the outlet inward, as `parseAttribution` reads it. */
  readonly attribution: string;
  readonly happened: PartialDate | null;
  readonly said: PartialDate | null;
  readonly credibility: { readonly digit: CredibilityDigit; readonly reason: string };
  readonly tags: readonly string[];
  readonly note: string;
  readonly passages: readonly [SampleQuote, ...SampleQuote[]];
  readonly roles: readonly (readonly [entity: string, role: RoleKind])[];
}

export interface SampleEntity {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly mentions: readonly SampleQuote[];
}
