import { byCode } from '../model/code.ts';
import type { Entity, EntityId } from '../model/entity.ts';

/** Why two entities may be one and the same. */
export type DuplicateGround = 'same identifier' | 'same name' | 'initials' | 'part of the name';

/** Two entities that may be one; proposed, never merged by itself. */
export interface DuplicateProposal {
  /** The one that keeps its code: the older of the two. */
  readonly entityId: EntityId;
  readonly otherId: EntityId;
  readonly ground: DuplicateGround;
  /** What they have in common, as written: a name, an identifier, initials. */
  readonly shared: string;
}

/** The key under which a rejected proposal is remembered: the same in either direction. */
export const duplicateKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Pairs of entities that may be one, the surest first. Names are compared without case, accents, full stops and
 * hyphens. A name within another counts only for persons ("Tsai" in "Tsai Ming-yen"), and only where it is
 * part of no third one.
 */
export function proposeDuplicates(
  entities: readonly Entity[],
  isRejected: (key: string) => boolean,
): readonly DuplicateProposal[] {
  const found = new Map<string, DuplicateProposal>();
  for (const ground of GROUNDS) {
    const groups = new Map<string, { readonly entity: Entity; readonly shared: string }[]>();
    for (const entity of entities) {
      for (const [key, shared] of SIGNS[ground](entity)) {
        const group = groups.get(key) ?? [];
        if (!group.some((one) => one.entity === entity)) group.push({ entity, shared });
        groups.set(key, group);
      }
    }
    const isFaint = ground === 'part of the name';
    for (const group of groups.values()) {
      if (group.length < 2 || group.length > (isFaint ? 2 : MOST_IN_GROUP)) continue;
      for (const proposal of pairsOf(group, ground)) {
        const key = duplicateKey(proposal.entityId, proposal.otherId);
        if (!found.has(key) && !isRejected(key)) found.set(key, proposal);
      }
    }
  }
  return [...found.values()];
}

/** A name that more entities share than this says nothing: "Ministry". */
const MOST_IN_GROUP = 8;

const GROUNDS: readonly DuplicateGround[] = ['same identifier', 'same name', 'initials', 'part of the name'];

type Signs = (entity: Entity) => readonly (readonly [key: string, shared: string])[];

const SIGNS: Readonly<Record<DuplicateGround, Signs>> = {
  'same identifier': ({ identifiers }) =>
    identifiers.map(({ scheme, value }) => [`${fold(scheme)} ${fold(value)}`, `${scheme} ${value}`]),
  'same name': (entity) => namesOf(entity).map((name) => [fold(name), name]),
  initials: (entity) => [
    ...namesOf(entity).flatMap((name) => (isAcronym(name) ? [[fold(name), name] as const] : [])),
    ...(entity.type === 'person' ? [] : namesOf(entity)).flatMap((name) => {
      const initials = initialsOf(name);
      return initials.length >= 2 ? [[initials, name] as const] : [];
    }),
  ],
  'part of the name': (entity) =>
    entity.type === 'person'
      ? [...new Set(namesOf(entity).flatMap((name) => partsOf(name)))].map((part) => [part, part])
      : [],
};

function pairsOf(
  group: readonly { readonly entity: Entity; readonly shared: string }[],
  ground: DuplicateGround,
): readonly DuplicateProposal[] {
  const sorted = group.toSorted((a, b) => byCode(a.entity, b.entity));
  return sorted.flatMap((first, index) =>
    sorted
      .slice(index + 1)
      .filter((second) => mayBeOne(first.entity, second.entity, ground))
      .map((second) => ({
        entityId: first.entity.id,
        otherId: second.entity.id,
        ground,
        shared: ground === 'initials' ? longer(first.shared, second.shared) : first.shared,
      })),
  );
}

/** Two full names that differ are two persons; one of the two must be the bare part itself. */
function mayBeOne(a: Entity, b: Entity, ground: DuplicateGround): boolean {
  if (ground !== 'same identifier' && a.type !== b.type && a.type !== 'other' && b.type !== 'other')
    return false;
  if (ground === 'initials') return namesOf(a).some(isAcronym) !== namesOf(b).some(isAcronym);
  if (ground !== 'part of the name') return true;
  return (
    [a, b].some(({ name }) => wordsOf(name).length === 1) && wordsOf(a.name).length !== wordsOf(b.name).length
  );
}

const namesOf = (entity: Entity): readonly string[] => [
  entity.name,
  ...entity.aliases.filter(({ within }) => within === null).map(({ name }) => name),
];

const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){2,8}$/u.test(name.trim());

/** First letters of the words that begin with a capital: "Ministry of Sea Trade" gives "mst". */
const initialsOf = (name: string): string =>
  wordsOf(name)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join('');

const SHORTEST_PART = 3;

const partsOf = (name: string): readonly string[] =>
  wordsOf(name)
    .map(fold)
    .filter((word) => word.length >= SHORTEST_PART);

const wordsOf = (name: string): readonly string[] => name.split(/[\s·]+/u).filter((word) => word !== '');

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{P}]/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();

const longer = (a: string, b: string): string => (a.length >= b.length ? a : b);
