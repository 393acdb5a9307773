import { formatPartialDate } from '../../lib/partial-date.ts';
import type { ClockName } from '../../model/claim.ts';
import { FIGURE_WORDS } from '../../words/figures.ts';
import { DAY, ticksOver } from './date-line.ts';
import { COLOUR, type Drawing, line, PAGE_WIDTH, round, type Shape, stacked, words } from './drawing.ts';
import type { FigureMaterial, FigureShown } from './figure-material.ts';
import { textWidth, wrapped } from './text-fit.ts';
import {
  LABEL_SIZE,
  LANE_HEIGHT,
  LINE_LEFT,
  LINE_RIGHT,
  type Timeline,
  type TimelineEntry,
  timelineOf,
} from './timeline.ts';

const WORDS = FIGURE_WORDS.timeline;
const AXIS = 20;
const SMALL = 7;
const LINE = 8.6;

/** The claims along one clock. Dates that nobody knows stand apart, and never at an end of the line. */
export function drawTimeline({ claims }: FigureMaterial, clock: ClockName): FigureShown {
  const timeline = timelineOf(claims, clock);
  const parts = timeline.parts.map((entries) => drawPart(timeline, entries));
  const foot = drawFoot(timeline);
  const last = parts.at(-1);
  return {
    alt: altOf(timeline, clock),
    content: { form: 'drawings', parts: last ? [...parts.slice(0, -1), stacked([last, foot], 4)] : [foot] },
  };
}

function drawPart(timeline: Timeline, entries: readonly TimelineEntry[]): Drawing {
  const lanes = Math.max(...entries.map(({ lane }) => lane)) + 1;
  const height = AXIS + lanes * LANE_HEIGHT + 4;
  return { width: PAGE_WIDTH, height, shapes: [...axis(timeline, height), ...entries.flatMap(drawEntry)] };
}

function axis({ from, to }: Timeline, height: number): readonly Shape[] {
  const place = (day: number): number => LINE_LEFT + ((day - from) / (to - from)) * (LINE_RIGHT - LINE_LEFT);
  const ticks = from === to ? [] : ticksOver(from, to);
  const top = AXIS - 6;
  return [
    ...ticks.map(({ day }) => line(place(day), top, place(day), height, COLOUR.rule, 0.4)),
    line(0, top, PAGE_WIDTH, top, COLOUR.navy, 0.9),
    ...ticks.flatMap(({ day, label }): readonly Shape[] => {
      const half = textWidth(label, SMALL) / 2;
      const x = Math.max(half, Math.min(PAGE_WIDTH - half, place(day)));
      return [words(x, top - 4, label, { size: SMALL, align: 'middle', fill: COLOUR.grey })];
    }),
  ];
}

function drawEntry(entry: TimelineEntry): readonly Shape[] {
  const top = AXIS + entry.lane * LANE_HEIGHT;
  return [
    // The lines of the axis end behind the words.
    {
      shape: 'box',
      x: round(entry.x - 1),
      y: top + 8,
      width: round(entry.width + 2),
      height: 2 + entry.lines.length * LINE,
      fill: COLOUR.paper,
    },
    ...mark(entry.from, entry.to, top + 4, entry.span),
    ...entry.lines.map((text, at) =>
      words(entry.x, top + 15.4 + at * LINE, text, {
        size: LABEL_SIZE,
        isBold: at === 0,
        fill: at === 0 ? COLOUR.navy : COLOUR.ink,
      }),
    ),
  ];
}

type Look = TimelineEntry['span'];

/** A dot for a day, a hollow bar for some time within, a solid one for an interval; arrows for open ends. */
function mark(from: number, to: number, y: number, span: Look): readonly Shape[] {
  const { isDoubtful, isInterval, isOpenBefore, isOpenAfter } = span;
  const look = isDoubtful ? { dashed: true } : {};
  if (isDay(span)) {
    return [
      {
        shape: 'dot',
        x: round(from),
        y,
        r: 3.2,
        fill: isDoubtful ? COLOUR.paper : COLOUR.navy,
        stroke: COLOUR.navy,
        ...look,
      },
    ];
  }
  const width = Math.max(6, to - from);
  const isSolid = isInterval && !isDoubtful;
  const bar: Shape = {
    shape: 'box',
    x: round(from),
    y: y - 2.6,
    width: round(width),
    height: 5.2,
    fill: isSolid ? COLOUR.navy : COLOUR.paper,
    stroke: COLOUR.navy,
    ...look,
  };
  return [
    bar,
    ...(isOpenBefore ? [arrow(from, y, -1)] : []),
    ...(isOpenAfter ? [arrow(from + width, y, 1)] : []),
  ];
}

