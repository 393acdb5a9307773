import { byCode } from '../model/code.ts';
import type { Entity } from '../model/entity.ts';
import type { Lineage } from '../model/lineage.ts';
import type { Source } from '../model/source.ts';
import type { CaseTables } from './case-tables.ts';
import { type ClaimFacts } from './claim-facts.ts';

/** What the lists of a case show. A list keeps its identity while nothing in it changes. */
export interface CaseLists {
  /** By code. */
  readonly claims: readonly ClaimFacts[];
  /** By code. */
  readonly sources: readonly SourceInList[];
  /** By name. */
  readonly entities: readonly EntityInList[];
  readonly words: WordsInLists;
  /** By id. */
  readonly lineage: readonly Lineage[];
}

export interface SourceInList {
  readonly source: Source;
  /** Claims with a passage in it. */
  readonly claimCount: number;
}

export interface EntityInList {
  readonly entity: Entity;
  readonly mentionCount: number;
  readonly claimCount: number;
}

/** Words that the forms complete. */
export interface WordsInLists {
  /** Entities and their aliases first, then outlets, then whoever stands in an attribution. */
  readonly names: readonly string[];
  /** In the order of the alphabet. */
  readonly tags: readonly string[];
}

export const sourceList = (
  tables: CaseTables,
  claimsOfSource: ReadonlyMap<string, number>,
): readonly SourceInList[] =>
  [...tables.all('sources').values()].sort(byCode).map((source) => ({
    source,
    claimCount: claimsOfSource.get(source.id) ?? 0,
  }));

export function entityList(tables: CaseTables): readonly EntityInList[] {
  const claimsOf = (entityId: string): ReadonlySet<string | undefined> =>
    new Set([...tables.linked('rolesOfEntity', entityId)].map((id) => tables.get('roles', id)?.claimId));
  return [...tables.all('entities').values()]
    .sort((a, b) => a.name.localeCompare(b.name) || byCode(a, b))
    .map((entity) => ({
      entity,
      mentionCount: tables.linked('mentionsOfEntity', entity.id).size,
      claimCount: claimsOf(entity.id).size,
    }));
}

export function wordsInUse(
  tables: CaseTables,
  speakers: readonly string[],
  tags: readonly string[],
): WordsInLists {
  const entities = [...tables.all('entities').values()];
  const names = [
    ...entities.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]).sort(),
    ...[...tables.all('sources').values()].map(({ outlet }) => outlet).sort(),
    ...[...speakers].sort(),
  ];
  return {
    names: [...new Set(names)].filter((name) => name !== ''),
    tags: [...tags].sort((a, b) => a.localeCompare(b) || (a < b ? -1 : 1)),
  };
}
