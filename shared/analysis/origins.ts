import { groupBy } from '../model/case-snapshot.ts';
import type { Lineage } from '../model/lineage.ts';
import type { Source, SourceId } from '../model/source.ts';

/** Sources that go back to one place: connected by lineage, whichever way it leads. */
export interface OriginGroup {
  /** Those of the counted sources that belong here. */
  readonly sourceIds: readonly SourceId[];
  /** What comes from no other source; they need not be among those counted. Empty when lineage runs in a circle. */
  readonly rootIds: readonly SourceId[];
  /** Whether a root is said to be first-hand and is not withdrawn. */
  readonly isEstablished: boolean;
}

/** Corroboration is counted in origins, never in items. */
export interface OriginCount {
  /** Sources that are not withdrawn. */
  readonly items: number;
  /** Established groups; one at least where there is an item. */
  readonly origins: number;
  /** Items of which it is not known whether they come from an origin that is counted already. */
  readonly notEstablished: number;
  /** Withdrawn sources: not among the items. */
  readonly withdrawn: number;
  readonly groups: readonly OriginGroup[];
}

/** Lineage may run in circles; what it names need not be in the case. */
export const originsOf = (
  sourceIds: Iterable<string>,
  lineage: readonly Lineage[],
  sources: readonly Source[],
): OriginCount => originCounter(lineage, sources)(sourceIds);

/** As {@link originsOf}, for many sets of sources of one case. */
export function originCounter(
  lineage: readonly Lineage[],
  sources: readonly Source[],
): (sourceIds: Iterable<string>) => OriginCount {
  const known = new Map<string, Source>(sources.map((source) => [source.id, source]));
  const links = lineage.filter(({ sourceId, fromId }) => known.has(sourceId) && known.has(fromId));
  const groupOf = connect(sources, links);
  const later = new Set<string>(links.map(({ sourceId }) => sourceId));
  const roots = groupBy(
    sources.map(({ id }) => id).filter((id) => !later.has(id)),
    groupOf,
  );
  const standsFirstHand = (id: string): boolean => {
    const source = known.get(id);
    return source !== undefined && source.firstHand !== null && source.withdrawn === null;
  };

  return (sourceIds) => {
    const found = [...new Set(sourceIds)].flatMap((id) => known.get(id) ?? []);
    const items = found.filter(({ withdrawn }) => withdrawn === null);
    const members = groupBy(
      items.map(({ id }) => id),
      groupOf,
    );
    const groups = [...members].map(([group, own]) => {
      const rootIds = roots.get(group) ?? [];
      return { sourceIds: own, rootIds, isEstablished: rootIds.some(standsFirstHand) };
    });
    const open = groups.filter((group) => !group.isEstablished).map((group) => group.sourceIds.length);
    const established = groups.length - open.length;
    const openItems = open.reduce((sum, size) => sum + size, 0);
    return {
      items: items.length,
      origins: items.length === 0 ? 0 : Math.max(1, established),
      // Where nothing is established, the largest group stands for the one origin that there must be.
      notEstablished: established > 0 ? openItems : openItems - Math.max(0, ...open),
      withdrawn: found.length - items.length,
      groups,
    };
  };
}

/** Which group a source belongs to, named by one of its sources. */
function connect(sources: readonly Source[], links: readonly Lineage[]): (id: string) => string {
  const leader = new Map<string, string>(sources.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) {
      leader.set(at, leader.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { sourceId, fromId } of links) leader.set(find(sourceId), find(fromId));
  return find;
}
