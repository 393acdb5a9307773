import { sha256OfText } from '../lib/sha256.ts';

/** What the first entry of a journal follows. */
export const CHAIN_START = '0'.repeat(64);

/**
 * Hash of the last line of a journal with these lines: SHA-256 over the hash before, followed by the line. The journal
 * file carries the same chain.
 */
export const chainHead = (lines: readonly string[]): string =>
  lines.reduce((before, line) => sha256OfText(before + line), CHAIN_START);
