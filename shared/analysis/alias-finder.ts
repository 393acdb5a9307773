import type { EntityId, EntityType } from '../model/entity.ts';
import { initialsOf } from './acronyms.ts';

/** What a name may be another name of: a known entity, or another new name. */
export interface AliasOf {
  readonly entityId: EntityId | null;
  readonly name: string;
}

interface FoundAlias {
  readonly reason: 'surname' | 'initials';
  readonly type: EntityType | null;
  readonly aliasOf: AliasOf;
}

interface Bearer extends AliasOf {
  readonly type: EntityType | null;
}

/**
 * What a single word may be another name of: the one person of whose name it is the first or the last word, or the one
 * known entity with its initials, as "PRC" and "P.R.C.". A word that two bear is nobody's.
 */
export function aliasFinder(
  known: readonly {
    readonly entityId: EntityId;
    readonly type: EntityType;
    readonly names: readonly string[];
  }[],
  fresh: readonly { readonly name: string; readonly type: EntityType | null }[],
): (name: string) => FoundAlias | null {
  const people = new Map<string, Map<string, Bearer>>();
  const bySigns = new Map<string, Map<string, Bearer>>();
  for (const { entityId, type, names } of known) {
    const bearer = { entityId, type, name: names[0] ?? '' };
    for (const name of names) {
      if (type === 'person') for (const end of endsOf(name)) note(people, end, entityId, bearer);
      for (const sign of [undotted(name), initialsOf(name)]) if (sign) note(bySigns, sign, entityId, bearer);
    }
  }
  for (const { name, type } of fresh) {
    const mayBePerson = type === 'person' || (type === null && /^\S+(?: \S+){1,2}$/u.test(name));
    if (!mayBePerson) continue;
    for (const end of endsOf(name)) note(people, end, name, { entityId: null, type: 'person', name });
  }
  return (name) => {
    if (name.includes(' ')) return null;
    const person = onlyOne(people.get(name));
    if (person) return { reason: 'surname', type: 'person', aliasOf: aliasOf(person) };
    const same = onlyOne(bySigns.get(undotted(name)));
    return same ? { reason: 'initials', type: same.type, aliasOf: aliasOf(same) } : null;
  };
}

function note(index: Map<string, Map<string, Bearer>>, word: string, key: string, bearer: Bearer): void {
  const bearers = index.get(word);
  if (bearers) bearers.set(key, bearer);
  else index.set(word, new Map([[key, bearer]]));
}

const onlyOne = (bearers: ReadonlyMap<string, Bearer> | undefined): Bearer | undefined =>
  bearers?.size === 1 ? [...bearers.values()][0] : undefined;

const aliasOf = ({ entityId, name }: Bearer): AliasOf => ({ entityId, name });

/** The first and the last word of a name of several; none for a single word. */
export function endsOf(name: string): readonly string[] {
  const words = name.split(' ');
  return words.length > 1 ? [words[0] ?? '', words.at(-1) ?? ''] : [];
}

/** Empty for what is no acronym. */
const undotted = (name: string): string =>
  /^(?:\p{Lu}\.?){2,8}$/u.test(name) ? name.replaceAll('.', '') : '';
