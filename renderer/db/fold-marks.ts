import { changedInOrder } from '../../shared/lib/sorted-list.ts';
import type { Change } from '../../shared/model/changes.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Entity } from '../../shared/model/entity.ts';
import type { Mark, MarkTable } from '../../shared/model/passage.ts';
import type { Records } from '../../shared/model/schema.ts';
import { inTextOrder } from './mark-order.ts';
import type { ExcerptMarks } from './queries.ts';

/** Claims and entities by id, as far as they are at hand. */
export interface Owners {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** Ids of claims and entities that new marks belong to and that neither the marks nor the changes hold. */
export function missingOwners(
  marks: ExcerptMarks,
  excerptId: string,
  changes: readonly Change[],
): { readonly claimIds: readonly string[]; readonly entityIds: readonly string[] } {
  const changed = new Set<string>(changes.flatMap(({ after }) => (after ? [after.id] : [])));
  const claimIds = idsPutIn('passages', excerptId, changes, ({ claimId }) => claimId);
  const entityIds = idsPutIn('mentions', excerptId, changes, ({ entityId }) => entityId);
  return {
    claimIds: claimIds.filter((id) => !changed.has(id) && !marks.passages.some((one) => one.claim.id === id)),
    entityIds: entityIds.filter(
      (id) => !changed.has(id) && !marks.mentions.some((one) => one.entity.id === id),
    ),
  };
}

/**
 * What is marked in an excerpt after a change set, from what was marked before it. Marks that the changes do not
 * concern stay the same objects, and so does a list, or the whole, in which nothing is changed. Folding the same
 * change set twice is harmless.
 */
export function foldMarks(
  marks: ExcerptMarks,
  excerptId: string,
  changes: readonly Change[],
  fetched: Owners,
): ExcerptMarks {
  const folded: ExcerptMarks = {
    passages: foldOwned(
      marks.passages,
      PASSAGES,
      { marks: lastOf('passages', changes), owners: lastOf('claims', changes) },
      { excerptId, owners: fetched.claims },
    ),
    mentions: foldOwned(
      marks.mentions,
      MENTIONS,
      { marks: lastOf('mentions', changes), owners: lastOf('entities', changes) },
      { excerptId, owners: fetched.entities },
    ),
    notes: foldNotes(marks.notes, excerptId, lastOf('notes', changes)),
  };
  const isSame =
    folded.passages === marks.passages && folded.mentions === marks.mentions && folded.notes === marks.notes;
  return isSame ? marks : folded;
}

type Identified = Mark & { readonly id: string };

/** How a mark stands in a list together with what it belongs to. */
interface Pairing<P, M extends Identified, O> {
  readonly markOf: (pair: P) => M;
  readonly ownerOf: (pair: P) => O;
  readonly ownerId: (mark: M) => string;
  readonly join: (mark: M, owner: O) => P;
  readonly order: (a: P, b: P) => number;
}

const PASSAGES: Pairing<ExcerptMarks['passages'][number], Records['passages'], Claim> = {
  markOf: ({ passage }) => passage,
  ownerOf: ({ claim }) => claim,
  ownerId: ({ claimId }) => claimId,
  join: (passage, claim) => ({ passage, claim }),
  order: (a, b) => inTextOrder(a.passage, b.passage),
};

const MENTIONS: Pairing<ExcerptMarks['mentions'][number], Records['mentions'], Entity> = {
  markOf: ({ mention }) => mention,
  ownerOf: ({ entity }) => entity,
  ownerId: ({ entityId }) => entityId,
  join: (mention, entity) => ({ mention, entity }),
  order: (a, b) => inTextOrder(a.mention, b.mention),
};

/** What became of records, by id; null for those that are gone. */
type Last<R> = ReadonlyMap<string, R | null>;

function foldOwned<P, M extends Identified, O extends { readonly id: string }>(
  pairs: readonly P[],
  { markOf, ownerOf, ownerId, join, order }: Pairing<P, M, O>,
  changed: { readonly marks: Last<M>; readonly owners: Last<O> },
  at: { readonly excerptId: string; readonly owners: ReadonlyMap<string, O> },
): readonly P[] {
  if (changed.marks.size + changed.owners.size === 0) return pairs;
  const gone = pairs.filter(
    (pair) => changed.marks.has(markOf(pair).id) || changed.owners.has(ownerOf(pair).id),
  );
  const kept = gone.map(markOf).filter((mark) => !changed.marks.has(mark.id));
  const put = [...changed.marks.values()].filter((mark) => mark?.excerptId === at.excerptId);
  const owners = new Map<string, O | null>([...at.owners, ...changed.owners]);
  const added = [...kept, ...put].flatMap((mark) => {
    if (mark === null) return [];
    const id = ownerId(mark);
    if (!owners.has(id)) {
      const other = pairs.find((pair) => ownerOf(pair).id === id);
      owners.set(id, other ? ownerOf(other) : null);
    }
    const owner = owners.get(id);
    return owner ? [join(mark, owner)] : [];
  });
  return changedInOrder(pairs, gone, added, order);
}

function foldNotes(
  notes: ExcerptMarks['notes'],
  excerptId: string,
  changed: Last<Records['notes']>,
): ExcerptMarks['notes'] {
  if (changed.size === 0) return notes;
  const gone = notes.filter(({ id }) => changed.has(id));
  const added = [...changed.values()].filter((note) => note !== null && note.excerptId === excerptId);
  return changedInOrder(notes, gone, added as ExcerptMarks['notes'], inTextOrder);
}

function lastOf<T extends 'claims' | 'entities' | MarkTable>(
  table: T,
  changes: readonly Change[],
): Last<Records[T]> {
  const last = new Map<string, Records[T] | null>();
  for (const change of changes) {
    const id = (change.before ?? change.after)?.id;
    if (change.table === table && id !== undefined) last.set(id, change.after as Records[T] | null);
  }
  return last;
}

const idsPutIn = <T extends 'passages' | 'mentions'>(
  table: T,
  excerptId: string,
  changes: readonly Change[],
  idOf: (mark: Records[T]) => string,
): readonly string[] =>
  [...lastOf(table, changes).values()].flatMap((mark) =>
    mark && mark.excerptId === excerptId ? [idOf(mark)] : [],
  );
