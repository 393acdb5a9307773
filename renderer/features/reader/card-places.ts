/** A card beside the text: where it would stand if it were alone, and its height, in CSS pixels. */
export interface CardWish {
  readonly id: string;
  readonly top: number;
  readonly height: number;
}

/**
 * The tops of cards that keep their order and the gap between them, as near to their passages as that allows: the
 * squares of the distances add up to the least. The focused card stands exactly at its passage and the others make
 * room; without one, no card stands above `highest`.
 */
export function placeCards(
  cards: readonly CardWish[],
  {
    gap,
    focused,
    highest,
  }: { readonly gap: number; readonly focused: string | null; readonly highest: number },
): readonly number[] {
  let above = 0;
  // Without heights and gaps, to keep apart means not to fall below the card before.
  const shifts = cards.map(({ height }) => {
    const shift = above;
    above += height + gap;
    return shift;
  });
  const wishes = cards.map(({ top }, index) => top - (shifts[index] ?? 0));
  const pinned = cards.findIndex(({ id }) => id === focused);
  const pin = wishes[pinned];
  const settled =
    pin === undefined
      ? rising(wishes).map((place) => Math.max(place, highest))
      : [
          ...rising(wishes.slice(0, pinned)).map((place) => Math.min(place, pin)),
          pin,
          ...rising(wishes.slice(pinned + 1)).map((place) => Math.max(place, pin)),
        ];
  return settled.map((place, index) => place + (shifts[index] ?? 0));
}

/** The numbers nearest to the wishes, by least squares, that never fall: neighbours that would are pooled to their mean. */
function rising(wishes: readonly number[]): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const wish of wishes) {
    let pool = { sum: wish, count: 1 };
    for (let last = pools.at(-1); last && meanOf(last) > meanOf(pool); last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => Array.from({ length: pool.count }, () => meanOf(pool)));
}

const meanOf = ({ sum, count }: { readonly sum: number; readonly count: number }): number => sum / count;
