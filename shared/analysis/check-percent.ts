/** A percentage in brackets. */
export interface Percent {
  readonly low: number;
  readonly high: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The percentage in the brackets that follow a term: right behind it or a few words on, but not past `until`. */
export function percentBehind(text: string, at: number, until = text.length): Percent | null {
  const bracket = /^[^()[\].;:]{0,30}[([]([^()[\]]{1,40})[)\]]/u.exec(text.slice(at, until));
  const read = bracket && PERCENT.exec(bracket[1] ?? '');
  if (!bracket || !read) return null;
  const words = (bracket[1] ?? '').trim();
  const start = at + bracket[0].search(/[([]/u) + 1 + (bracket[1] ?? '').indexOf(words);
  const low = Number(read[1]);
  const high = Number(read[2] ?? read[1]);
  return { low, high, start, end: start + words.length, words };
}

const SIGN = String.raw`\s*(?:about|around|roughly|approximately|some|above|below|over|under|at least|at most|up to|more than|less than)?\s*[>≈~<]*\s*`;
const UNIT = String.raw`\s*(?:%|per ?cent)`;
const NUMBER = String.raw`(\d{1,3}(?:\.\d+)?)`;
const PERCENT = new RegExp(
  `^${SIGN}${NUMBER}(?:${UNIT})?(?:\\s*(?:–|-|—|to)${SIGN}${NUMBER})?${UNIT}\\s*$`,
  'iu',
);
