import type { PartialDate } from '../lib/partial-date.ts';
import type { Block, Container, SourceKind } from '../model/source.ts';

/** Text as a reader found it in a file, before the analyst has seen it. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Blocks that look like page furniture, each with the rule that says so. */
  readonly residue: readonly { readonly block: number; readonly reason: string }[];
  readonly extractor: { readonly name: string; readonly version: number };
  /** What the file says about itself, for the review step. */
  readonly found: FoundFields;
  /** Where in the file each of these stands, in words: `og:title`, `mail header From`. */
  readonly foundIn?: FoundIn;
  /** What the analyst should know of this file, in sentences: pages without text, macros left out. */
  readonly remarks?: readonly string[];
  /** Set where the file is a table that may be a hand-kept list of claims. */
  readonly ledger?: LedgerTable;
}

/** Which words of the file a field was taken from. */
export type FoundIn = Readonly<Partial<Record<keyof FoundFields, string>>>;

/** A table as text: the first row names the columns. Every row has as many cells as the first. */
export interface LedgerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Fields a reader proposes; the analyst confirms each in the review step. */
export interface FoundFields {
  readonly title?: string;
  readonly outlet?: string;
  readonly authors?: readonly string[];
  readonly published?: PartialDate;
  /** When the source was last changed, as it says itself. */
  readonly modified?: PartialDate;
  /** When the capture was made, where the file is a capture and says so. */
  readonly retrieved?: PartialDate;
  readonly language?: string;
  readonly url?: string;
  readonly kind?: SourceKind;
  /** Page, chapter or section, where the file is a part of something. */
  readonly locator?: string;
  /** What a reference says beyond these fields (volume, number, DOI, abstract), in lines. */
  readonly note?: string;
}

/** What the worker made of one file: something to review, or a refusal that names the file. */
export type ImportOutcome =
  | { readonly ok: true; readonly name: string; readonly draft: ImportDraft }
  | { readonly ok: false; readonly name: string; readonly code: ImportRefusal; readonly message: string };

export const IMPORT_REFUSALS = [
  'empty',
  'binary',
  'too-large',
  'undecodable',
  /** Encrypted: a password opens it, where the message says so. */
  'locked',
  /** Damaged, or built to harm. */
  'unsound',
  'failed',
] as const;
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number];

export interface ImportDraft {
  readonly bytes: Uint8Array;
  /** Name of the file that these bytes are, also where one of several texts in it has a name of its own. */
  readonly fileName: string;
  readonly sha256: string;
  /** Null where the format settles it, as in a PDF document. */
  readonly encoding: DetectedEncoding | null;
  /** A reference has no text, and nothing of it is cut into blocks. */
  readonly read: ReadText;
  /** SHA-256 of the text in UTF-8, lower-case hexadecimal. */
  readonly textSha256: string;
  /** The files it lay in, outermost first; empty for a file of its own. */
  readonly within: readonly Container[];
}

export interface DetectedEncoding {
  /** WHATWG label, `utf-8`, `gb18030` ... */
  readonly label: string;
  /** How it was settled: a byte order mark and valid UTF-8 are certain, the rest is the detector's guess. */
  readonly basis: 'byte order mark' | 'valid UTF-8' | 'said by the file' | 'detected' | 'chosen' | 'pasted';
  /** Other encodings that decode the bytes without an error, most plausible first. */
  readonly alternatives: readonly string[];
  /** Characters that stand as U+FFFD because their bytes have no meaning in this encoding; absent when all have one. */
  readonly replaced?: number;
  /** Part of the file is in UTF-8 and reads wrongly; absent where nothing speaks for that. */
  readonly mixed?: MixedEncoding;
}

/** Characters in UTF-8 within bytes that are read in another encoding. */
export interface MixedEncoding {
  readonly characters: number;
  /** The word of the first, as it will read. */
  readonly read: string;
  /** The same word in UTF-8. */
  readonly meant: string;
}

/** One source as accepted in the review step: what `import.accept` stores. Without text it is a reference, and gets no excerpt. */
export interface ImportItem {
  readonly title: string;
  readonly outlet: string;
  readonly authors: readonly string[];
  readonly published: PartialDate | null;
  readonly modified: PartialDate | null;
  readonly retrieved: PartialDate | null;
  readonly language: string;
  readonly kind: SourceKind;
  readonly url: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly byteLength: number;
  /** Empty where the format settles it. */
  readonly encoding: string;
  readonly within: readonly Container[];
  /** Page, chapter or section of the text; empty when it is the whole. */
  readonly locator: string;
  readonly note: string;
  readonly text: string;
  readonly textSha256: string;
  readonly blocks: readonly Block[];
  readonly residue: ReadText['residue'];
  readonly extractor: ReadText['extractor'];
}
