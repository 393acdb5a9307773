import { earliest, latest, type PartialDate } from '../lib/partial-date.ts';

/** Days since 1 January 1970, both ends included. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Days that "about" leaves open on either side, by how precise the date is. */
const ABOUT = { day: 3, month: 31, year: 366 } as const;

/** The days a date can mean; null where it is not known. */
export function windowOf(date: PartialDate | null): TimeWindow | null {
  if (date === null) return null;
  const points = date.split('/');
  const from = dayOf(earliest(date)) - slackOf(points[0] ?? '');
  const to = dayOf(latest(date)) + slackOf(points.at(-1) ?? '');
  return Number.isFinite(from) && Number.isFinite(to) ? { from, to } : null;
}

/** Days between two windows; 0 where they have a day in common. */
export const gapBetween = (a: TimeWindow, b: TimeWindow): number => Math.max(0, b.from - a.to, a.from - b.to);

export const lengthOf = ({ from, to }: TimeWindow): number => to - from + 1;

const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

function slackOf(point: string): number {
  if (!/[~%]$/u.test(point)) return 0;
  return point.length <= 5 ? ABOUT.year : point.length <= 8 ? ABOUT.month : ABOUT.day;
}
