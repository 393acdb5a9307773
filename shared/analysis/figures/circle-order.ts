/** A link between two of the things that stand around a circle; the heavier, the nearer they ought to stand. */
export interface CircleLink {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Rounds of exchanges; the order hardly gets better after a few. */
const MOST_ROUNDS = 12;

/**
 * An order around a circle in which linked things stand near each other. Two are exchanged as long as that shortens
 * the links: always the first exchange that helps, so the same links give the same order.
 */
export function circleOrder(count: number, links: readonly CircleLink[]): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  const place = [...order];
  const cost = (one: number, other: number): number =>
    links.reduce((sum, { from, to, weight }) => {
      if (from !== one && to !== one && from !== other && to !== other) return sum;
      const apart = Math.abs((place[from] ?? 0) - (place[to] ?? 0));
      return sum + weight * Math.min(apart, count - apart) ** 2;
    }, 0);
  const exchange = (a: number, b: number): void => {
    const [one = 0, other = 0] = [order[a], order[b]];
    [order[a], order[b]] = [other, one];
    [place[one], place[other]] = [b, a];
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let isBetter = false;
    for (let a = 0; a < count; a += 1) {
      for (let b = a + 1; b < count; b += 1) {
        const [one = 0, other = 0] = [order[a], order[b]];
        const before = cost(one, other);
        exchange(a, b);
        if (cost(one, other) < before) isBetter = true;
        else exchange(a, b);
      }
    }
    if (!isBetter) break;
  }
  return order;
}
