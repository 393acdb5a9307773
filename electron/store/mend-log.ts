import { maskedCrc32c } from './crc32c.ts';
import { BLOCK_BYTES, endsTorn, goesOnAt, HEADER_BYTES, RECORD, readRun } from './level-log.ts';

/**
 * The same entries without the writes between them that never finished, for a log whose writer went on behind one; null
 * where anything else is wrong. The engine would find such a write at its next start and delete the whole store.
 */
export function mendLog(log: Uint8Array): Uint8Array | null {
  const first = readRun(log);
  const behind: (readonly Uint8Array[])[] = [];
  let run = first;
  for (let next = goesOnAt(log, run); next !== null; next = goesOnAt(log, run)) {
    run = readRun(log, next);
    behind.push(...run.entries);
  }
  if (run === first || !endsTorn(log, run)) return null;
  const entries = behind.map((pieces) => Buffer.concat(pieces));
  return Buffer.concat([log.subarray(0, first.sound), ...recordsOf(entries, first.sound)]);
}

/** Entries as LevelDB writes them from a place in a log on: a record never crosses the end of a block. */
function recordsOf(entries: readonly Uint8Array[], from: number): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = from;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const entry of entries) {
    let rest = entry;
    for (let isFirst = true; isFirst || rest.length > 0; isFirst = false) {
      const left = BLOCK_BYTES - (at % BLOCK_BYTES);
      if (left < HEADER_BYTES) put(new Uint8Array(left));
      const part = rest.subarray(0, BLOCK_BYTES - (at % BLOCK_BYTES) - HEADER_BYTES);
      rest = rest.subarray(part.length);
      put(logRecord(part, isFirst, rest.length === 0));
    }
  }
  return pieces;
}

/** A record of a log: an entry, or the part of one that fits into its block. */
export function logRecord(data: Uint8Array, isFirst: boolean, isLast: boolean): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + data.length);
  if (isFirst) bytes[6] = isLast ? RECORD.full : RECORD.first;
  else bytes[6] = isLast ? RECORD.last : RECORD.middle;
  bytes.set(data, HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, maskedCrc32c(bytes.subarray(6)), true);
  view.setUint16(4, data.length, true);
  return bytes;
}
