import type { SourceInList as SourceRow } from '../../../shared/analysis/case-lists.ts';
import { earliest } from '../../../shared/lib/partial-date.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';

export const SOURCE_SORTS = ['code', 'title', 'published', 'rating'] as const;
export type SourceSort = (typeof SOURCE_SORTS)[number];

/** Rows whose title, outlet or code has every typed word. */
export function filterSources(rows: readonly SourceRow[], typed: string): readonly SourceRow[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter(({ source }) => {
    const text = `${source.code} ${source.title} ${source.outlet}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Sorts rows that come by code; equals stay by code. */
export function sortSources(rows: readonly SourceRow[], sort: SourceSort): readonly SourceRow[] {
  switch (sort) {
    case 'code':
      return rows;
    case 'title':
      return sortedBy(rows, ({ source }) => source.title, compareTitles);
    case 'published':
      return sortedBy(
        rows,
        ({ source }) => (source.published ? earliest(source.published) : ''),
        newestFirst,
      );
    case 'rating':
      return sortedBy(rows, ({ source }) => source.reliability?.letter ?? 'Z', compareTitles);
  }
}

/** Each key is made once: a comparison would ask for it a dozen times. */
const sortedBy = (
  rows: readonly SourceRow[],
  keyOf: (row: SourceRow) => string,
  order: (a: string, b: string) => number,
): readonly SourceRow[] =>
  rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => order(a.key, b.key))
    .map(({ row }) => row);

const { compare: compareTitles } = new Intl.Collator('en', { numeric: true });

/** F says that there is no basis to judge by: it is a group of its own, not the end of the scale (AJP-2.1). */
export function ratingGroup({ source }: SourceRow): string {
  const letter = source.reliability?.letter;
  if (letter === undefined) return SOURCES_WORDS.ratingGroups.unrated;
  return letter === 'F' ? SOURCES_WORDS.ratingGroups.unjudged : SOURCES_WORDS.ratingGroups.rated;
}

/** A date that is not known is empty, and comes last. */
const newestFirst = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1);
