import { type CaseSnapshot, groupBy } from '../model/case-snapshot.ts';
import type { ClaimId } from '../model/claim.ts';
import type { SourceId } from '../model/source.ts';

/**
 * The sources that cannot be leaned on: those given, and whatever comes from nothing but such sources. One that is
 * said to be first-hand stands by itself. A circle of lineage is not drawn in by itself.
 */
export function fallenSources(
  { sources, lineage }: Pick<CaseSnapshot, 'sources' | 'lineage'>,
  given: ReadonlySet<string>,
): ReadonlySet<string> {
  const parents = groupBy(lineage, ({ sourceId }) => sourceId as string);
  const children = groupBy(lineage, ({ fromId }) => fromId as string);
  const firstHand = new Set<string>(
    sources.filter((source) => source.firstHand !== null).map(({ id }) => id),
  );
  const fallen = new Set(given);
  const waiting = [...given];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { sourceId } of children.get(id) ?? []) {
      if (fallen.has(sourceId) || firstHand.has(sourceId)) continue;
      if (!parents.get(sourceId)?.every(({ fromId }) => fallen.has(fromId))) continue;
      fallen.add(sourceId);
      waiting.push(sourceId);
    }
  }
  return fallen;
}

export type SourcesBehind = ReadonlyMap<ClaimId, ReadonlySet<SourceId>>;

/** The sources behind every claim; passages that speak against it are not among them. */
export function sourcesBehind({
  passages,
  excerpts,
}: Pick<CaseSnapshot, 'passages' | 'excerpts'>): SourcesBehind {
  const sourceOf = new Map(excerpts.map(({ id, sourceId }) => [id, sourceId]));
  const behind = new Map<ClaimId, Set<SourceId>>();
  for (const { claimId, excerptId, stance } of passages) {
    const sourceId = sourceOf.get(excerptId);
    if (!sourceId || stance === 'contradicts') continue;
    behind.set(claimId, (behind.get(claimId) ?? new Set()).add(sourceId));
  }
  return behind;
}

/** The claims that rest on withdrawn sources alone, or on what comes from nothing else. */
export function fallenClaims(
  material: Pick<CaseSnapshot, 'sources' | 'lineage' | 'passages' | 'excerpts'>,
): ReadonlySet<string> {
  const gone = withdrawnIn(material);
  if (gone.size === 0) return gone;
  const fallen = fallenSources(material, gone);
  return new Set(
    [...sourcesBehind(material)]
      .filter(([, sources]) => [...sources].every((id) => fallen.has(id)))
      .map(([claimId]) => claimId),
  );
}

/** The sources that are withdrawn, and nothing that goes with them. */
export const withdrawnIn = ({ sources }: Pick<CaseSnapshot, 'sources'>): ReadonlySet<string> =>
  new Set(sources.filter(({ withdrawn }) => withdrawn !== null).map(({ id }) => id));
