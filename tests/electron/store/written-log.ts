import { BLOCK_BYTES, HEADER_BYTES } from '../../../electron/store/level-log.ts';
import { logRecord } from '../../../electron/store/mend-log.ts';

/** What LevelDB writes into a log from a place in it on, and where each entry ends. */
export function writtenLog(
  entries: readonly Uint8Array[],
  from = 0,
): {
  readonly bytes: Uint8Array;
  readonly ends: readonly number[];
} {
  const pieces: Uint8Array[] = [];
  const ends: number[] = [];
  let at = from;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const entry of entries) {
    let rest = entry;
    let isFirst = true;
    for (;;) {
      const left = BLOCK_BYTES - (at % BLOCK_BYTES);
      if (left < HEADER_BYTES) {
        put(new Uint8Array(left));
        continue;
      }
      const part = rest.subarray(0, left - HEADER_BYTES);
      rest = rest.subarray(part.length);
      const isLast = rest.length === 0;
      put(logRecord(part, isFirst, isLast));
      isFirst = false;
      if (isLast) break;
    }
    ends.push(at);
  }
  const bytes = new Uint8Array(at - from);
  let filled = 0;
  for (const piece of pieces) {
    bytes.set(piece, filled);
    filled += piece.length;
  }
  return { bytes, ends };
}
