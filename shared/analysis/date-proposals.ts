import { earliest, latest, type PartialDate, parsePartialDate } from '../lib/partial-date.ts';
import { sentencesOf } from '../lib/sentences.ts';
import type { Clock, ClockName } from '../model/claim.ts';
import type { PassageId } from '../model/passage.ts';
import { DATE_BASIS } from '../words/suggestions.ts';
import { AHEAD, BEFORE_DATE, SAYING } from './date-tables.ts';
import { type DateForm, type FoundDate, findDates } from './find-dates.ts';
import { resolveDate } from './resolve-date.ts';

/** A date that words give: UTF-16 offsets, end excluded. Two with the same offsets are two readings. */
export interface DateProposal extends Clock {
  readonly start: number;
  readonly end: number;
  /** The words that give it. */
  readonly words: string;
}

/**
 * Dates in the words, never more precise than the words. What they leave out is taken from the day of publication;
 * where that is not known either, there is no proposal.
 */
export function proposeDates(
  text: string,
  published: PartialDate | null,
  language = '',
): readonly DateProposal[] {
  const found = findDates(text);
  const proposals: DateProposal[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const date = found[index] as FoundDate;
    const next = found[index + 1];
    const range = next && rangeOf(text, date, next, published, language);
    if (range) {
      proposals.push(range);
      index += 1;
    } else proposals.push(...single(text, date, published, language));
  }
  return proposals;
}

/** A passage of a claim and the text it lies in, as long as is useful: its block. */
export interface PassageInText {
  readonly passageId: PassageId;
  readonly text: string;
  /** Offsets of the passage in that text, in UTF-16 units, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly published: PartialDate | null;
  readonly retrieved: PartialDate | null;
  /** BCP 47 tag, empty when unknown. */
  readonly language: string;
}

/** What a clock of a claim may show, by the words of one passage. */
export interface ClockProposal extends Clock {
  readonly clock: ClockName;
  /** The words that give the date; empty where it is known about the source. */
  readonly words: string;
  readonly passageId: PassageId;
}

/**
 * What the clocks of a claim may show, likelier first in each: a date beside a verb of saying is when it was said, any
 * other in the passage is when it happened; then those of the same sentence; then what is known about the source.
 */
export function clockProposals(passages: readonly PassageInText[]): readonly ClockProposal[] {
  const inside = passages.flatMap((passage) => fromWords(passage, true));
  const beside = passages.flatMap((passage) => fromWords(passage, false));
  const sources = passages.flatMap(fromSource);
  const seen = new Set<string>();
  return [...inside, ...beside, ...sources].filter(({ clock, date }) => {
    const isNew = !seen.has(`${clock} ${date}`);
    seen.add(`${clock} ${date}`);
    return isNew;
  });
}

function fromWords(passage: PassageInText, isInside: boolean): readonly ClockProposal[] {
  const { text, start, end, published, language, passageId } = passage;
  const sentences = sentencesOf(text, language || undefined).filter(
    (sentence) => sentence.start < end && sentence.end > start,
  );
  const from = Math.min(start, ...sentences.map((sentence) => sentence.start));
  const to = Math.max(end, ...sentences.map((sentence) => sentence.end));
  return proposeDates(text.slice(from, to), published, language)
    .filter((date) => (date.start + from >= start && date.end + from <= end) === isInside)
    .map(({ date, basis, words, start: at }) => ({
      clock: SAYING.test(text.slice(from, from + at)) ? 'said' : 'happened',
      date,
      basis,
      words,
      passageId,
    }));
}

const fromSource = ({ published, retrieved, passageId }: PassageInText): readonly ClockProposal[] => [
  ...(published === null
    ? []
    : [{ clock: 'said' as const, date: published, basis: DATE_BASIS.publication, words: '', passageId }]),
  ...(retrieved === null
    ? []
    : [{ clock: 'captured' as const, date: retrieved, basis: DATE_BASIS.retrieved, words: '', passageId }]),
];

function single(
  text: string,
  { start, end, form }: FoundDate,
  published: PartialDate | null,
  language: string,
): readonly DateProposal[] {
  const before = text.slice(Math.max(0, start - 80), start);
  const isAhead = AHEAD.test(before);
  const modifier = modifierOf(before, text.slice(end, end + 2));
  return resolveDate(form, { published, isAhead, language }).map(({ date, basis }) => ({
    start: start - modifier.length,
    end,
    date: modifier.apply(date),
    basis,
    words: text.slice(start - modifier.length, end),
  }));
}

interface Modifier {
  /** Characters before the date. */
  readonly length: number;
  readonly apply: (date: PartialDate) => PartialDate;
}

const PLAIN: Modifier = { length: 0, apply: (date) => date };

/** "About", "since" and "until" change what a date means; "after Monday's vote" does not. */
function modifierOf(before: string, after: string): Modifier {
  const about = BEFORE_DATE.about.exec(before);
  if (about) return { length: about[0].length, apply: (date) => (/[/~]/u.test(date) ? date : `${date}~`) };
  if (/^[’']/u.test(after)) return PLAIN;
  const since = BEFORE_DATE.since.exec(before);
  if (since) return { length: since[0].length, apply: (date) => `${date.split('/')[0]}/..` };
  const until = BEFORE_DATE.until.exec(before);
  if (until) return { length: until[0].length, apply: (date) => `../${date.split('/').at(-1)}` };
  return PLAIN;
}

const JOINS = /^\s?(?:to|until|till|through|–|-|—|至|到)\s?$/u;
const FROM = /(?<!\p{L})(?:from|between)\s$/iu;

/** "From March to May 2024": the first end takes from the second what it leaves out. */
function rangeOf(
  text: string,
  first: FoundDate,
  second: FoundDate,
  published: PartialDate | null,
  language: string,
): DateProposal | null {
  const before = FROM.exec(text.slice(Math.max(0, first.start - 12), first.start))?.[0] ?? '';
  const between = text.slice(first.end, second.start);
  const isJoined = JOINS.test(between) || (/^between/iu.test(before) && /^\sand\s$/u.test(between));
  if (!isJoined || first.form.kind !== 'point' || second.form.kind !== 'point') return null;
  const around = { published, isAhead: false, language };
  const [to] = resolveDate(second.form, around);
  const [from] = resolveDate(yearFrom(first.form, second.form), around);
  if (!from || !to) return null;
  const date = `${from.date}/${to.date}`;
  if (!parsePartialDate(date).ok || earliest(date) > latest(date)) return null;
  const basis = from.basis === DATE_BASIS.written ? to.basis : from.basis;
  const start = first.start - before.length;
  return { start, end: second.end, date, basis, words: text.slice(start, second.end) };
}

type PointForm = Extract<DateForm, { readonly kind: 'point' }>;

/** November to February 2025 begins in 2024. */
function yearFrom(first: PointForm, second: PointForm): PointForm {
  const { year, month } = second.point;
  if (first.point.year !== null || first.point.month === null || year === null) return first;
  const isYearBefore = month !== null && first.point.month > month;
  return { kind: 'point', point: { ...first.point, year: year - (isYearBefore ? 1 : 0) } };
}
