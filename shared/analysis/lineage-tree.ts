import { groupBy } from '../model/case-snapshot.ts';
import type { Lineage } from '../model/lineage.ts';
import type { Source } from '../model/source.ts';

/** A source with what comes from it. */
export interface LineageNode {
  readonly source: Source;
  /** How it comes from the source above; null at a root. */
  readonly link: Lineage | null;
  /** Empty where the source stands higher up already: lineage may part and meet again. */
  readonly children: readonly LineageNode[];
}

/** Lineage as it is shown: trees from their roots, sources that nothing is known of, and circles. */
export interface LineageForest {
  /** From sources that come from no other one: first-hand ones, and those from which others come; circles are last. */
  readonly trees: readonly LineageNode[];
  /** Neither said to be first-hand nor connected with another source. */
  readonly unknown: readonly Source[];
  /** Sources that come from each other in a circle, so that no root leads to them. */
  readonly circles: readonly (readonly Source[])[];
}

/** Keeps the order of the sources. */
export function lineageForest(sources: readonly Source[], lineage: readonly Lineage[]): LineageForest {
  const known = new Map<string, Source>(sources.map((source) => [source.id, source]));
  const links = lineage.filter(({ sourceId, fromId }) => known.has(sourceId) && known.has(fromId));
  const from = groupBy(links, (link) => link.fromId as string);
  const later = new Set<string>(links.map((link) => link.sourceId));
  const order = new Map(sources.map((source, index) => [source.id as string, index]));
  const shown = new Set<string>();

  const nodeOf = (source: Source, link: Lineage | null): LineageNode => {
    const isAgain = shown.has(source.id);
    shown.add(source.id);
    const below = isAgain ? [] : (from.get(source.id) ?? []);
    return {
      source,
      link,
      children: below
        .toSorted((a, b) => (order.get(a.sourceId) ?? 0) - (order.get(b.sourceId) ?? 0))
        .flatMap((next) => {
          const child = known.get(next.sourceId);
          return child ? [nodeOf(child, next)] : [];
        }),
    };
  };
  const roots = sources.filter(({ id }) => !later.has(id));
  const isConnected = (source: Source): boolean => from.has(source.id) || source.firstHand !== null;
  const circles = circlesOf(sources, links);
  const trees = roots.filter(isConnected).map((source) => nodeOf(source, null));
  const closed = circles.flatMap(([first]) => (first && !shown.has(first.id) ? [nodeOf(first, null)] : []));
  return {
    trees: [...trees, ...closed],
    unknown: roots.filter((source) => !isConnected(source)),
    circles,
  };
}

/** Groups of sources each of which leads to all the others of its group. */
function circlesOf(sources: readonly Source[], links: readonly Lineage[]): readonly (readonly Source[])[] {
  const next = groupBy(links, (link) => link.sourceId as string);
  const reachedFrom = (start: string): ReadonlySet<string> => {
    const reached = new Set<string>();
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const { fromId } of next.get(at) ?? []) {
        if (reached.has(fromId)) continue;
        reached.add(fromId);
        waiting.push(fromId);
      }
    }
    return reached;
  };
  const reached = new Map([...next.keys()].map((id) => [id, reachedFrom(id)]));
  const inCircle = sources.filter(({ id }) => reached.get(id)?.has(id));
  const seen = new Set<string>();
  return inCircle.flatMap((source) => {
    if (seen.has(source.id)) return [];
    const circle = inCircle.filter(
      ({ id }) => reached.get(source.id)?.has(id) && reached.get(id)?.has(source.id),
    );
    for (const { id } of circle) seen.add(id);
    return [circle];
  });
}
