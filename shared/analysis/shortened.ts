import { oneLine } from '../lib/one-line.ts';

/** Characters in front of the first difference that are shown of two long texts. */
const AROUND = 40;

/** A text in one line of at most so many characters; a cut is shown. */
export function shortened(text: string, most: number): string {
  const line = oneLine(text.slice(0, most * 4));
  const characters = [...line];
  const isCut = characters.length > most || text.length > most * 4;
  return isCut ? `${characters.slice(0, most).join('').trimEnd()}…` : line;
}

/** Two texts in one line each, begun near the place where they part, so that what differs is in sight. */
export function shortenedPair(before: string, after: string, most: number): readonly [string, string] {
  if (before.length <= most && after.length <= most) return [oneLine(before), oneLine(after)];
  let at = 0;
  while (at < before.length && at < after.length && before[at] === after[at]) at += 1;
  const from = wordStart(before, Math.max(0, at - AROUND));
  const cut = (text: string): string =>
    text === '' ? '' : `${from > 0 ? '…' : ''}${shortened(text.slice(from), most)}`;
  return [cut(before), cut(after)];
}

/** Back to the beginning of the word, so that neither a word nor a pair of surrogates is cut. */
function wordStart(text: string, at: number): number {
  for (let from = at; from > Math.max(0, at - AROUND); from -= 1) {
    if (/\s/u.test(text.charAt(from - 1))) return from;
  }
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
