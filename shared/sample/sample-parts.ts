import type { PartialDate } from '../lib/partial-date.ts';
import type { Access, QuotationForm } from '../model/attribution.ts';
import type { ClaimKind, ClaimStatus } from '../model/claim.ts';
import type { ClaimRelationType, ContradictionOutcome } from '../model/claim-relation.ts';
import type { EntityType, RoleKind } from '../model/entity.ts';
import type { LineageType } from '../model/lineage.ts';
import type { Marking } from '../model/marking.ts';
import type { Measure, MeasureQualifier } from '../model/measure.ts';
import type { Stance } from '../model/passage.ts';
import type { CredibilityDigit, ReliabilityLetter } from '../model/scale.ts';
import type { ResidueStatus, SourceKind } from '../model/source.ts';
import type { SourceDescriptor } from '../model/source-descriptor.ts';

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
  /** Why it is said to rest on no other source; absent where that is not known. */
  readonly firstHand?: string;
  /** What is said of its worth; absent where nothing is. */
  readonly descriptor?: Partial<SourceDescriptor>;
  readonly marking: Marking;
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

/** Words that a claim rests on; they state it unless `stance` says otherwise. */
export interface SamplePassage extends SampleQuote {
  readonly stance?: Stance;
}

export interface SampleClaim {
  readonly key: string;
  readonly statement: string;
  readonly kind: ClaimKind;
  /** `open` where it is absent. */
  readonly status?: ClaimStatus;
  /** One line from the outlet inward, as `parseAttribution` reads it. */
  readonly attribution: string;
  /** Whether the innermost step is quoted or rendered, and how it could know. */
  readonly origin: readonly [form: QuotationForm, access: Access];
  readonly happened: PartialDate | null;
  readonly said: PartialDate | null;
  /** Why the clocks show what they show. */
  readonly basis?: { readonly happened?: string; readonly said?: string };
  readonly measures?: readonly Measure[];
  readonly credibility: { readonly digit: CredibilityDigit; readonly reason: string };
  readonly tags: readonly string[];
  readonly note: string;
  readonly passages: readonly [SamplePassage, ...SamplePassage[]];
  readonly roles: readonly (readonly [entity: string, role: RoleKind])[];
}

export interface SampleEntity {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  /** A name, or a name that means this entity in one source only. */
  readonly aliases: readonly (string | { readonly name: string; readonly within: SourceKey })[];
  readonly description: string;
  readonly mentions: readonly SampleQuote[];
}

export interface SampleLineage {
  readonly source: SourceKey;
  readonly type: LineageType;
  readonly from: SourceKey;
  readonly basis: string;
}

export interface SampleRelation {
  readonly claim: string;
  readonly type: ClaimRelationType;
  readonly other: string;
  readonly outcome?: ContradictionOutcome;
  readonly reason: string;
}

export interface SampleEntityRelation {
  readonly entity: string;
  /** Read from the first to the second. */
  readonly type: string;
  readonly other: string;
  readonly claim: string;
  readonly during: PartialDate | null;
}

/** What the analyst noted at some words; without words of her own it is a highlight. */
export interface SampleNote extends SampleQuote {
  readonly note: string;
}

/** A figure that a claim asserts. */
export const figure = (
  attribute: string,
  value: number,
  unit = '',
  { qualifier = 'exactly', asOf = null }: { qualifier?: MeasureQualifier; asOf?: PartialDate | null } = {},
): Measure => ({ attribute, low: value, high: value, unit, qualifier, asOf });
