import { spanOf } from '../../../shared/model/passage.ts';
import type { ExcerptText } from '../../../shared/model/source.ts';
import type { BreakUnit, TextBreaks, TextSpan } from './text-breaks.ts';

export type EdgeSide = 'start' | 'end';

/** The span with one edge moved by a character or a word that is drawn; null where it cannot go further. */
export function stepEdge(
  stored: ExcerptText,
  breaks: TextBreaks,
  span: TextSpan,
  { side, unit, by }: { readonly side: EdgeSide; readonly unit: BreakUnit; readonly by: 1 | -1 },
): TextSpan | null {
  let at: number | null = span[side];
  // Blanks at an edge are never part of a mark: a step goes on until the edge has words beside it.
  while (at !== null) {
    at = by === 1 ? breaks.next(at, unit) : breaks.previous(at, unit);
    const moved = at === null ? null : spanWith(stored, span, side, at);
    if (moved && moved[side] !== span[side]) return moved;
    if (at !== null && (side === 'start' ? at >= span.end : at <= span.start)) return null;
  }
  return null;
}

/** The span with one edge brought to the offset, blanks left out; null where nothing of it would be left. */
export function spanWith(
  stored: ExcerptText,
  span: TextSpan,
  side: EdgeSide,
  offset: number,
): TextSpan | null {
  const moved = { ...span, [side]: offset };
  if (moved.start >= moved.end) return null;
  const found = spanOf(stored.id, stored.text, moved.start, moved.end);
  return found && { start: found.start, end: found.end };
}
