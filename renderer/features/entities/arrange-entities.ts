import type { EntityInList as EntityRow } from '../../../shared/analysis/case-lists.ts';
import { ENTITY_TYPES } from '../../../shared/model/entity.ts';

export const ENTITY_GROUPS = ['none', 'type'] as const;
export type EntityGrouping = (typeof ENTITY_GROUPS)[number];

/** Rows of which every typed word stands in the name, an alias or the code. */
export function filterEntities(rows: readonly EntityRow[], typed: string): readonly EntityRow[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter(({ entity }) => {
    const text = [entity.code, entity.name, ...entity.aliases.map(({ name }) => name)]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Puts rows of one type together; within a type they stay in the order they came. */
export function arrangeEntities(rows: readonly EntityRow[], grouping: EntityGrouping): readonly EntityRow[] {
  if (grouping === 'none') return rows;
  return rows.toSorted((a, b) => ENTITY_TYPES.indexOf(a.entity.type) - ENTITY_TYPES.indexOf(b.entity.type));
}
