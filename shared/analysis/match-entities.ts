import { ENTITY_TYPES, type Entity, type EntityType } from '../model/entity.ts';

/**
 * Entities that words may name, best guess first: the name itself, an alias, a name that begins with the words, one
 * that has them inside, and last one that shares a whole word with them, as "President Tsai" and "Tsai Ing-wen".
 */
export function matchEntities(entities: readonly Entity[], words: string): readonly Entity[] {
  const typed = fold(words);
  if (typed === '') return [];
  return entities
    .map((entity) => ({ entity, rank: rankOf(entity, typed) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank || a.entity.name.localeCompare(b.entity.name))
    .map(({ entity }) => entity);
}

/** What a typed name can stand for: an entity of the case, or a new one of a type. */
export type EntityChoice =
  | { readonly kind: 'found'; readonly id: string; readonly entity: Entity }
  | { readonly kind: 'new'; readonly id: string; readonly type: EntityType };

/** Entities that the words may name, best first, then a new one of each type: two people may bear one name. */
export function entityChoices(entities: readonly Entity[], words: string, most = 8): readonly EntityChoice[] {
  if (words.trim() === '') return [];
  return [
    ...matchEntities(entities, words)
      .slice(0, most)
      .map((entity) => ({ kind: 'found' as const, id: entity.id, entity })),
    ...ENTITY_TYPES.map((type) => ({ kind: 'new' as const, id: `new ${type}`, type })),
  ];
}

/** Whether the name has the words in it, and does not merely share a word with them. */
export const isLikelyMeant = (entity: Entity, words: string): boolean =>
  rankOf(entity, fold(words)) < SHARED_WORD;

const SHARED_WORD = 7;
const NO_MATCH = 9;
/** A shared word shorter than this is an article or an initial. */
const SHORTEST_SHARED_WORD = 4;

function rankOf(entity: Entity, typed: string): number {
  const name = fold(entity.name);
  const aliases = entity.aliases.map((alias) => fold(alias.name));
  if (name === typed) return 0;
  if (aliases.includes(typed)) return 1;
  if (name.startsWith(typed)) return 2;
  if (aliases.some((alias) => alias.startsWith(typed))) return 3;
  if (name.includes(` ${typed}`)) return 4;
  if (aliases.some((alias) => alias.includes(` ${typed}`))) return 5;
  if ([name, ...aliases].some((known) => known.includes(typed))) return 6;
  const words = new Set(wordsOf(typed));
  return [name, ...aliases].some((known) => wordsOf(known).some((word) => words.has(word)))
    ? SHARED_WORD
    : NO_MATCH;
}

const wordsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST_SHARED_WORD);

const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
