import type { DetectedEncoding, FoundFields, FoundIn, ImportRefusal, ReadText } from './import-batch.ts';
import type { OpenedPdf } from './pdf-page.ts';

/** One foreign format: how to know it and how to read it. */
export type ImportFormat = TextFormat | FileFormat;

interface AnyFormat {
  readonly id: string;
  readonly label: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /**
   * Whether bytes are of this format, whatever their name says. `head` is the first 2,048 bytes, each a character of
   * its number, without a UTF-8 mark and leading blanks. Formats without it are known by their names alone.
   */
  readonly sniff?: (head: string, bytes: Uint8Array) => boolean;
}

/** Plain text of some kind: the worker decodes the bytes, the analyst may choose another encoding. */
export interface TextFormat extends AnyFormat {
  readonly read: (text: string, fileName: string) => ReadText;
}

/** Everything else: the format looks into the bytes. May throw {@link RefusedFile}; anything else thrown is a failure. */
export interface FileFormat extends AnyFormat {
  readonly open: (file: ForeignFile, tools: ReadTools) => Promise<readonly FilePart[]>;
}

/** A file as a reader gets it. Hostile until shown otherwise. */
export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The encoding that the analyst chose; it outranks all that the file says. */
  readonly encoding?: string;
  /** The encoding that a container or a header names; it ranks below a byte order mark and valid UTF-8. */
  readonly saidEncoding?: string;
  /** What opens an encrypted file, as typed. */
  readonly password?: string;
  /** As a container names it, `text/html`. It settles the format where neither bytes nor name do. */
  readonly mediaType?: string;
}

/** What a file turned out to hold. One that cannot be read becomes `refused` and never sinks the others. */
export type FilePart =
  /** A source with its text; its original is the whole file. */
  | {
      readonly kind: 'text';
      /** Where one file holds several texts, the name of this one. */
      readonly name?: string;
      readonly read: ReadText;
      readonly encoding: DetectedEncoding | null;
    }
  /** A source of which only the reference is known. */
  | {
      readonly kind: 'reference';
      readonly name: string;
      readonly found: FoundFields;
      readonly foundIn?: FoundIn;
      readonly extractor: ReadText['extractor'];
    }
  /** A file within the file, read in its turn; what the container knows of it outranks what it says itself. */
  | {
      readonly kind: 'file';
      readonly file: ForeignFile;
      readonly found?: FoundFields;
      readonly foundIn?: FoundIn;
      /** What the analyst should know of how it lay there, in sentences. */
      readonly remarks?: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly code: ImportRefusal;
      readonly message: string;
    };

/** The text of a file and how its encoding was settled. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: DetectedEncoding;
}

/** What the surroundings give to formats, so that these stay free of the platform. */
export interface ReadTools {
  /** Throws {@link RefusedFile} where it is no text. Text of bytes: chosen encoding, byte order mark, valid UTF-8, said encoding, else the most plausible one. */
  readonly decode: (file: ForeignFile) => DecodedText;
  /** Bytes in a named encoding, without looking at them; what has no meaning becomes U+FFFD. */
  readonly decodeAs: (bytes: Uint8Array, label: string) => string;
  readonly encode: (text: string) => Uint8Array;
  readonly digest: (algorithm: 'SHA-1' | 'SHA-256', bytes: Uint8Array) => Promise<Uint8Array>;
  /** The words of a PDF document with their places. Never rejects on what the document holds. */
  readonly openPdf: (bytes: Uint8Array, password?: string) => Promise<OpenedPdf>;
}

/** Thrown by a format to refuse its file with a sentence. */
export class RefusedFile extends Error {
  readonly code: ImportRefusal;
  constructor(code: ImportRefusal, message: string) {
    super(message);
    this.name = 'RefusedFile';
    this.code = code;
  }
}
