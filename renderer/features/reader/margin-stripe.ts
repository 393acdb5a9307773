import type { MarginSpan } from './margin-lanes.ts';
import { nameOf } from './mark-signs.ts';
import type { ClaimMark, NoteMark } from './reader-marks.ts';

/** How far a stripe reaches over its words at either end, in CSS pixels: one line has room for a head and a foot. */
const OVER = 3;
/** From the text to the first lane, and from lane to lane, in CSS pixels. */
const FROM_TEXT = 10;
const LANE = 8;

/** A stripe as it stands in the margin. */
export interface Stripe {
  readonly element: HTMLElement;
  /** What it was drawn from. */
  readonly mark: ClaimMark | NoteMark;
  readonly span: MarginSpan;
  readonly lane: number;
}

/** Makes the element the stripe of the mark; what it is drawn with comes from the group it lies in. */
export function dressStripe(
  element: HTMLElement,
  mark: ClaimMark | NoteMark,
  { top, bottom }: MarginSpan,
  lane: number,
): void {
  element.className = 'reader-stripe';
  element.dataset['mark'] = mark.id;
  element.title = nameOf(mark);
  const right = FROM_TEXT + lane * LANE;
  element.style.cssText = `right: ${right}px; top: ${top - OVER}px; height: ${bottom - top + 2 * OVER}px`;
}
