import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';

const MEGABYTE = 1024 * 1024;

/** Largest file that is read, in bytes: text is read as it is, a document holds more than its text. */
export const MOST_BYTES = { text: 20 * MEGABYTE, document: 200 * MEGABYTE } as const;

/** Files within a file, all levels together. */
export const MOST_PARTS = 2_000;

/** Levels of files within files: a message in an archive in a capture. */
export const MOST_DEPTH = 4;

/** Bytes of the files within a file, all levels together: archives in archives are counted as one. */
export const MOST_UNPACKED = 500 * MEGABYTE;

/** The name of a source that was pasted and came from no file. */
export const PASTED_NAME = 'pasted.txt';

/** Why a file of this size is not read; null when it may be. */
export function tooLarge(
  name: string,
  byteLength: number,
  kind: keyof typeof MOST_BYTES = 'text',
): string | null {
  const most = MOST_BYTES[kind];
  return byteLength > most ? REFUSAL_WORDS.tooLarge(name, megabytes(byteLength), megabytes(most)) : null;
}

/** Rounded up, so that a file just above the limit is not said to be as large as the limit. */
export const megabytes = (bytes: number): string => `${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB`;
