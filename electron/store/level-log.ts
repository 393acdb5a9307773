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

/** Reads a log from its first byte to its last. Pure. */
export function readLogEnd(log: Uint8Array): LogEnd {
  let sound = 0;
  let isInside = false;
  let at = 0;
  while (at < log.length) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (left < HEADER_BYTES) {
      if (log.subarray(at, at + left).some(Boolean)) return { kind: 'damaged', at };
      at += left;
      if (!isInside) sound = Math.min(at, log.length);
      continue;
    }
    const record = readRecord(log, at);
    if (!record) return holdsRecordAfter(log, at) ? { kind: 'damaged', at } : { kind: 'torn', sound };
    if (BEGINS_ENTRY.has(record.type) === isInside) return { kind: 'damaged', at };
    at = record.end;
    isInside = !ENDS_ENTRY.has(record.type);
    if (!isInside) sound = at;
  }
  return isInside ? { kind: 'torn', sound } : { kind: 'whole' };
}

/** Null where no whole record stands. */
function readRecord(log: Uint8Array, at: number): { readonly type: number; readonly end: number } | null {
  const type = log[at + 6] ?? 0;
  if (type < RECORD.full || type > RECORD.last || at + HEADER_BYTES > log.length) return null;
  const view = new DataView(log.buffer, log.byteOffset + at, HEADER_BYTES);
  const end = at + HEADER_BYTES + view.getUint16(4, true);
  const blockEnd = at - (at % BLOCK_BYTES) + BLOCK_BYTES;
  if (end > log.length || end > blockEnd) return null;
  return maskedCrc32c(log.subarray(at + 6, end)) === view.getUint32(0, true) ? { type, end } : null;
}

/** Behind the last write nothing was written: a whole record there means damage in the middle. */
function holdsRecordAfter(log: Uint8Array, at: number): boolean {
  for (let next = at + 1; next + HEADER_BYTES <= log.length; next += 1)
    if (readRecord(log, next)) return true;
  return false;
}
