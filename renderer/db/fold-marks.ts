import type { Change } from '../../shared/model/changes.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Entity } from '../../shared/model/entity.ts';
import type { Records } from '../../shared/model/schema.ts';
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
  const passages = putIn('passages', excerptId, changes);
  const mentions = putIn('mentions', excerptId, changes);
  if (passages.length + mentions.length === 0) return { claimIds: [], entityIds: [] };
  const { claims, entities } = ownersOf(marks, changes);
  return {
    claimIds: passages.map(({ claimId }) => claimId).filter((id) => !claims.has(id)),
    entityIds: mentions.map(({ entityId }) => entityId).filter((id) => !entities.has(id)),
  };
}

/**
 * What is marked in an excerpt after a change set, from what was marked before it. The same object comes back when
 * nothing that is shown has changed. Folding the same change set twice is harmless.
 */
export function foldMarks(
  marks: ExcerptMarks,
  excerptId: string,
  changes: readonly Change[],
  fetched: Owners,
): ExcerptMarks {
  const known = ownersOf(marks, changes);
  const owners = new Set<string>([
    ...marks.passages.map(({ claim }) => claim.id),
    ...marks.mentions.map(({ entity }) => entity.id),
  ]);
  if (!changes.some((change) => concerns(change, excerptId, owners))) return marks;
  const gone = new Set<string>(
    changes.filter(({ after }) => after === null).map((change) => change.before?.id ?? ''),
  );
  const touched = new Set<string>(changes.map(({ before, after }) => (before ?? after)?.id ?? ''));
  const passages = [
    ...marks.passages.filter(({ passage, claim }) => !touched.has(passage.id) && !gone.has(claim.id)),
    ...putIn('passages', excerptId, changes).map((passage) => ({ passage })),
  ].flatMap(({ passage }) => {
    const claim = known.claims.get(passage.claimId) ?? fetched.claims.get(passage.claimId);
    return claim ? [{ passage, claim }] : [];
  });
  const mentions = [
    ...marks.mentions.filter(({ mention, entity }) => !touched.has(mention.id) && !gone.has(entity.id)),
    ...putIn('mentions', excerptId, changes).map((mention) => ({ mention })),
  ].flatMap(({ mention }) => {
    const entity = known.entities.get(mention.entityId) ?? fetched.entities.get(mention.entityId);
    return entity ? [{ mention, entity }] : [];
  });
  return {
    passages: passages.toSorted((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end),
    mentions: mentions.toSorted((a, b) => a.mention.start - b.mention.start),
  };
}

function ownersOf(marks: ExcerptMarks, changes: readonly Change[]): Owners {
  const claims = new Map(marks.passages.map(({ claim }) => [claim.id as string, claim]));
  const entities = new Map(marks.mentions.map(({ entity }) => [entity.id as string, entity]));
  for (const change of changes) {
    if (change.table === 'claims' && change.after) claims.set(change.after.id, change.after);
    if (change.table === 'entities' && change.after) entities.set(change.after.id, change.after);
  }
  return { claims, entities };
}

/** Whether a change is about a mark of the excerpt, or about the claim or entity of one. */
function concerns(change: Change, excerptId: string, owners: ReadonlySet<string>): boolean {
  if (change.table === 'passages' || change.table === 'mentions') {
    return change.before?.excerptId === excerptId || change.after?.excerptId === excerptId;
  }
  return owners.has(change.before?.id ?? '');
}

const putIn = <T extends 'passages' | 'mentions'>(
  table: T,
  excerptId: string,
  changes: readonly Change[],
): readonly Records[T][] =>
  changes.flatMap((change) =>
    change.table === table && change.after && (change.after as Records[T]).excerptId === excerptId
      ? [change.after as Records[T]]
      : [],
  );
