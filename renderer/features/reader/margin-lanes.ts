/** What stands in the margin from one height to another, in CSS pixels. */
export interface MarginSpan {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Gives every span a lane, 0 nearest the text, so that two that stand side by side never share one. A span that had
 * a lane before keeps it where it can: what continues over a border, or was there already, does not jump.
 */
export function assignLanes(
  spans: readonly MarginSpan[],
  before: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  const placed: (MarginSpan & { lane: number })[] = [];
  const settledFirst = spans.toSorted(
    (a, b) => Number(before.has(b.id)) - Number(before.has(a.id)) || a.top - b.top || b.bottom - a.bottom,
  );
  for (const span of settledFirst) {
    const taken = new Set(
      placed.filter((other) => other.top < span.bottom && other.bottom > span.top).map((other) => other.lane),
    );
    const kept = before.get(span.id);
    const lane = kept !== undefined && !taken.has(kept) ? kept : firstFree(taken);
    placed.push({ ...span, lane });
    lanes.set(span.id, lane);
  }
  return lanes;
}

/** The lowest number from 0 that is not taken. */
export function firstFree(taken: ReadonlySet<number>): number {
  let free = 0;
  while (taken.has(free)) free += 1;
  return free;
}
