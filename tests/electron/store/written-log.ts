import { maskedCrc32c } from '../../../electron/store/crc32c.ts';
import { BLOCK_BYTES, HEADER_BYTES, RECORD } from '../../../electron/store/level-log.ts';

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
      put(record(typeOf(isFirst, isLast), part));
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

function typeOf(isFirst: boolean, isLast: boolean): number {
  if (isFirst) return isLast ? RECORD.full : RECORD.first;
  return isLast ? RECORD.last : RECORD.middle;
}

function record(type: number, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + data.length);
  bytes[6] = type;
  bytes.set(data, HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, maskedCrc32c(bytes.subarray(6)), true);
  view.setUint16(4, data.length, true);
  return bytes;
}
