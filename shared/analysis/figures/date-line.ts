import { earliest, latest, type PartialDate } from '../../lib/partial-date.ts';

/** A date as it lies on a line of days. */
export interface DateSpan {
  /** Days since 1970-01-01; both ends are the same for a day that is known. */
  readonly from: number;
  readonly to: number;
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
  /** Written as an interval, as against a single date that is known to the month or year. */
  readonly isInterval: boolean;
  /** About, or perhaps. */
  readonly isDoubtful: boolean;
}

/** Where a date lies; an open end takes the place of the end that is known. */
export function dateSpan(date: PartialDate): DateSpan {
  const [first = '', second] = date.split('/');
  const isOpenBefore = first === '..';
  const isOpenAfter = second === '..';
  return {
    from: dayOf(earliest(isOpenBefore ? (second ?? '') : first)),
    to: dayOf(latest(isOpenAfter ? first : (second ?? first))),
    isOpenBefore,
    isOpenAfter,
    isInterval: second !== undefined,
    isDoubtful: /[~?%]/.test(date),
  };
}

/** Days since 1970-01-01 of a `YYYY-MM-DD`; years below 100 are taken as they are. */
export function dayOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  return Math.round(moment.getTime() / DAY);
}

export const DAY = 86_400_000;

export interface Tick {
  readonly day: number;
  readonly label: string;
}

/** Most ticks that stand side by side without their labels touching. */
const MOST_TICKS = 8;

/** Even ticks over some days, in the finest unit that leaves them room: days, months or years. */
export function ticksOver(from: number, to: number): readonly Tick[] {
  for (const step of STEPS) {
    const ticks = step(from, to);
    if (ticks.length <= MOST_TICKS) return ticks;
  }
  return [];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

type Step = (from: number, to: number) => readonly Tick[];

const byDays =
  (days: number): Step =>
  (from, to) => {
    if ((to - from) / days > MOST_TICKS * 2) return TOO_MANY;
    const first = Math.ceil(from / days) * days;
    return Array.from({ length: Math.floor((to - first) / days) + 1 }, (_, index) => {
      const day = first + index * days;
      const date = new Date(day * DAY);
      return {
        day,
        label: `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}${index === 0 ? ` ${date.getUTCFullYear()}` : ''}`,
      };
    });
  };

const byMonths =
  (months: number): Step =>
  (from, to) => {
    if ((to - from) / (months * 28) > MOST_TICKS * 3) return TOO_MANY;
    const start = new Date(from * DAY);
    const ticks: Tick[] = [];
    for (
      let at = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
      ;
      at += months
    ) {
      const [year, month] = [Math.floor(at / 12), at % 12];
      const day = dayOf(`${year}-${month + 1}-1`);
      if (day > to) return ticks;
      if (day >= from)
        ticks.push({ day, label: months >= 12 ? String(year) : `${MONTHS[month] ?? ''} ${year}` });
    }
  };

const TOO_MANY: readonly Tick[] = Array.from({ length: MOST_TICKS + 1 }, () => ({ day: 0, label: '' }));

const STEPS: readonly Step[] = [
  ...[1, 2, 7, 14].map(byDays),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000].map(byMonths),
];
