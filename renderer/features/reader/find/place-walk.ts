import type { SearchRange } from '../../../../shared/analysis/search-answer.ts';

/** The first place that ends behind the offset; -1 where there is none. */
export function placeFrom(places: readonly SearchRange[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low < places.length ? low : -1;
}

/** The place to begin with: where it was asked for, or the last one before; else what comes next in sight, or the first. */
export function firstPlace(
  places: readonly SearchRange[],
  from: { readonly asked: number } | { readonly inSight: number },
): number {
  if ('asked' in from) {
    const at = placeFrom(places, from.asked);
    return at < 0 ? places.length - 1 : at;
  }
  return places.length === 0 ? -1 : Math.max(0, placeFrom(places, from.inSight));
}

/** A step on from one place: to another one, or out of the text at its end or its beginning. */
export const stepPlace = (
  count: number,
  at: number,
  to: 'next' | 'previous',
): { readonly at: number } | { readonly beyond: 1 | -1 } => {
  const by = to === 'next' ? 1 : -1;
  const next = at + by;
  return count > 0 && next >= 0 && next < count ? { at: next } : { beyond: by };
};
