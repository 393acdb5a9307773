import { lookalikesIn } from './lookalike-letters.ts';

export const HIDDEN_KINDS = [
  'direction',
  'zero-width',
  'tag',
  'variation',
  'control',
  'blank',
  'soft hyphen',
  'lookalike',
] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

/** Characters of one kind side by side that a reader does not see, or takes for others. UTF-16 units, end excluded. */
export interface HiddenRun {
  readonly start: number;
  readonly end: number;
  readonly kind: HiddenKind;
  /** How many characters, as code points. */
  readonly count: number;
  /** They do what they are for where they stand, as a joiner within an emoji, and mislead nobody. */
  readonly isQuiet: boolean;
}

/**
 * Finds what cannot be seen in a text, in order. In time proportional to the text.
 *
 * Quiet, because writing needs them: joiners within emoji and beside letters of Arabic, Persian, Indic and other scripts
 * that join; break marks beside letters of scripts without blanks; direction marks, embeddings and isolates in a line
 * that holds letters written from the right; variation selectors behind an emoji or a Han character; tags in a flag;
 * soft hyphens within a word; typographers' blanks. A no-break space is a blank like others and not reported. An
 * override of direction is never quiet.
 */
export function findHidden(text: string): readonly HiddenRun[] {
  const runs: HiddenRun[] = [];
  const lines = directionOfLines(text);
  for (const found of text.matchAll(CANDIDATES)) {
    const surroundings = around(text, found.index, found[0], lines);
    let start = found.index;
    for (const sign of found[0]) {
      const end = start + sign.length;
      const seen = classify(sign, surroundings, start === found.index);
      if (seen) append(runs, { start, end, count: 1, ...seen });
      start = end;
    }
  }
  const letters = lookalikesIn(text).map(({ start, end }) => ({
    start,
    end,
    kind: 'lookalike' as const,
    count: end - start,
    isQuiet: false,
  }));
  return letters.length === 0 ? runs : [...runs, ...letters].sort((a, b) => a.start - b.start);
}

/** All that is looked at more closely; no letter and no common sign is among them. By code units, which is faster. */
const CANDIDATES =
  /(?:[\ufe00-\ufe0f\0-\x08\v\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202e\u205f-\u206f\u2800\u3000\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|[\udb40-\udb43][\udc00-\udfff])+/g;

/** What stands around a run of candidates. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly isAtStart: boolean;
  readonly run: string;
  readonly hasRightToLeft: () => boolean;
}

function around(text: string, start: number, run: string, lines: DirectionOfLines): Surroundings {
  const end = start + run.length;
  return {
    before: text.slice(Math.max(0, start - (isLowHalf(text.charCodeAt(start - 1)) ? 2 : 1)), start),
    after: text.slice(end, end + (isLowHalf(text.charCodeAt(end + 1)) ? 2 : 1)),
    isAtStart: start === 0,
    run,
    hasRightToLeft: () => lines(start),
  };
}

/** Whether the line of an offset holds letters written from the right. */
type DirectionOfLines = (offset: number) => boolean;

/** Looks through each line once, as offsets rise: a text may be one line with a hundred thousand marks in it. */
function directionOfLines(text: string): DirectionOfLines {
  let past = 0;
  let hasRightToLeft = false;
  return (offset) => {
    if (offset < past) return hasRightToLeft;
    const next = text.indexOf('\n', offset);
    past = next === -1 ? text.length + 1 : next;
    hasRightToLeft = RIGHT_TO_LEFT.test(text.slice(text.lastIndexOf('\n', offset) + 1, past));
    return hasRightToLeft;
  };
}

/** The second half of a surrogate pair. */
const isLowHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

type Seen = Pick<HiddenRun, 'kind' | 'isQuiet'>;

function classify(sign: string, at: Surroundings, isFirst: boolean): Seen | null {
  const code = sign.codePointAt(0) ?? 0;
  if (code === 0xad) return { kind: 'soft hyphen', isQuiet: isLetter(at.before) && isLetter(at.after) };
  if (isDirection(code)) {
    return { kind: 'direction', isQuiet: code !== 0x202d && code !== 0x202e && at.hasRightToLeft() };
  }
  if (isVariation(code)) return { kind: 'variation', isQuiet: isFirst && VARIED.test(at.before) };
  if (code >= 0xe0000) return { kind: 'tag', isQuiet: at.before === FLAG && IN_FLAG.test(at.run) };
  if (isBlank(code))
    return isPlainBlank(code, at) ? null : { kind: 'blank', isQuiet: TYPOGRAPHERS.has(code) };
  if (code <= 0x9f) return { kind: 'control', isQuiet: false };
  return { kind: 'zero-width', isQuiet: joins(code, at) };
}

const isLetter = (sign: string): boolean => /[\p{L}\p{M}]/u.test(sign);

const isDirection = (code: number): boolean =>
  code === 0x61c ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

const isVariation = (code: number): boolean =>
  (code >= 0xfe00 && code <= 0xfe0f) ||
  (code >= 0xe0100 && code <= 0xe01ef) ||
  (code >= 0x180b && code <= 0x180f && code !== 0x180e);

const isBlank = (code: number): boolean =>
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x205f ||
  code === 0x2800 ||
  code === 0x3000;

/** The blank of Chinese and Japanese, of Ogham, and the empty pattern among Braille. */
function isPlainBlank(code: number, { before, after }: Surroundings): boolean {
  if (code === 0x3000) return EAST_ASIAN.test(before) || EAST_ASIAN.test(after);
  if (code === 0x1680) return OGHAM.test(before + after);
  return code === 0x2800 && BRAILLE.test(before + after);
}

/** En and em spaces, figure, punctuation, thin and hair spaces. */
const TYPOGRAPHERS: ReadonlySet<number> = new Set([0x2002, 0x2003, 0x2007, 0x2008, 0x2009, 0x200a, 0x205f]);

function joins(code: number, { before, after, isAtStart }: Surroundings): boolean {
  const sides = before + after;
  switch (code) {
    case 0x200d:
      return JOINING.test(sides) || (EMOJI.test(before) && EMOJI.test(after));
    case 0x200c:
      return JOINING.test(sides);
    case 0x200b:
      return UNSPACED.test(before) && UNSPACED.test(after);
    case 0xfeff:
      return isAtStart;
    case 0x34f:
      return /\p{Script=Hebrew}/u.test(sides);
    case 0x180e:
      return /\p{Script=Mongolian}/u.test(sides);
    case 0x115f:
    case 0x1160:
      return /\p{Script=Hangul}/u.test(sides);
    default:
      return false;
  }
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Adlam}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303f\uff00-\uffef\s]/u;
const OGHAM = /\p{Script=Ogham}/u;
const BRAILLE = /[\u2801-\u28ff]/u;
/** Beginning or end of a part of a sequence; a digit is one in a keycap only. */
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
const VARIED = /[\p{Emoji}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Sm}]/u;
const FLAG = '\u{1f3f4}';
const IN_FLAG = /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}$/u;

function append(runs: HiddenRun[], next: HiddenRun): void {
  const last = runs.at(-1);
  const isSame = last?.end === next.start && last.kind === next.kind && last.isQuiet === next.isQuiet;
  if (!last || !isSame) runs.push(next);
  else runs[runs.length - 1] = { ...last, end: next.end, count: last.count + 1 };
}
