/** Something that covers part of the text: UTF-16 offsets, end excluded. */
export interface Interval {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Length of a cell in UTF-16 units, as a power of two: about a paragraph. */
const CELL = 9;

/**
 * Says what covers a place in the text. Intervals are kept by the cells of the text they touch, so that asking,
 * adding and removing cost no more when there are many elsewhere.
 */
export class IntervalTable<T extends Interval> {
  readonly #cells = new Map<number, T[]>();

  /** One that is there already must be removed first. */
  add(interval: T): void {
    for (let cell = interval.start >> CELL; cell <= (interval.end - 1) >> CELL; cell += 1) {
      const here = this.#cells.get(cell);
      if (here) here.push(interval);
      else this.#cells.set(cell, [interval]);
    }
  }

  /** The one with the same id and the same place. */
  remove({ id, start, end }: Interval): void {
    for (let cell = start >> CELL; cell <= (end - 1) >> CELL; cell += 1) {
      const here = this.#cells.get(cell) ?? [];
      const index = here.findIndex((interval) => interval.id === id);
      if (index !== -1) here.splice(index, 1);
    }
  }

  /** Intervals over the character at the offset, in no order. */
  at(offset: number): readonly T[] {
    return this.overlapping(offset, offset + 1);
  }

  /** Intervals that share at least one character with the span, each once, in no order. */
  overlapping(start: number, end: number): readonly T[] {
    const found: T[] = [];
    const first = start >> CELL;
    for (let cell = first; cell <= (end - 1) >> CELL; cell += 1) {
      for (const interval of this.#cells.get(cell) ?? []) {
        // What began in an earlier cell was found there.
        const isFirst = cell === Math.max(first, interval.start >> CELL);
        if (isFirst && interval.start < end && interval.end > start) found.push(interval);
      }
    }
    return found;
  }
}
