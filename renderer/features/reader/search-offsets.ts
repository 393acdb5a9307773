/** The first number from `low` for which it holds; `high` when there is none before it. */
export function firstWhere(low: number, high: number, holds: (at: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The last number from `low` to before `high` for which it holds; `low` when there is none. */
export const lastWhere = (low: number, high: number, holds: (at: number) => boolean): number =>
  Math.max(low, firstWhere(low, high, (at) => !holds(at)) - 1);
