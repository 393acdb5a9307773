import { NUMBER_WORDS } from './number-tables.ts';

/** English months, whole and short; position is the number. */
const MONTHS = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept', 'Sep'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
] as const;

/** Monday is 1, Sunday 7, as in ISO 8601. */
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A month's name to its number, 1 to 12. */
export const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
export const WEEKDAY_OF: ReadonlyMap<string, number> = new Map(
  WEEKDAYS.map((name, index) => [name, index + 1] as const),
);

/** Parts of patterns. A full stop belongs to a short name only. */
export const MONTH = `(?:(?:${MONTHS.map(([name]) => name).join('|')})(?!\\p{L})|(?:${MONTHS.flatMap(([, ...short]) => short).join('|')})(?!\\p{L})\\.?)`;
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})(?!\\p{L})`;

export const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);

export type DateUnit = 'day' | 'week' | 'month' | 'year';

/** Words that count from the day of publication. Chinese ones stand without blanks. */
export const COUNTED_WORDS: Readonly<Record<string, readonly [DateUnit, number]>> = {
  'the day before yesterday': ['day', -2],
  yesterday: ['day', -1],
  today: ['day', 0],
  tomorrow: ['day', 1],
  'last week': ['week', -1],
  'this week': ['week', 0],
  'next week': ['week', 1],
  'last month': ['month', -1],
  'this month': ['month', 0],
  'next month': ['month', 1],
  'last year': ['year', -1],
  'this year': ['year', 0],
  'next year': ['year', 1],
};
export const COUNTED_HAN: Readonly<Record<string, readonly [DateUnit, number]>> = {
  前天: ['day', -2],
  昨天: ['day', -1],
  昨日: ['day', -1],
  今天: ['day', 0],
  今日: ['day', 0],
  明天: ['day', 1],
  上个月: ['month', -1],
  上個月: ['month', -1],
  上月: ['month', -1],
  本月: ['month', 0],
  下个月: ['month', 1],
  下個月: ['month', 1],
  去年: ['year', -1],
  今年: ['year', 0],
  明年: ['year', 1],
};
export const HAN_WEEKDAYS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
};

export const COUNT_WORDS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, ...NUMBER_WORDS };

/** Words before a date that say how exact it is, or which end of an interval it is. */
export const BEFORE_DATE = {
  about: /(?<!\p{L})(?:about|around|circa|roughly|approximately|some time in|sometime in|c\.|ca\.)\s$/iu,
  since:
    /(?<!\p{L})(?:since(?:\slate|\searly)?|starting(?:\s(?:in|on))?|beginning(?:\s(?:in|on))?|after)\s$/iu,
  until: /(?<!\p{L})(?:until|till|by(?:\sthe\send\sof)?|no\slater\sthan|before)\s$/iu,
} as const;

/** Something in the clause before a date that puts it ahead of the words. */
export const AHEAD =
  /(?<!\p{L})(?:will|shall|plans?\sto|expects?\sto|expected|scheduled|due|slated|set\s(?:to|for)|aims?\sto|upcoming|next|ahead\sof|until|by)(?!\p{L})[^.,;:!?。，；]{0,60}$/iu;

/** Verbs of saying, right before a date: the date is when it was said. */
export const SAYING =
  /(?<!\p{L})(?:said|told|stated|announced|added|warned|declared|reported|confirmed|denied|wrote|noted|testified|spoke|speaking|remarked|explained|claimed|insisted|promised|briefed|tweeted|posted|published|released)(?:\s(?!\p{Lu})[\p{L}’']+){0,3}\s(?:(?:late|early|on|in|earlier)\s)*$/u;
