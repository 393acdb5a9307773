import type { PartialDate } from '../lib/partial-date.ts';
import type { Block, SourceKind } from '../model/source.ts';

/** Text as a reader found it in a file, before the analyst has seen it. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Blocks that look like page furniture, each with the rule that says so. */
  readonly residue: readonly { readonly block: number; readonly reason: string }[];
  readonly extractor: { readonly name: string; readonly version: number };
  /** What the file says about itself, for the review step. */
  readonly found: FoundFields;
}

/** Fields a reader proposes; the analyst confirms each in the review step. */
export interface FoundFields {
  readonly title?: string;
  readonly outlet?: string;
  readonly authors?: readonly string[];
  readonly published?: PartialDate;
  readonly language?: string;
  readonly url?: string;
  readonly kind?: SourceKind;
}

/** One foreign format: how to know it and how to read it. */
export interface ImportFormat {
  readonly id: string;
  readonly label: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Reads decoded text. Pure: the bytes were decoded by the worker. */
  readonly read: (text: string, fileName: string) => ReadText;
}

/** What the worker made of one file: something to review, or a refusal that names the file. */
export type ImportOutcome =
  | { readonly ok: true; readonly name: string; readonly draft: ImportDraft }
  | { readonly ok: false; readonly name: string; readonly code: ImportRefusal; readonly message: string };

export type ImportRefusal = 'empty' | 'binary' | 'too-large' | 'undecodable' | 'failed';

export interface ImportDraft {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly encoding: DetectedEncoding;
  readonly read: ReadText;
  /** SHA-256 of the text in UTF-8, lower-case hexadecimal. */
  readonly textSha256: string;
}

export interface DetectedEncoding {
  /** WHATWG label, `utf-8`, `gb18030` ... */
  readonly label: string;
  /** How it was settled: a byte order mark and valid UTF-8 are certain, the rest is the detector's guess. */
  readonly basis: 'byte order mark' | 'valid UTF-8' | 'detected' | 'chosen' | 'pasted';
  /** Other encodings that decode the bytes without an error, most plausible first. */
  readonly alternatives: readonly string[];
  /** Characters that stand as U+FFFD because their bytes have no meaning in this encoding; absent when all have one. */
  readonly replaced?: number;
}

/** One source as accepted in the review step: what `import.accept` stores. */
export interface ImportItem {
  readonly title: string;
  readonly outlet: string;
  readonly authors: readonly string[];
  readonly published: PartialDate | null;
  readonly retrieved: PartialDate | null;
  readonly language: string;
  readonly kind: SourceKind;
  readonly url: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly byteLength: number;
  readonly encoding: string;
  readonly text: string;
  readonly textSha256: string;
  readonly blocks: readonly Block[];
  readonly residue: ReadText['residue'];
  readonly extractor: ReadText['extractor'];
}
