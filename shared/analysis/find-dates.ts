import {
  COUNT_WORDS,
  COUNTED_HAN,
  COUNTED_WORDS,
  type DateUnit,
  HAN_WEEKDAYS,
  MONTH,
  MONTH_OF,
  QUARTERS,
  WEEKDAY,
  WEEKDAY_OF,
} from './date-tables.ts';

/** A point as the words give it; what they leave out is null. */
export interface DatePoint {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** What words say about a date, before anything is taken from the day of publication. */
export type DateForm =
  | { readonly kind: 'point'; readonly point: DatePoint }
  /** `3-5 March`: days of one month. */
  | { readonly kind: 'days'; readonly point: DatePoint; readonly lastDay: number }
  | { readonly kind: 'quarter'; readonly year: number | null; readonly quarter: number }
  | { readonly kind: 'decade'; readonly year: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'near' | 'next' }
  | { readonly kind: 'counted'; readonly unit: DateUnit; readonly by: number; readonly isAbout: boolean }
  /** `03/04/2025`: two readings. */
  | { readonly kind: 'slashes'; readonly first: number; readonly second: number; readonly year: number };

/** A date as it stands in a text: UTF-16 offsets, end excluded. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly form: DateForm;
}

/** Every date that the words give, in order and without overlap, whether or not its year can be told. */
export function findDates(text: string): readonly FoundDate[] {
  const found = FORMS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const form = read(match.slice(1));
      return form ? [{ start: match.index, end: match.index + match[0].trimEnd().length, form }] : [];
    }),
  ).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundDate[] = [];
  for (const date of found) if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date);
  return kept.filter((date, index) => !isNamedByNext(text, date, kept[index + 1]));
}

type Groups = readonly (string | undefined)[];

interface Form {
  readonly pattern: RegExp;
  /** From the groups of a match; null when the numbers are no date. */
  readonly read: (groups: Groups) => DateForm | null;
}

const YEAR = '((?:1[5-9]|20|21)\\d{2})(?!\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}])';
const START = '(?<![\\p{L}\\p{N}])';

const form = (source: string, read: Form['read'], flags = 'gu'): Form => ({
  pattern: new RegExp(source, flags),
  read,
});

