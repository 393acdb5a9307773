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
/** More than this reaches the number of the page in the foot: it goes on several lines. */
const WIDEST = 70;

/** How large and on how many lines, so that the margin of the page holds them and no word is cut off. */
const SETTINGS = [
  { size: 12, lines: 2 },
  { size: 9, lines: 3 },
  { size: 6.5, lines: 4 },
  { size: 5, lines: 5 },
] as const;

/** 12 pt on one line, as TLP 2.0 asks; only long markings of a house make it several lines, or smaller. */
export function markingBox(about: ReportAbout, font: string): MarkingBox {
  const { ground, ink } = about.level;
  const wanted = displayWidth(markingOf(about)) * LETTER + MARGINS;
  const isLong = wanted > WIDEST;
  // Lines end at words: a tenth of each stays empty.
  const fits = SETTINGS.find(
    ({ size, lines }) => (wanted - MARGINS) * (size / 12) <= (WIDEST - MARGINS) * 0.9 * lines,
  );
  const size = isLong ? (fits ?? SETTINGS[3]).size : 12;
  const room = isLong
    ? `width:${WIDEST}mm;padding:1mm 2.6mm;white-space:normal`
    : 'width:max-content;height:7mm;padding:0 2.6mm;white-space:nowrap';
  return {
    css: `${room};box-sizing:border-box;font:700 ${size}pt/${isLong ? 1.15 : 1} ${font};letter-spacing:.02em;vertical-align:middle;text-align:center;background:${ground};color:${ink}`,
    width: Math.min(wanted, WIDEST),
  };
}
