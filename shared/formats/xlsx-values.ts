/** How the numbers of a workbook are meant to be shown. */
export type NumberKind = 'number' | 'percent' | 'date' | 'time' | 'date and time';

/** What a format code makes of a number. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return BUILT_IN.get(id) ?? 'number';
  // Words in quotes, escaped characters, colours and conditions say nothing about the number.
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|am\/pm|a\/p|(?<=s)\.0+/giu, '')
    .split(';', 1)
    .join('');
  if (/general|standard|@/iu.test(bare)) return 'number';
  if (/[0#?]/u.test(bare)) return bare.includes('%') ? 'percent' : 'number';
  // Beside hours or seconds, m is the minute.
  const hasDay = /[ydm]/iu.test(bare.replace(/h[^a-z]*m+|m+[^a-z]*s/giu, 'h'));
  const hasTime = /[hs]/iu.test(bare);
  if (hasDay) return hasTime ? 'date and time' : 'date';
  return hasTime ? 'time' : 'number';
}

/** Formats that are known by a number alone (ECMA-376, 18.8.30), also those of East Asian versions. */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'date and time'],
  [9, 'percent'],
  [10, 'percent'],
]);

/** A number as words. Days are written `2025-09-26`, so that no order of day and month has to be guessed. */
export function numberWords(value: string, kind: NumberKind, isFrom1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (kind === 'percent') return `${plain(number * 100)} %`;
  if (kind === 'number' || number < 0 || number >= LAST_DAY) return plain(number);
  const moment = momentOf(number, isFrom1904);
  if (kind === 'time') return number < 1 ? moment.slice(11, 19).replace(/:00$/u, '') : plain(number * 24);
  const time = moment.slice(11, 16);
  return kind === 'date' || time === '00:00' ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${time}`;
}

/** The first day of the year 10000. */
const LAST_DAY = 2_958_466;
const DAY = 86_400_000;
/** Days from the workbook's first day to 1 January 1970. */
const TO_1970 = 25_569;
const FROM_1900_TO_1904 = 1_462;
/** Up to here days are one too many: the format believes in 29 February 1900. */
const FALSE_LEAP_DAY = 60;

function momentOf(number: number, isFrom1904: boolean): string {
  const days = isFrom1904 ? number + FROM_1900_TO_1904 : number < FALSE_LEAP_DAY ? number + 1 : number;
  const seconds = Math.round((days - TO_1970) * (DAY / 1000));
  return new Date(seconds * 1000).toISOString();
}

/** As many digits as a workbook keeps; the rest is what binary fractions leave. */
const plain = (number: number): string => String(Number(number.toPrecision(15)));