const FORMS: readonly Form[] = [
  form(`(?<![\\d-])${YEAR}-(\\d{2})-(\\d{2})(?![\\d-])`, ([y, m, d]) => pointOf(y, m, d)),
  form(`(?<![\\d/.])${YEAR}[/.](\\d{1,2})[/.](\\d{1,2})(?![\\d/])`, ([y, m, d]) => pointOf(y, m, d)),
  form(`(?<![\\d-])${YEAR}-(\\d{2})(?![\\d-])`, ([y, m]) =>
    // "2010-12" may be two years.
    Number(m) > Number(y) % 100 && Number(m) <= 12 ? null : pointOf(y, m),
  ),
  form(`${START}(\\d{1,2})\\s?[-–]\\s?${DAY}\\s(${MONTH})(?:,?\\s${YEAR})?`, ([from, to, m, y]) =>
    daysOf(y, m, from, to),
  ),
  form(`${START}(${MONTH})\\s(\\d{1,2})\\s?[-–]\\s?${DAY}(?:,?\\s${YEAR})?`, ([m, from, to, y]) =>
    daysOf(y, m, from, to),
  ),
  form(`${START}(?:the\\s)?${DAY}\\s(?:of\\s)?(${MONTH})(?:,?\\s${YEAR})?`, ([d, m, y]) => pointOf(y, m, d)),
  form(`${START}(${MONTH})\\s${DAY}(?:,?\\s${YEAR})?`, ([m, d, y]) => pointOf(y, m, d)),
  form(`${START}(?<!\\d\\p{L}{0,2}\\s(?:of\\s)?)(${MONTH}),?\\s(?:of\\s)?${YEAR}`, ([m, y]) => pointOf(y, m)),
  form(
    `(?<=(?<!\\p{L})(?:in|since|until|till|by|from|during|through|throughout|of|late|early|mid|last|next|this|before|after|between|around|about|in\\sabout)[\\s-])(${MONTH})(?!\\s?\\d)`,
    ([m]) => pointOf(undefined, m),
  ),
  form(
    `(?<=(?:from|between)\\s${MONTH}(?:\\s\\d{4})?\\s(?:to|and|until|through)\\s)(${MONTH})(?!\\s?\\d)`,
    ([m]) => pointOf(undefined, m),
  ),
  form(`(?<![\\d/.])(\\d{1,2})[/.](\\d{1,2})[/.]${YEAR}(?![/.]\\d)`, ([a, b, y]) => slashesOf(a, b, y)),
  form(
    `${START}(?:the\\s)?(first|second|third|fourth)[\\s-]quarter(?:\\s(?:of\\s)?${YEAR})?`,
    ([quarter, y]) => quarterOf(quarter, y),
    'giu',
  ),
  form(`${START}Q([1-4])(?:\\s(?:of\\s)?${YEAR})?(?![\\p{L}\\p{N}])`, ([quarter, y]) =>
    quarterOf(quarter, y),
  ),
  form(`${START}(?:the\\s)?((?:1[5-9]|20)\\d)0s(?!\\p{L})`, ([decade]) => ({
    kind: 'decade',
    year: Number(decade) * 10,
  })),
  form(
    `(?<=(?<!\\p{L})(?:in|since|by|until|till|from|during|of|for|year|early|late|mid|before|after|about|around|circa|between|through|c\\.|ca\\.|(?:from|between)\\s\\d{4}\\s(?:to|and|until|through))[\\s-])${YEAR}(?![,.:]?\\d|%|\\s(?:percent|per\\scent|million|billion|\\p{Ll}+s(?!\\p{L})))`,
    ([y]) => pointOf(y),
    'giu',
  ),
  form(`(?<=\\p{L}[’']s\\s|(?<!\\p{L})[Tt]he\\s)${YEAR}(?=\\s\\p{L})(?!\\s\\p{Ll}+s(?!\\p{L}))`, ([y]) =>
    pointOf(y),
  ),
  form(`${START}(?:(last|next|this|this\\spast|this\\scoming)\\s)?(${WEEKDAY})`, ([which, name]) => ({
    kind: 'weekday',
    weekday: WEEKDAY_OF.get(name ?? '') ?? 1,
    which: /next|coming/u.test(which ?? '') ? 'next' : 'near',
  })),
  form(
    `${START}(?:(?:earlier|later)\\s)?(${Object.keys(COUNTED_WORDS).join('|')})(?!\\p{L})`,
    ([words]) => countedOf(COUNTED_WORDS[(words ?? '').toLowerCase()]),
    'giu',
  ),
  form(
    `${START}(\\d{1,3}|${Object.keys(COUNT_WORDS).join('|')})\\s(day|week|month|year)s?\\s(?:ago|earlier)(?!\\p{L})`,
    ([number = '', unit]) => ({
      kind: 'counted',
      unit: unit?.toLowerCase() as DateUnit,
      by: -(COUNT_WORDS[number.toLowerCase()] ?? Number(number)),
      isAbout: unit?.toLowerCase() !== 'day',
    }),
    'giu',
  ),
  form(`(?<=(?<!\\p{L})(?:on|by|until|since)\\s)the\\s(\\d{1,2})(?:st|nd|rd|th)(?=[,.;:!?)]|$)`, ([d]) =>
    pointOf(undefined, undefined, d),
  ),
  form('(?<!\\d)(\\d{4})\\s?年\\s?(?:(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?[日号號])?)?', ([y, m, d]) =>
    pointOf(y, m, d),
  ),
  form('(?<!\\d)(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号號]', ([m, d]) => pointOf(undefined, m, d)),
  form('(?<![\\d年个個])(\\d{1,2})\\s?月(?:份|(?!\\s?\\d))', ([m]) => pointOf(undefined, m)),
  form('(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])', ([name]) => ({
    kind: 'weekday',
    weekday: HAN_WEEKDAYS[name ?? ''] ?? 1,
    which: 'near',
  })),
  form(`(${Object.keys(COUNTED_HAN).join('|')})`, ([words]) => countedOf(COUNTED_HAN[words ?? ''])),
];

function pointOf(year?: string, monthWords?: string, day?: string): DateForm | null {
  const month = monthOf(monthWords);
  const point = { year: numberOf(year), month, day: numberOf(day) };
  const isMonth = monthWords === undefined || (month !== null && month >= 1 && month <= 12);
  return isMonth && isDay(point) ? { kind: 'point', point } : null;
}

function daysOf(year?: string, month?: string, from?: string, to?: string): DateForm | null {
  const point = { year: numberOf(year), month: monthOf(month), day: numberOf(from) };
  const lastDay = Number(to);
  if (!isDay(point) || !isDay({ ...point, day: lastDay }) || lastDay <= Number(from)) return null;
  return { kind: 'days', point, lastDay };
}

function slashesOf(first?: string, second?: string, year?: string): DateForm | null {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12) return pointOf(year, second, first);
  if (b > 12 || a === b) return pointOf(year, first, second);
  return a > 0 && b > 0 ? { kind: 'slashes', first: a, second: b, year: Number(year) } : null;
}

const quarterOf = (words?: string, year?: string): DateForm => ({
  kind: 'quarter',
  year: numberOf(year),
  quarter: QUARTERS.get((words ?? '').toLowerCase()) ?? 1,
});

const countedOf = (counted?: readonly [DateUnit, number]): DateForm | null =>
  counted ? { kind: 'counted', unit: counted[0], by: counted[1], isAbout: false } : null;

function monthOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  return MONTH_OF.get(words.replace('.', '')) ?? (/^\d+$/u.test(words) ? Number(words) : 0);
}

const numberOf = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

/** In a leap year, where the year is not said. */
function isDay({ year, month, day }: DatePoint): boolean {
  if (day === null) return true;
  const days = month === null ? 31 : new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
  return day >= 1 && day <= days;
}

/** "Wednesday, 17 December": the weekday adds nothing. */
function isNamedByNext(text: string, date: FoundDate, next: FoundDate | undefined): boolean {
  if (date.form.kind !== 'weekday' || !next || !('point' in next.form)) return false;
  return next.form.point.day !== null && /^,?\s(?:the\s)?$/u.test(text.slice(date.end, next.start));
}
