import { fingerprintsOf } from './fingerprints.ts';

/** A text by its fingerprints, each once. */
export interface Print {
  readonly id: string;
  readonly hashes: Uint32Array;
}

/** Two texts that share most of the shorter one. */
export interface NearPair {
  readonly id: string;
  readonly otherId: string;
  /** Share of the shorter text's fingerprints that the other one has too, in percent. */
  readonly share: number;
}

/** Percent from which two texts are nearly the same. */
export const NEAR_SHARE = 80;
/** Fewest fingerprints that say something: of about twenty words. A shorter text would stand in many by accident. */
const LEAST_PRINTS = 8;
/** Texts that are kept for one fingerprint: what stands in more of them is a formula. */
const MOST_TEXTS = 200;

/** Blanks out what is left out, as page residue; ends are excluded. */
export function printOf(
  text: string,
  leftOut: readonly { readonly start: number; readonly end: number }[],
): Uint32Array {
  let kept = text;
  for (const { start, end } of leftOut) {
    kept = kept.slice(0, start) + '\n'.repeat(Math.max(0, end - start)) + kept.slice(end);
  }
  return Uint32Array.from(new Set(fingerprintsOf(kept).hashes));
}

/** Which of the incoming texts nearly stand in a known one, or in one that came in before them. */
export function nearPairs(incoming: readonly Print[], known: readonly Print[]): readonly NearPair[] {
  const all = [...known, ...incoming];
  const index = new Map<number, number[]>();
  const pairs: NearPair[] = [];
  for (const [at, { id, hashes }] of all.entries()) {
    if (hashes.length < LEAST_PRINTS) continue;
    if (at >= known.length) {
      for (const [other, count] of sharedWith(hashes, index)) {
        const { id: otherId, hashes: others } = all[other] ?? { id: '', hashes };
        const share = Math.round((100 * count) / Math.min(hashes.length, others.length));
        if (share >= NEAR_SHARE) pairs.push({ id, otherId, share });
      }
    }
    for (const hash of hashes) {
      const found = index.get(hash);
      if (!found) index.set(hash, [at]);
      else if (found.length < MOST_TEXTS) found.push(at);
    }
  }
  return pairs;
}

function sharedWith(
  hashes: Uint32Array,
  index: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const hash of hashes) {
    for (const other of index.get(hash) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return counts;
}
