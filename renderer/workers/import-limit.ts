import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';

/** Largest file that is read, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** The name of a source that was pasted and came from no file. */
export const PASTED_NAME = 'pasted.txt';

/** Why a file of this size is not read; null when it may be. */
export function tooLarge(name: string, byteLength: number): string | null {
  return byteLength > MOST_BYTES
    ? REFUSAL_WORDS.tooLarge(name, megabytes(byteLength), megabytes(MOST_BYTES))
    : null;
}

/** Rounded up, so that a file just above the limit is not said to be as large as the limit. */
const megabytes = (bytes: number): string => `${Math.ceil((bytes / (1024 * 1024)) * 10) / 10} MB`;
