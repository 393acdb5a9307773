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
  const { compare } = new Intl.Collator('en', { numeric: true });
  switch (sort) {
    case 'code':
      return rows;
    case 'title':
      return rows.toSorted((a, b) => compare(a.source.title, b.source.title));
    case 'published':
      return rows.toSorted((a, b) => newestFirst(a.source.published, b.source.published));
    case 'rating':
      return rows.toSorted((a, b) => compare(ratingKey(a), ratingKey(b)));
  }
}

/** F says that there is no basis to judge by: it is a group of its own, not the end of the scale (AJP-2.1). */
export function ratingGroup({ source }: SourceRow): string {
  const letter = source.reliability?.letter;
  if (letter === undefined) return SOURCES_WORDS.ratingGroups.unrated;
  return letter === 'F' ? SOURCES_WORDS.ratingGroups.unjudged : SOURCES_WORDS.ratingGroups.rated;
}

const ratingKey = ({ source }: SourceRow): string => source.reliability?.letter ?? 'Z';

/** A date that is not known comes last. */
function newestFirst(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return earliest(b).localeCompare(earliest(a));
}
