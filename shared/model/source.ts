import type { Id } from '../lib/ids.ts';
import type { PartialDate } from '../lib/partial-date.ts';
import type { Marking } from './marking.ts';
import type { Rated } from './rating.ts';
import type { ReliabilityLetter } from './scale.ts';
import { NO_DESCRIPTOR, type SourceDescriptor } from './source-descriptor.ts';

export type SourceId = Id<'source'>;
export type OriginalId = Id<'original'>;
export type ExcerptId = Id<'excerpt'>;

export const SOURCE_KINDS = [
  'article',
  'wire story',
  'official report',
  'speech',
  'web page',
  'document',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The bibliographic thing: an article, a report, a speech. */
export interface Source {
  readonly id: SourceId;
  /** Short stable code, `S3`. */
  readonly code: string;
  readonly rev: number;
  readonly title: string;
  readonly outlet: string;
  readonly authors: readonly string[];
  readonly kind: SourceKind;
  /** BCP 47 tag, empty when unknown. */
  readonly language: string;
  readonly url: string;
  readonly published: PartialDate | null;
  /** When it was last changed, as it says itself. */
  readonly modified: PartialDate | null;
  readonly retrieved: PartialDate | null;
  readonly reliability: Reliability | null;
  /** Ratings that hold for a topic or a period only. */
  readonly scopedReliability: readonly ScopedReliability[];
  /** Earlier ratings, scoped ones too, oldest first. */
  readonly pastReliability: readonly PastReliability[];
  /** Set when the analyst has established that the source rests on no other one. */
  readonly firstHand: Rated | null;
  readonly withdrawn: Withdrawal | null;
  readonly descriptor: SourceDescriptor;
  readonly marking: Marking;
  /** What its marking is printed with. */
  readonly caveats: readonly string[];
  readonly note: string;
  readonly createdAt: string;
}

/** What a source is before it is weighed. */
export const UNRATED = {
  reliability: null,
  scopedReliability: [],
  pastReliability: [],
  firstHand: null,
  withdrawn: null,
  descriptor: NO_DESCRIPTOR,
} as const satisfies Partial<Source>;

export interface Reliability extends Rated {
  readonly letter: ReliabilityLetter;
}

/** At least one of topic and period is given. */
export interface ScopedReliability extends Reliability {
  /** Empty for every topic. */
  readonly topic: string;
  /** Null for all times. */
  readonly period: PartialDate | null;
}

export interface PastReliability extends ScopedReliability {
  /** When another rating, or none, took its place. */
  readonly until: string;
}

export const WITHDRAWAL_GROUNDS = ['fabricated', 'retracted', 'corrected', 'doubtful'] as const;
export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number];

/** The source is no longer to be leaned on; what rests on it stays, and says so. */
export interface Withdrawal extends Rated {
  readonly ground: WithdrawalGround;
}

/** The bytes as imported; the bytes themselves lie on disk under their hash. */
export interface Original {
  readonly id: OriginalId;
  readonly rev: number;
  readonly sourceId: SourceId;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly name: string;
  readonly byteLength: number;
  /** WHATWG label; empty where the format settles it. */
  readonly encoding: string;
  /** The files it lay in, outermost first. */
  readonly within: readonly Container[];
  readonly importedAt: string;
}

/** An archive, a message or a capture in which a file lay. Its own bytes are not kept, its hash is. */
export interface Container {
  readonly name: string;
  /** Lower-case hexadecimal SHA-256 of the container's bytes. */
  readonly sha256: string;
}

/** Captured text of a source: what is known about it. The words themselves are in its {@link ExcerptText}. */
export interface Excerpt {
  readonly id: ExcerptId;
  /** Short stable code, `X7`. */
  readonly code: string;
  readonly rev: number;
  readonly sourceId: SourceId;
  readonly originalId: OriginalId;
  /** The earlier text of the same place that this one corrects. */
  readonly replaces: ExcerptId | null;
  readonly locator: string;
  /** Lower-case hexadecimal SHA-256 of the text in UTF-8. */
  readonly sha256: string;
  /** In UTF-16 units. */
  readonly length: number;
  readonly extractor: { readonly name: string; readonly version: number };
  /** What is proposed as page residue, and what the analyst decided, by block. */
  readonly residue: readonly Residue[];
  readonly createdAt: string;
}

export const RESIDUE_STATUSES = ['proposed', 'accepted', 'restored'] as const;
export type ResidueStatus = (typeof RESIDUE_STATUSES)[number];

/** One block that looks like page furniture. `proposed` and `accepted` are shown dimmed, `restored` is not. */
export interface Residue {
  /** Index into {@link ExcerptText.blocks}. */
  readonly block: number;
  readonly reason: string;
  readonly status: ResidueStatus;
}

/** The words of an excerpt, verbatim, written once and never changed. Same id as its excerpt. */
export interface ExcerptText {
  readonly id: ExcerptId;
  readonly rev: number;
  readonly text: string;
  readonly blocks: readonly Block[];
}

export const BLOCK_KINDS = ['heading', 'paragraph', 'list item', 'quotation', 'table'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A run of the text, in UTF-16 units, end excluded. Blocks are in order, do not overlap and hold no line break at either end. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** Heading level from 1; only on headings. */
  readonly level?: number;
  /** Where the text has pages: the number of the page on which the block begins, from 1. */
  readonly page?: number;
  /** Where the block runs over the end of pages: the offsets at which the next ones begin, each one page on. */
  readonly turns?: readonly number[];
}
