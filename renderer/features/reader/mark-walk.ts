import type { ReaderMark } from './reader-marks.ts';

/**
 * The next or the previous mark in the order of the text. The walk goes on from the mark it has come to, so that marks
 * which begin at the same place are all reached; without one it begins at an offset. Null where there is no further one.
 */
export function stepMark(
  marks: readonly ReaderMark[],
  by: 1 | -1,
  from: { readonly offset: number; readonly markId: string | null },
): ReaderMark | null {
  const at = from.markId === null ? -1 : marks.findIndex((mark) => mark.id === from.markId);
  if (at !== -1) return marks[at + by] ?? null;
  const found =
    by === 1
      ? marks.find((mark) => mark.start >= from.offset)
      : marks.findLast((mark) => mark.start < from.offset);
  return found ?? null;
}
