/** Something that covers part of the text: UTF-16 offsets, end excluded. */
export interface Interval {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Says what covers a place in the text. Made in one pass over a list, cheaply enough to be made anew for any change. */
export class IntervalTable<T extends Interval> {
  readonly #list: readonly T[];
  /** The furthest end up to and with each interval: where it is not past a place, nothing before is either. */
  readonly #reach: Float64Array;

  /** The list must be sorted by where the intervals start. */
  constructor(list: readonly T[]) {
    this.#list = list;
    this.#reach = new Float64Array(list.length);
    let furthest = 0;
    for (let index = 0; index < list.length; index += 1) {
      furthest = Math.max(furthest, list[index]?.end ?? 0);
      this.#reach[index] = furthest;
    }
  }

  /** Intervals over the character at the offset, in the order of the list. */
  at(offset: number): readonly T[] {
    return this.overlapping(offset, offset + 1);
  }

  /** Intervals that share at least one character with the span, in the order of the list. */
  overlapping(start: number, end: number): readonly T[] {
    const found: T[] = [];
    for (let index = this.#countBefore(end) - 1; (this.#reach[index] ?? 0) > start; index -= 1) {
      const interval = this.#list[index];
      if (interval && interval.end > start) found.push(interval);
    }
    return found.reverse();
  }

  /** How many intervals start before the offset. */
  #countBefore(offset: number): number {
    let low = 0;
    let high = this.#list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#list[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