const isDay = ({ from, to, isInterval }: Look): boolean => from === to && !isInterval;

const arrow = (x: number, y: number, way: 1 | -1): Shape => ({
  shape: 'path',
  d: `M${round(x)} ${round(y - 5)} L${round(x + 7 * way)} ${round(y)} L${round(x)} ${round(y + 5)} Z`,
  stroke: COLOUR.navy,
  width: 0.6,
  fill: COLOUR.navy,
});

/** What has no date, and what the marks mean; only marks that occur. */
function drawFoot({ parts, unknown }: Timeline): Drawing {
  const shapes: Shape[] = [];
  let y = 0;
  if (unknown.length > 0) {
    const lines = wrapped(unknown.map(({ code }) => code).join(', '), PAGE_WIDTH - 100, LABEL_SIZE, 8);
    const height = 10 + lines.length * 9.4;
    shapes.push(
      {
        shape: 'box',
        x: 0.4,
        y: 0.4,
        width: PAGE_WIDTH - 0.8,
        height,
        fill: COLOUR.paper,
        stroke: COLOUR.grey,
        dashed: true,
      },
      words(8, 12, WORDS.unknown, { size: LABEL_SIZE, isBold: true, fill: COLOUR.grey }),
      ...lines.map((text, at) => words(92, 12 + at * 9.4, text, { size: LABEL_SIZE })),
    );
    y = height + 6;
  }
  const spans = parts.flat().map(({ span }) => span);
  const plain: Look = {
    from: 0,
    to: 1,
    isDoubtful: false,
    isInterval: false,
    isOpenBefore: false,
    isOpenAfter: false,
  };
  const samples: readonly { readonly has: boolean; readonly text: string; readonly look: Look }[] = [
    { has: spans.some(isDay), text: WORDS.legend.day, look: { ...plain, to: 0 } },
    {
      has: spans.some((span) => !isDay(span) && !span.isInterval),
      text: WORDS.legend.within,
      look: plain,
    },
    {
      has: spans.some((span) => span.isInterval),
      text: WORDS.legend.interval,
      look: { ...plain, isInterval: true },
    },
    {
      has: spans.some((span) => span.isDoubtful),
      text: WORDS.legend.doubtful,
      look: { ...plain, isDoubtful: true },
    },
    {
      has: spans.some((span) => span.isOpenBefore || span.isOpenAfter),
      text: WORDS.legend.open,
      look: { ...plain, isInterval: true, isOpenAfter: true },
    },
  ];
  let x = 4;
  for (const { has, text, look } of samples) {
    if (!has) continue;
    shapes.push(...mark(look.to === 0 ? x + 7 : x, x + 14, y + 7, look));
    shapes.push(words(x + 26, y + 9.4, text, { size: SMALL, fill: COLOUR.grey }));
    x += 26 + textWidth(text, SMALL) + 16;
  }
  return { width: PAGE_WIDTH, height: y + (spans.length > 0 ? 14 : 0), shapes };
}

function altOf({ parts, unknown }: Timeline, clock: ClockName): string {
  const entries = parts.flat();
  const day = (at: number): string => formatPartialDate(new Date(at * DAY).toISOString().slice(0, 10));
  const finding =
    entries.length === 0
      ? WORDS.noneDated(unknown.length)
      : WORDS.finding(
          entries.length,
          day(Math.min(...entries.map(({ span }) => span.from))),
          day(Math.max(...entries.map(({ span }) => span.to))),
          unknown.length,
        );
  const values = entries.map(
    ({ claim }) => `${claim.code}: ${formatPartialDate(claim[clock]?.date ?? null)}`,
  );
  const apart =
    unknown.length > 0 ? [`${WORDS.unknown}: ${unknown.map(({ code }) => code).join(', ')}.`] : [];
  return [finding, ...(values.length > 0 ? [`${values.join('. ')}.`] : []), ...apart].join(' ');
}
