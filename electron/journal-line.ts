import { createHash } from 'node:crypto';

/** One line of a journal file: an entry and its place in the chain. */
export interface JournalLine {
  readonly seq: number;
  /** Hash of the line before, 64 zeros in the first line. */
  readonly prevHash: string;
  /** SHA-256 over `prevHash` followed by `entry`, both in UTF-8. */
  readonly hash: string;
  /** Canonical JSON, kept to the byte. */
  readonly entry: string;
}

export const FIRST_PREV_HASH = '0'.repeat(64);

const FRONT = /^\{"seq":([1-9]\d{0,15}),"prevHash":"([0-9a-f]{64})","hash":"([0-9a-f]{64})","entry":/;

/** The next line of a chain. */
export function chainLine(seq: number, prevHash: string, entry: string): JournalLine {
  return { seq, prevHash, hash: hashOf(prevHash, entry), entry };
}

/** The line as it stands in the file, without its end. The entry comes last and raw, so that other tools read it as JSON. */
export function formatLine({ seq, prevHash, hash, entry }: JournalLine): string {
  return `{"seq":${seq},"prevHash":"${prevHash}","hash":"${hash}","entry":${entry}}`;
}

/** Null where the text is no line of a journal or does not match its own hash. */
export function parseLine(text: string): JournalLine | null {
  const front = FRONT.exec(text);
  if (!front || !text.endsWith('}')) return null;
  const [start, seq, prevHash = '', hash = ''] = front;
  const entry = text.slice(start.length, -1);
  return hashOf(prevHash, entry) === hash ? { seq: Number(seq), prevHash, hash, entry } : null;
}

/** The sequence number of an entry; null where the text is not one line of JSON with such a number. */
export function seqOf(entry: string): number | null {
  if (/[\n\r]/.test(entry) || !entry.isWellFormed()) return null;
  try {
    const value: unknown = JSON.parse(entry);
    if (typeof value !== 'object' || value === null || !('seq' in value)) return null;
    return typeof value.seq === 'number' && Number.isSafeInteger(value.seq) && value.seq > 0
      ? value.seq
      : null;
  } catch {
    return null;
  }
}

function hashOf(prevHash: string, entry: string): string {
  return createHash('sha256').update(prevHash).update(entry).digest('hex');
}
