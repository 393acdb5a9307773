import type { Assertion } from './assertion.ts';

/** So many neighbours a claim is compared with where a subject and a word have very many claims in common. */
const NEIGHBOURS = 40;
/** Share of all words of two claims that both must have, for them to speak of one event. */
export const ALIKE = 0.4;

/**
 * Pairs of places in the list that are worth comparing: they share a subject and, beside it, a measured attribute or
 * enough of their words. In a group that is larger than a few dozen, claims are compared with those next to them in
 * time only, so that the work grows with the number of claims and not with its square.
 */
export function candidatePairs(assertions: readonly Assertion[]): readonly (readonly [number, number])[] {
  const rows = rowsOf(assertions);
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  const take = (one: number, other: number): void => {
    const [low, high] = one < other ? [one, other] : [other, one];
    const key = low * assertions.length + high;
    if (seen.has(key)) return;
    seen.add(key);
    pairs.push([low, high]);
  };
  walk(measureGroups(assertions), assertions, take);
  walk(wordGroups(assertions, rows), assertions, (one, other) => {
    if (isAlike(rows[one] as Uint32Array, rows[other] as Uint32Array)) take(one, other);
  });
  return pairs;
}

function walk(
  groups: ReadonlyMap<string, readonly number[]>,
  assertions: readonly Assertion[],
  visit: (one: number, other: number) => void,
): void {
  for (const group of groups.values()) {
    const ordered = group.length > NEIGHBOURS ? byTime(group, assertions) : group;
    for (const [at, one] of ordered.entries()) {
      const last = Math.min(ordered.length - 1, at + NEIGHBOURS);
      for (let next = at + 1; next <= last; next++) visit(one, ordered[next] as number);
    }
  }
}

/** Claims that give a figure for one attribute of one entity, or that one speaker gives. */
function measureGroups(assertions: readonly Assertion[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, { subjects, speakers, measures }] of assertions.entries()) {
    if (measures.length === 0) continue;
    const keys = new Set(measures.map(({ attribute, unit }) => `${unit}=${attribute.join(' ')}`));
    const about = new Set([...subjects.values(), speakers].flatMap((ids) => [...ids]));
    for (const id of about) for (const key of keys) put(groups, `${id} ${key}`, at);
  }
  return groups;
}

/**
 * Claims that share an entity and one of their rarer words. Two claims that share two in five of all their words share
 * one of these: both leave out fewer than they must have in common.
 */
function wordGroups(
  assertions: readonly Assertion[],
  rows: readonly Uint32Array[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, { subjects }] of assertions.entries()) {
    const row = rows[at] as Uint32Array;
    const kept = Math.max(1, row.length - Math.ceil(ALIKE * row.length) + 1);
    const about = new Set([...subjects.values()].flatMap((ids) => [...ids]));
    for (const id of about) for (const stem of row.subarray(0, kept)) put(groups, `${id} ${stem}`, at);
  }
  return groups;
}

/** The stems of each claim as numbers, rarest first. */
function rowsOf(assertions: readonly Assertion[]): readonly Uint32Array[] {
  const counts = new Map<string, number>();
  for (const { predicate } of assertions) {
    for (const stem of predicate.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted(([a, few], [b, many]) => few - many || (a < b ? -1 : 1));
  const rank = new Map(ranked.map(([stem], index) => [stem, index]));
  return assertions.map(({ predicate }) =>
    Uint32Array.from(predicate.stems, (stem) => rank.get(stem) ?? 0).toSorted(),
  );
}

/** Whether two sorted rows have enough in common. */
function isAlike(a: Uint32Array, b: Uint32Array): boolean {
  let shared = 0;
  for (let at = 0, other = 0; at < a.length && other < b.length; ) {
    const step = (a[at] as number) - (b[other] as number);
    if (step === 0) shared += 1;
    if (step <= 0) at += 1;
    if (step >= 0) other += 1;
  }
  return shared > 0 && shared >= ALIKE * (a.length + b.length - shared);
}

function put(groups: Map<string, number[]>, key: string, at: number): void {
  const group = groups.get(key);
  if (group) group.push(at);
  else groups.set(key, [at]);
}

/** Claims without a time stand at the end. */
const byTime = (group: readonly number[], assertions: readonly Assertion[]): readonly number[] =>
  group.toSorted((a, b) => startOf(assertions[a]) - startOf(assertions[b]) || a - b);

const startOf = (assertion: Assertion | undefined): number =>
  assertion?.window?.from ?? Number.MAX_SAFE_INTEGER;
