import type { ReportAbout } from '../../shared/analysis/report-about.ts';
import { displayWidth } from './display-width.ts';
import { markingOf } from './handling-words.ts';

/** The marking in head and foot of a page: how it is set, and the mm that it takes from the line. */
export interface MarkingBox {
  readonly css: string;
  readonly width: number;
}

/** A capital letter at 12 pt, bold, and the margins of the box, in mm. */
const LETTER = 2.35;
const MARGINS = 5.2;
/** More than this goes on several lines. */
const WIDEST = 96;
/** What the margin of the page holds at 12 pt; more is set smaller, so that no word of it is cut off. */
const MOST_LINES = 3;

/** 12 pt on one line, as TLP 2.0 asks; only caveats without end make it several lines, or smaller. */
export function markingBox(about: ReportAbout, font: string): MarkingBox {
  const { ground, ink } = about.level;
  const wanted = displayWidth(markingOf(about)) * LETTER + MARGINS;
  const isLong = wanted > WIDEST;
  const lines = Math.ceil(wanted / (WIDEST - 2 * MARGINS));
  const size = !isLong || lines <= MOST_LINES ? 12 : lines <= 2 * MOST_LINES ? 8 : 5;
  const room = isLong
    ? `width:${WIDEST}mm;padding:1.2mm 2.6mm;white-space:normal`
    : 'width:max-content;height:7mm;padding:0 2.6mm;white-space:nowrap';
  return {
    css: `${room};box-sizing:border-box;font:700 ${size}pt/${isLong ? 1.15 : 1} ${font};letter-spacing:.02em;vertical-align:middle;text-align:center;background:${ground};color:${ink}`,
    width: Math.min(wanted, WIDEST),
  };
}
