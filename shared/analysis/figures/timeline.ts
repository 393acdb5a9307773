import { formatPartialDate } from '../../lib/partial-date.ts';
import type { ClockName } from '../../model/claim.ts';
import { FIGURE_WORDS } from '../../words/figures.ts';
import type { ReportClaim } from '../report-model.ts';
import { type DateSpan, dateSpan } from './date-line.ts';
import { PAGE_WIDTH, PART_HEIGHT } from './drawing.ts';
import { textWidth, wrapped } from './text-fit.ts';

/** A claim at its place: the mark of its date, and the words that stand above the mark. */
export interface TimelineEntry {
  readonly claim: ReportClaim;
  readonly span: DateSpan;
  /** Ends of the mark. */
  readonly from: number;
  readonly to: number;
  /** Left edge and width of the words. */
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
  /** From the top, within its part. */
  readonly lane: number;
}

export interface Timeline {
  /** The days at the two ends of the line. */
  readonly from: number;
  readonly to: number;
  /** One after another, each on a line of its own with the same ends. */
  readonly parts: readonly (readonly TimelineEntry[])[];
  readonly unknown: readonly ReportClaim[];
}

export const LINE_LEFT = 8;
export const LINE_RIGHT = PAGE_WIDTH - 8;
export const LANE_HEIGHT = 38;
export const LABEL_SIZE = 7.3;
const LABEL_WIDTH = 168;
const GAP = 8;
const MOST_LANES = Math.floor((PART_HEIGHT - 60) / LANE_HEIGHT);

/** Puts the claims on lanes, by date and then by code, so that no words stand on others. */
export function timelineOf(claims: readonly ReportClaim[], clock: ClockName): Timeline {
  const dated = claims.flatMap((claim) => {
    const shown = claim[clock];
    return shown ? [{ claim, span: dateSpan(shown.date), words: formatPartialDate(shown.date) }] : [];
  });
  const from = Math.min(...dated.map(({ span }) => span.from));
  const to = Math.max(...dated.map(({ span }) => span.to));
  const place = (day: number): number =>
    from === to ? PAGE_WIDTH / 2 : LINE_LEFT + ((day - from) / (to - from)) * (LINE_RIGHT - LINE_LEFT);
  const placed = dated.map(({ claim, span, words }): Omit<TimelineEntry, 'lane'> => {
    const lines = labelOf(claim, words);
    const width = Math.min(
      PAGE_WIDTH,
      Math.max(...lines.map((text, at) => textWidth(text, LABEL_SIZE, at === 0))),
    );
    const start = place(span.from);
    const x = Math.max(0, Math.min(start - 3, PAGE_WIDTH - width));
    return { claim, span, from: start, to: place(span.to), x, width, lines };
  });
  return {
    from,
    to,
    parts: partsOf(placed.toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)),
    unknown: claims.filter((claim) => claim[clock] === null),
  };
}

/** Code and date, then the statement as far as two lines hold it. */
const labelOf = ({ code, statement }: ReportClaim, date: string): readonly string[] => [
  ...wrapped(`${code}  ${date}`, LABEL_WIDTH - 8, LABEL_SIZE, 1),
  ...wrapped(statement || FIGURE_WORDS.kinds.claims, LABEL_WIDTH, LABEL_SIZE, 2),
];

/** The first lane with room; a part is full when there is none. */
function partsOf(entries: readonly Omit<TimelineEntry, 'lane'>[]): readonly (readonly TimelineEntry[])[] {
  const parts: TimelineEntry[][] = [];
  let taken: (readonly { readonly left: number; readonly right: number }[])[] = [];
  for (const entry of entries) {
    const left = Math.min(entry.x, entry.from) - GAP;
    const right = Math.max(entry.x + entry.width, entry.to) + GAP;
    const isFree = (lane: (typeof taken)[number]): boolean =>
      lane.every((other) => right <= other.left + GAP || left >= other.right - GAP);
    let lane = taken.findIndex(isFree);
    if (lane === -1) lane = taken.length;
    if (parts.length === 0 || lane >= MOST_LANES) {
      parts.push([]);
      taken = [];
      lane = 0;
    }
    taken = taken.toSpliced(lane, 1, [...(taken[lane] ?? []), { left, right }]);
    parts.at(-1)?.push({ ...entry, lane });
  }
  return parts;
}
