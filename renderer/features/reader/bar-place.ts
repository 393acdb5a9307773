/** A rectangle in CSS pixels from the top left of the page that scrolls. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a selection begins and ends on the page. */
export interface SelectionEnds {
  readonly first: Box;
  readonly last: Box;
}

const GAP = 8;

/**
 * Where the selection bar goes: under the last line of the selection, else over its first, else over its last, else
 * at the foot of what is in sight. It stays in sight and never covers the line at the end of the selection.
 */
export function placeBar(
  { first, last }: SelectionEnds,
  bar: { readonly width: number; readonly height: number },
  sight: Box,
): { readonly left: number; readonly top: number } {
  const left = clamp(
    (last.left + last.right) / 2 - bar.width / 2,
    sight.left + GAP,
    sight.right - bar.width - GAP,
  );
  const under = last.bottom + GAP;
  if (last.bottom >= sight.top && under + bar.height <= sight.bottom) return { left, top: under };
  const overs = [first, last].map((line) => line.top - GAP - bar.height);
  const over = overs.find((top) => top >= sight.top && top + bar.height <= sight.bottom);
  return { left, top: over ?? sight.bottom - bar.height - GAP };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
