import type { TextWords } from './text-words.ts';

/** Words that stand together and are looked for first; then shorter runs, down to single words. */
const LONGEST_GRAM = 3;
/** Pairs of words up to which a stretch is compared word by word at once. */
const FEW_PAIRS = 2_500;
/** Pairs of words up to which a stretch without landmarks is compared word by word; what is longer counts as changed. */
const MOST_PAIRS = 250_000;
/** Stretches within stretches in which landmarks are looked for. */
const MOST_DEPTH = 40;

/**
 * Which words of the one text stand in the other, in order: for each word of `a` the index of its word in `b`, or -1.
 * Runs of words that both texts hold once are the landmarks; what lies between two is compared the same way and, when
 * it is short, word by word. Time grows with the length of the texts, whatever differs.
 */
export function mapWords(a: Pick<TextWords, 'ids'>, b: Pick<TextWords, 'ids'>): Int32Array {
  const map = new Int32Array(a.ids.length).fill(-1);
  const stretches: Stretch[] = [
    { from: 0, to: a.ids.length, otherFrom: 0, otherTo: b.ids.length, gram: LONGEST_GRAM, depth: 0 },
  ];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    compare(a.ids, b.ids, stretch, map, stretches);
  }
  return map;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  readonly gram: number;
  readonly depth: number;
}

function compare(a: Int32Array, b: Int32Array, stretch: Stretch, map: Int32Array, later: Stretch[]): void {
  let { from, to, otherFrom, otherTo } = stretch;
  while (from < to && otherFrom < otherTo && a[from] === b[otherFrom]) {
    map[from] = otherFrom;
    from += 1;
    otherFrom += 1;
  }
  while (from < to && otherFrom < otherTo && a[to - 1] === b[otherTo - 1]) {
    to -= 1;
    otherTo -= 1;
    map[to] = otherTo;
  }
  const length = to - from;
  const otherLength = otherTo - otherFrom;
  if (length === 0 || otherLength === 0) return;
  const pairs = length * otherLength;
  const sides = { from, to, otherFrom, otherTo };
  if (pairs <= FEW_PAIRS) return mapShort(a, b, sides, map);
  for (let { gram } = stretch; gram > 0 && stretch.depth < MOST_DEPTH; gram -= 1) {
    if (gram === 1 && pairs <= MOST_PAIRS) break;
    const { places, others, count } = landmarks(a, b, sides, gram);
    if (count === 0) continue;
    const depth = stretch.depth + 1;
    let start = from;
    let otherStart = otherFrom;
    for (let index = 0; index <= count; index += 1) {
      const at = index < count ? (places[index] ?? to) : to;
      const other = index < count ? (others[index] ?? otherTo) : otherTo;
      if (at > start && other > otherStart) {
        later.push({ from: start, to: at, otherFrom: otherStart, otherTo: other, gram, depth });
      }
      if (at < to) map[at] = other;
      start = at + 1;
      otherStart = other + 1;
    }
    return;
  }
  if (pairs <= MOST_PAIRS) mapShort(a, b, sides, map);
}

type Sides = Pick<Stretch, 'from' | 'to' | 'otherFrom' | 'otherTo'>;

interface Landmarks {
  readonly places: Int32Array;
  readonly others: Int32Array;
  readonly count: number;
}

/** Runs that stand once on each side, as many as follow one another in the same order on both. */
function landmarks(
  a: Int32Array,
  b: Int32Array,
  { from, to, otherFrom, otherTo }: Sides,
  gram: number,
): Landmarks {
  const here = new SingleGrams(a, from, to, gram);
  const there = new SingleGrams(b, otherFrom, otherTo, gram);
  const places = new Int32Array(to - from);
  const others = new Int32Array(to - from);
  let count = 0;
  for (let at = from; at + gram <= to; at += 1) {
    const hash = gramAt(a, at, gram);
    const other = there.placeOf(hash);
    if (other < 0 || here.placeOf(hash) !== at || !isSameGram(a, at, b, other, gram)) continue;
    places[count] = at;
    others[count] = other;
    count += 1;
  }
  const rise = longestRise(others.subarray(0, count));
  return {
    places: rise.map((index) => places[index] ?? 0),
    others: rise.map((index) => others[index] ?? 0),
    count: rise.length,
  };
}

/** Where grams stand that occur once: an open table, -1 for none, -2 for several. */
class SingleGrams {
  readonly #places: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;

  constructor(ids: Int32Array, from: number, to: number, gram: number) {
    let room = 16;
    while (room < (to - from) * 2) room *= 2;
    this.#mask = room - 1;
    this.#places = new Int32Array(room).fill(-1);
    this.#hashes = new Int32Array(room);
    for (let at = from; at + gram <= to; at += 1) {
      const hash = gramAt(ids, at, gram);
      const slot = this.#slot(hash);
      this.#places[slot] = this.#places[slot] === -1 ? at : -2;
      this.#hashes[slot] = hash;
    }
  }

  placeOf(hash: number): number {
    return this.#places[this.#slot(hash)] ?? -1;
  }

  #slot(hash: number): number {
    let slot = hash & this.#mask;
    while (this.#places[slot] !== -1 && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

/** A number for the run of `gram` words from `at`; different runs differ likely, not certainly. */
export function gramAt(ids: Int32Array, at: number, gram: number): number {
  let hash = 0;
  for (let index = 0; index < gram; index += 1) {
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ (ids[at + index] ?? 0);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}

function isSameGram(a: Int32Array, at: number, b: Int32Array, other: number, gram: number): boolean {
  for (let index = 0; index < gram; index += 1) if (a[at + index] !== b[other + index]) return false;
  return true;
}

/** Indices of a longest run of values that only rise. */
function longestRise(values: Int32Array): Int32Array {
  const lasts = new Int32Array(values.length);
  const before = new Int32Array(values.length);
  let length = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    let low = 0;
    let high = length;
    // Mostly it goes on behind the last one.
    if (length > 0 && (values[lasts[length - 1] ?? 0] ?? 0) < value) low = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[lasts[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (lasts[low - 1] ?? -1) : -1;
    lasts[low] = index;
    if (low === length) length += 1;
  }
  const chain = new Int32Array(length);
  let index = length > 0 ? (lasts[length - 1] ?? -1) : -1;
  for (let place = length - 1; place >= 0; place -= 1) {
    chain[place] = index;
    index = before[index] ?? -1;
  }
  return chain;
}

/** The longest common subsequence of a short stretch. */
function mapShort(
  a: Int32Array,
  b: Int32Array,
  { from, to, otherFrom, otherTo }: Sides,
  map: Int32Array,
): void {
  const length = to - from;
  const otherLength = otherTo - otherFrom;
  const width = otherLength + 1;
  const longest = new Uint16Array((length + 1) * width);
  for (let at = length - 1; at >= 0; at -= 1) {
    for (let other = otherLength - 1; other >= 0; other -= 1) {
      const here = at * width + other;
      longest[here] =
        a[from + at] === b[otherFrom + other]
          ? (longest[here + width + 1] ?? 0) + 1
          : Math.max(longest[here + width] ?? 0, longest[here + 1] ?? 0);
    }
  }
  let at = 0;
  let other = 0;
  while (at < length && other < otherLength) {
    const here = at * width + other;
    if (a[from + at] === b[otherFrom + other]) {
      map[from + at] = otherFrom + other;
      at += 1;
      other += 1;
    } else if ((longest[here + width] ?? 0) >= (longest[here + 1] ?? 0)) at += 1;
    else other += 1;
  }
}
