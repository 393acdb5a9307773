import * as v from 'valibot';

const scalar = v.union([v.string(), v.number()]);

/** A date of CSL-JSON: parts of one day or of two, or words. */
export const cslDate = v.union([
  v.string(),
  v.object({
    'date-parts': v.optional(v.array(v.array(v.union([scalar, v.null()])))),
    literal: v.optional(v.string()),
    raw: v.optional(v.string()),
    season: v.optional(scalar),
    circa: v.optional(v.union([scalar, v.boolean()])),
  }),
]);

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** The date as words that {@link readReferenceDate} reads; empty where it says nothing. */
export function cslDateWords(date: v.InferOutput<typeof cslDate>): string {
  if (typeof date === 'string') return date;
  const isCirca =
    date.circa !== undefined && !['', '0', 'false'].includes(String(date.circa)) && date.circa !== false;
  const points = (date['date-parts'] ?? [])
    .map((parts) => pointOf(parts.filter((part) => part !== null && part !== '')))
    .filter((point) => point !== '');
  if (points.length === 0) return date.raw ?? date.literal ?? '';
  const season = seasonOf(date.season);
  if (season !== '' && points.length === 1) return `${season} ${points[0]}${isCirca ? ' (circa)' : ''}`;
  return points.map((point) => (isCirca && !/\s/u.test(point) ? `${point}~` : point)).join('/');
}

function pointOf(parts: readonly unknown[]): string {
  const [year, month, day] = parts.map((part) => String(part).trim());
  if (year === undefined) return '';
  const number = Number(month ?? 0);
  // Months above twelve are seasons: 13 to 16, and 21 to 24 as in EDTF.
  const season = SEASONS[number > 20 ? number - 21 : number - 13];
  if (season !== undefined && number > 12) return `${season} ${year}`;
  const pad = (part: string): string => (/^\d$/u.test(part) ? `0${part}` : part);
  return [year, month, month && day].flatMap((part) => (part === undefined ? [] : [pad(part)])).join('-');
}

function seasonOf(season: string | number | undefined): string {
  const number = Number(season);
  return SEASONS[number > 20 ? number - 21 : number - 1] ?? (season === undefined ? '' : String(season));
}
