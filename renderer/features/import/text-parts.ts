import type { SharedRun } from '../../../shared/analysis/shared-runs.ts';

/** A run of a text that stands in the other one too, or in this one only. */
export interface TextPart {
  readonly text: string;
  readonly isOwn: boolean;
}

/** A text in the order of its parts; punctuation and blanks alone are nobody's own. */
export function textParts(text: string, runs: readonly SharedRun[], side: 'a' | 'b'): readonly TextPart[] {
  const spans = runs
    .map((run) =>
      side === 'a' ? { start: run.aStart, end: run.aEnd } : { start: run.bStart, end: run.bEnd },
    )
    .toSorted((one, other) => one.start - other.start);
  const parts: TextPart[] = [];
  let at = 0;
  const own = (end: number): void => {
    const [, before = '', words = '', behind = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text.slice(at, end)) ?? [];
    for (const part of [
      { text: before, isOwn: false },
      { text: words, isOwn: true },
      { text: behind, isOwn: false },
    ]) {
      if (part.text !== '') parts.push(part);
    }
  };
  for (const { start, end } of spans) {
    if (end <= at) continue;
    own(Math.max(at, start));
    parts.push({ text: text.slice(Math.max(at, start), end), isOwn: false });
    at = end;
  }
  own(text.length);
  return parts;
}
