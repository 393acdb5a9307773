import type { TextWords } from './text-words.ts';
import { gramAt } from './word-diff.ts';

/** Where the runs of `gram` words that are asked for stand in a text: one walk through it, however many they are. */
export class GramPlaces {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #places: (number[] | undefined)[];

  constructor({ ids }: Pick<TextWords, 'ids'>, gram: number, wanted: readonly number[]) {
    let room = 16;
    while (room < wanted.length * 4) room *= 2;
    this.#mask = room - 1;
    this.#hashes = new Int32Array(room);
    this.#places = Array.from({ length: room }, () => undefined);
    for (const hash of wanted) {
      const slot = this.#slot(hash);
      this.#hashes[slot] = hash;
      this.#places[slot] ??= [];
    }
    if (wanted.length === 0) return;
    for (let at = 0; at + gram <= ids.length; at += 1) {
      this.#places[this.#slot(gramAt(ids, at, gram))]?.push(at);
    }
  }

  /** Words at which a run with this number begins, in order. */
  of(hash: number): readonly number[] {
    return this.#places[this.#slot(hash)] ?? [];
  }

  #slot(hash: number): number {
    let slot = hash & this.#mask;
    while (this.#places[slot] !== undefined && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
