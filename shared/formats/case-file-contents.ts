import type { WholeCase } from '../model/whole-case.ts';

/** A whole case with the bytes of its originals by their SHA-256. An original that is missing has no bytes here. */
export interface CaseFileContents {
  readonly whole: WholeCase;
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/** What a case file needs from the platform. */
export interface CaseFileTools {
  /** A text in UTF-8. */
  readonly encode: (text: string) => Uint8Array;
  /** A text out of UTF-8, byte order mark included; throws on anything else. */
  readonly decode: (bytes: Uint8Array) => string;
  /** Lower-case hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** A raw deflate stream; always the same for the same bytes. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** Unpacks a raw deflate stream of a known length; throws when it is damaged or of any other length. */
  readonly inflate: (packed: Uint8Array, length: number) => Uint8Array;
}
