import type { MarginSpan } from './margin-lanes.ts';
import { nameOf, signOf } from './mark-signs.ts';
import type { ClaimMark, NoteMark } from './reader-marks.ts';

/** How far a stripe reaches over its words at either end, in CSS pixels: one line has room for a head and a foot. */
const OVER = 3;

/** A stripe as it stands in the margin. */
export interface Stripe {
  readonly element: HTMLElement;
  /** What it was drawn from. */
  readonly mark: ClaimMark | NoteMark;
  readonly span: MarginSpan;
  readonly lane: number;
}

/** Makes the element the stripe of the mark. */
export function dressStripe(
  element: HTMLElement,
  mark: ClaimMark | NoteMark,
  { top, bottom }: MarginSpan,
  lane: number,
): void {
  element.className = `reader-stripe ${signOf(mark)}`;
  element.dataset['mark'] = mark.id;
  element.title = nameOf(mark);
  element.style.setProperty('--lane', String(lane));
  element.style.top = `${top - OVER}px`;
  element.style.height = `${bottom - top + 2 * OVER}px`;
}
