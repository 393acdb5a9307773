import type { Block } from '../../../shared/model/source.ts';
import { blockAt } from './text-positions.ts';

/** Something that covers part of the text: UTF-16 offsets, end excluded. */
export interface Interval {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Says what covers a place in the text. Intervals are kept by the blocks they touch, so that asking, adding and
 * removing cost no more when there are many elsewhere.
 */
export class IntervalTable<T extends Interval> {
  readonly #blocks: readonly Block[];
  /** By index of the block; a gap belongs to the block before it. */
  readonly #buckets: T[][] = [];

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  /** One that is there already must be removed first. */
  add(interval: T): void {
    const last = blockAt(this.#blocks, interval.end - 1);
    for (let block = blockAt(this.#blocks, interval.start); block <= last; block += 1) {
      const bucket = this.#buckets[block];
      if (bucket) bucket.push(interval);
      else this.#buckets[block] = [interval];
    }
  }

  /** The one with the same id and the same place. */
  remove({ id, start, end }: Interval): void {
    const last = blockAt(this.#blocks, end - 1);
    for (let block = blockAt(this.#blocks, start); block <= last; block += 1) {
      const bucket = this.#buckets[block] ?? [];
      const index = bucket.findIndex((interval) => interval.id === id);
      if (index !== -1) bucket.splice(index, 1);
    }
  }

  /** Intervals over the character at the offset, in no order. */
  at(offset: number): readonly T[] {
    return this.overlapping(offset, offset + 1);
  }

  /** Intervals that share at least one character with the span, each once, in no order. */
  overlapping(start: number, end: number): readonly T[] {
    const found = new Set<T>();
    const last = blockAt(this.#blocks, end - 1);
    for (let block = blockAt(this.#blocks, start); block <= last; block += 1) {
      for (const interval of this.#buckets[block] ?? []) {
        if (interval.start < end && interval.end > start) found.add(interval);
      }
    }
    return [...found];
  }
}
