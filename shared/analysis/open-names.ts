import type { Dismissal } from '../model/dismissal.ts';
import type { EntityId } from '../model/entity.ts';
import type { ExcerptId } from '../model/source.ts';
import type { NamesFound } from './names-in-text.ts';
import type { NewName, TextSpan } from './new-names.ts';
import type { NameHit } from './spot-names.ts';

/** Names in a text on which the analyst has not decided, and those that were rejected. */
export interface OpenNames {
  /** Places of one entity. */
  readonly known: readonly KnownGroup[];
  /** Words that several entities go by. */
  readonly shared: readonly SharedGroup[];
  readonly fresh: readonly NewName[];
  readonly rejected: readonly RejectedName[];
}
export interface KnownGroup {
  readonly entityId: EntityId;
  readonly places: readonly TextSpan[];
}
export interface SharedGroup {
  readonly words: string;
  readonly entityIds: readonly EntityId[];
  readonly places: readonly NameHit[];
}

/** A rejection that holds in this text. */
export type RejectedName =
  | { readonly dismissal: Dismissal; readonly entityId: EntityId; readonly place: TextSpan | null }
  | { readonly dismissal: Dismissal; readonly entityId: null; readonly name: NewName };

/** The key of a rejected mention: one place, or every place of the text. */
export const mentionKey = (excerptId: ExcerptId, place: TextSpan | null, entityId: EntityId): string =>
  place === null ? `${excerptId}:*:${entityId}` : `${excerptId}:${place.start}:${place.end}:${entityId}`;

/** Leaves out what is a mention already and what was rejected, and puts the rest together by entity. */
export function openNames(
  { id, text }: { readonly id: ExcerptId; readonly text: string },
  found: NamesFound,
  mentions: readonly (TextSpan & { readonly entityId: EntityId })[],
  dismissals: readonly Dismissal[],
): OpenNames {
  const keys = new Set(dismissals.filter(({ kind }) => kind === 'mention').map(({ key }) => key));
  const isRejected = (entityId: EntityId, place: TextSpan): boolean =>
    keys.has(mentionKey(id, null, entityId)) || keys.has(mentionKey(id, place, entityId));
  const isMentioned = mentionTest(mentions);
  const known = new Map<EntityId, TextSpan[]>();
  const shared = new Map<string, NameHit[]>();
  for (const hit of found.hits) {
    if (isMentioned(hit)) continue;
    const entityIds = hit.entityIds.filter((entityId) => !isRejected(entityId, hit));
    const [only] = entityIds;
    if (only === undefined) continue;
    if (entityIds.length === 1) push(known, only, hit);
    else push(shared, `${text.slice(hit.start, hit.end)} ${entityIds.join(' ')}`, { ...hit, entityIds });
  }
  const newKeys = new Map(dismissals.filter(({ kind }) => kind === 'new name').map((one) => [one.key, one]));
  return {
    known: [...known]
      .map(([entityId, places]) => ({ entityId, places }))
      .toSorted((a, b) => b.places.length - a.places.length || startOf(a) - startOf(b)),
    shared: [...shared.values()].map((places) => ({
      words: text.slice(places[0]?.start, places[0]?.end),
      entityIds: places[0]?.entityIds ?? [],
      places,
    })),
    fresh: found.fresh.filter(({ key }) => !newKeys.has(key)),
    rejected: [
      ...rejectedMentions(id, dismissals),
      ...found.fresh.flatMap((name): readonly RejectedName[] => {
        const dismissal = newKeys.get(name.key);
        return dismissal ? [{ dismissal, entityId: null, name }] : [];
      }),
    ],
  };
}

const startOf = ({ places }: KnownGroup): number => places[0]?.start ?? 0;

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** A mention of the entity, or of one that goes by the name too, over some of the words settles them. */
function mentionTest(
  mentions: readonly (TextSpan & { readonly entityId: EntityId })[],
): (hit: NameHit) => boolean {
  const sorted = mentions.toSorted((a, b) => a.start - b.start);
  const longest = Math.max(0, ...sorted.map(({ start, end }) => end - start));
  return ({ start, end, entityIds }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < start - longest) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < sorted.length; at += 1) {
      const mention = sorted[at];
      if (!mention || mention.start >= end) return false;
      if (mention.end > start && entityIds.includes(mention.entityId)) return true;
    }
    return false;
  };
}

function rejectedMentions(id: ExcerptId, dismissals: readonly Dismissal[]): readonly RejectedName[] {
  return dismissals.flatMap((dismissal): readonly RejectedName[] => {
    const { kind, key } = dismissal;
    if (kind !== 'mention' || !key.startsWith(`${id}:`)) return [];
    const [start = '', ...rest] = key.slice(id.length + 1).split(':');
    const entityId = rest.at(-1) as EntityId | undefined;
    if (entityId === undefined) return [];
    const place = start === '*' ? null : { start: Number(start), end: Number(rest[0]) };
    return [{ dismissal, entityId, place }];
  });
}
