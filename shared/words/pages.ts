import type { PageSpan } from '../model/page-of.ts';

/** Pages as citations name them: `p. 4`, `pp. 4–5`, `pp. 4, 7–9`; empty for none. */
export function pageWords(...spans: readonly (PageSpan | null)[]): string {
  const merged = mergedSpans(spans.filter((span) => span !== null));
  const words = merged.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
  if (words === '') return '';
  return `${/[–,]/u.test(words) ? 'pp.' : 'p.'} ${words}`;
}

function mergedSpans(spans: readonly PageSpan[]): readonly PageSpan[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
