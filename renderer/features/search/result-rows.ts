import type { SearchGroup, SearchHit, SearchKind } from '../../../shared/analysis/search-answer.ts';
import { SEARCH_VIEW_WORDS as WORDS } from '../../../shared/words/search-view.ts';

/** Hits that a press on "Show more" adds. */
export const PART = 100;

/** A line of the list of results: a hit, or the way to further ones of its group. */
export type ResultRow =
  | {
      readonly kind: 'hit';
      readonly id: string;
      readonly group: SearchGroup;
      readonly hit: SearchHit;
      /** Among all of its kind, from 0. */
      readonly at: number;
    }
  | { readonly kind: 'more'; readonly id: string; readonly group: SearchGroup; readonly next: number };

/** The lines of all groups, one after another. */
export const resultRows = (groups: readonly SearchGroup[]): readonly ResultRow[] =>
  groups.flatMap((group): readonly ResultRow[] => {
    const { kind, hits, total, isAtLeast } = group;
    const rows = hits.map((hit, at): ResultRow => ({ kind: 'hit', id: rowId(kind, hit.id), group, hit, at }));
    const left = total - hits.length;
    if (left <= 0 && !isAtLeast) return rows;
    return [
      ...rows,
      { kind: 'more', id: rowId(kind, 'more'), group, next: isAtLeast ? PART : Math.min(PART, left) },
    ];
  });

/** The heading over a group, with its numbers. */
export const groupHeading = ({ kind, total, isAtLeast, hits }: SearchGroup): string =>
  `${WORDS.heading(kind)} · ${WORDS.groupCount(total, isAtLeast, hits.length)}`;

const rowId = (kind: SearchKind, id: string): string => `${kind}-${id}`;
