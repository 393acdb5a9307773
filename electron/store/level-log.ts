import { maskedCrc32c } from './crc32c.ts';

/**
 * How a log of LevelDB ends. `torn`: the last write never finished, and everything up to `sound` is whole. `damaged`:
 * something before the end is wrong, which is never cut, because what follows may be whole.
 */
export type LogEnd =
  | { readonly kind: 'whole' }
  | { readonly kind: 'torn'; readonly sound: number }
  | { readonly kind: 'damaged'; readonly at: number };

export const BLOCK_BYTES = 32 * 1024;
/** Checksum, length and type stand before the bytes of a record. */
export const HEADER_BYTES = 7;
export const RECORD = { full: 1, first: 2, middle: 3, last: 4 } as const;

const ENDS_ENTRY: ReadonlySet<number> = new Set([RECORD.full, RECORD.last]);
const BEGINS_ENTRY: ReadonlySet<number> = new Set([RECORD.full, RECORD.first]);

/** Whole entries that follow each other in a log. */
export interface LogRun {
  /** The bytes of each, in the pieces in which they stand in the log. */
  readonly entries: readonly (readonly Uint8Array[])[];
  /** Where the last of them ends. */
  readonly sound: number;
  /** Where something else than the next record stands; null at the end of the log. */
  readonly stop: number | null;
  /** What stands there: no whole record, one that does not belong there, or bytes where there may be none. */
  readonly why: 'no record' | 'out of place' | 'no padding';
}

/** Reads entries from a place where one begins. */
export function readRun(log: Uint8Array, from = 0): LogRun {
  const entries: Uint8Array[][] = [];
  let entry: Uint8Array[] | null = null;
  let sound = from;
  let at = from;
  const stopped = (why: LogRun['why'], stop: number | null = at): LogRun => ({ entries, sound, stop, why });
  while (at < log.length) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (left < HEADER_BYTES) {
      if (log.subarray(at, at + left).some(Boolean)) return stopped('no padding');
      at += left;
      if (!entry) sound = Math.min(at, log.length);
      continue;
    }
    const record = readRecord(log, at);
    if (!record) return stopped('no record');
    if (BEGINS_ENTRY.has(record.type) === (entry !== null)) return stopped('out of place');
    entry ??= [];
    entry.push(log.subarray(at + HEADER_BYTES, record.end));
    at = record.end;
    if (!ENDS_ENTRY.has(record.type)) continue;
    entries.push(entry);
    entry = null;
    sound = at;
  }
  return stopped('no record', null);
}

/** Reads a log from its first byte to its last. Pure. */
export function readLogEnd(log: Uint8Array): LogEnd {
  const run = readRun(log);
  const { sound, stop } = run;
  if (stop !== null && !endsTorn(log, run)) return { kind: 'damaged', at: stop };
  return sound < log.length ? { kind: 'torn', sound } : { kind: 'whole' };
}

/** Whether all that follows is a last write that never finished. */
export const endsTorn = (log: Uint8Array, { stop, why }: LogRun): boolean =>
  stop === null || (why === 'no record' && nextRecord(log, stop) === null);

/** The next place at which a whole record stands: behind the last write there is none. */
function nextRecord(log: Uint8Array, at: number): number | null {
  for (let next = at + 1; next + HEADER_BYTES <= log.length; next += 1)
    if (readRecord(log, next)) return next;
  return null;
}

/**
 * Where the writer went on behind a write that never finished, as an engine does that is opened anew in its process
 * after the disk was full. Null where that is not sure: damage to a whole record must not pass for it.
 */
export function goesOnAt(log: Uint8Array, { stop, why }: LogRun): number | null {
  if (stop === null || why === 'no padding') return null;
  if (why === 'out of place') return beginsEntry(log, stop) ? stop : null;
  const next = nextRecord(log, stop);
  return next !== null && beginsEntry(log, next) && isCutShort(log, stop, next) ? next : null;
}

const beginsEntry = (log: Uint8Array, at: number): boolean =>
  BEGINS_ENTRY.has(readRecord(log, at)?.type ?? 0);

/** A record that names more bytes than stand before the next one, and is not a whole one with a wrong length. */
function isCutShort(log: Uint8Array, at: number, next: number): boolean {
  const room = next - at;
  if (room < HEADER_BYTES) return true;
  const { checksum, length } = headerOf(log, at);
  return HEADER_BYTES + length > room && maskedCrc32c(log.subarray(at + 6, next)) !== checksum;
}

/** Null where no whole record stands. */
function readRecord(log: Uint8Array, at: number): { readonly type: number; readonly end: number } | null {
  const type = log[at + 6] ?? 0;
  if (type < RECORD.full || type > RECORD.last || at + HEADER_BYTES > log.length) return null;
  const { checksum, length } = headerOf(log, at);
  const end = at + HEADER_BYTES + length;
  const blockEnd = at - (at % BLOCK_BYTES) + BLOCK_BYTES;
  if (end > log.length || end > blockEnd) return null;
  return maskedCrc32c(log.subarray(at + 6, end)) === checksum ? { type, end } : null;
}

function headerOf(log: Uint8Array, at: number): { readonly checksum: number; readonly length: number } {
  const view = new DataView(log.buffer, log.byteOffset + at, HEADER_BYTES);
  return { checksum: view.getUint32(0, true), length: view.getUint16(4, true) };
}
