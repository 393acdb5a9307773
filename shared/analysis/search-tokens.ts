import { foldUnit, foldWord, UNSEEN_SIGNS } from './search-fold.ts';

/**
 * The words of a text as they are indexed, each with its place in the text as it stands. A run of letters and figures
 * is a word. Scripts that set no blanks give a word for every character: it and the next one together, so that any
 * run of characters is a run of words, wherever it begins; the last of a run stands alone.
 */
export interface SearchTokens {
  readonly words: readonly string[];
  /** UTF-16 offsets into the text. */
  readonly starts: readonly number[];
  /** UTF-16 offsets, excluded; of a pair the end of its first character. */
  readonly ends: readonly number[];
  readonly forms: readonly SearchTokenForm[];
}

/** A pair is two characters of a script without blanks, and ends where the next word does; a unit is the last alone. */
export type SearchTokenForm = 'word' | 'pair' | 'unit';

export function searchTokens(text: string): SearchTokens {
  const tokens: Growing = { words: [], starts: [], ends: [], forms: [] };
  let at = 0;
  while (at < text.length) {
    const code = codeAt(text, at);
    const kind = kindOf(code);
    if (kind === WORD) at = takeWord(text, at, tokens);
    else if (kind === UNIT) at = takeUnits(text, at, tokens);
    else at += widthOf(code);
  }
  return tokens;
}

/**
 * What the index takes in: its own tokenizer finds the same words there, as it parts words at whatever in ASCII is no
 * letter and no figure, and lowers the case of ASCII alone. Most texts go in as they are.
 */
export const indexedText = (text: string): string =>
  text.replaceAll(BEYOND_ASCII, (run) => ` ${searchTokens(run).words.join(' ')} `);

/** Letters, figures and whatever is not ASCII, where something is not ASCII. */
const BEYOND_ASCII = /[0-9A-Za-z]*(?:[^\0-\x7f]+[0-9A-Za-z]*)+/g;

interface Growing {
  readonly words: string[];
  readonly starts: number[];
  readonly ends: number[];
  readonly forms: SearchTokenForm[];
}

function takeWord(text: string, start: number, tokens: Growing): number {
  let end = start;
  let bits = 0;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (unit < 0x80) {
      if (kinds[unit] !== WORD) break;
      end += 1;
    } else {
      const code = codeAt(text, end);
      const kind = kindOf(code);
      if (kind !== WORD && kind !== JOINED) break;
      end += widthOf(code);
    }
    bits |= unit;
  }
  const typed = text.slice(start, end);
  const word = bits < 0x80 ? typed.toLowerCase() : foldWord(typed);
  if (word !== '') {
    tokens.words.push(word);
    tokens.starts.push(start);
    tokens.ends.push(end);
    tokens.forms.push('word');
  }
  return end;
}

function takeUnits(text: string, from: number, tokens: Growing): number {
  const units: string[] = [];
  let at = from;
  const firstToken = tokens.words.length;
  while (at < text.length && kindOf(codeAt(text, at)) === UNIT) {
    const end = endOfUnit(text, at);
    for (const unit of foldUnit(text.slice(at, end))) {
      units.push(unit);
      tokens.starts.push(at);
      tokens.ends.push(end);
    }
    at = end;
  }
  for (const [index, unit] of units.entries()) {
    tokens.words[firstToken + index] = `${unit}${units[index + 1] ?? ''}`;
    tokens.forms[firstToken + index] = index + 1 < units.length ? 'pair' : 'unit';
  }
  return at;
}

/** With the marks upon it; a Hangul syllable that is taken apart is one unit. */
function endOfUnit(text: string, start: number): number {
  const first = codeAt(text, start);
  let end = start + widthOf(first);
  const isLeadingJamo = first >= 0x1100 && first <= 0x115f;
  while (end < text.length) {
    const code = codeAt(text, end);
    const isPart = kindOf(code) === JOINED || (isLeadingJamo && code >= 0x1160 && code <= 0x11ff);
    if (!isPart) break;
    end += widthOf(code);
  }
  return end;
}

const UNKNOWN = 0;
const BETWEEN = 1;
const WORD = 2;
/** One character of a script that sets no blanks. */
const UNIT = 3;
/** Belongs to the character before it. */
const JOINED = 4;

const kinds = new Uint8Array(0x10000);
for (let code = 0; code < 0x80; code += 1) {
  kinds[code] = /[0-9A-Za-z]/.test(String.fromCharCode(code)) ? WORD : BETWEEN;
}
const NO_BLANKS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Yi}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}]/u;
/** Marks of voice of the half-width forms, which are letters by name, and signs that are not seen. */
const JOINED_SIGNS = new RegExp(`[\\p{M}\\u{ff9e}\\u{ff9f}${UNSEEN_SIGNS}]`, 'u');

/** Settled once for every character of the basic plane that is met. */
function kindOf(code: number): number {
  if (code > 0xffff) return settle(code);
  const known = kinds[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = settle(code);
  kinds[code] = kind;
  return kind;
}

function settle(code: number): number {
  const character = String.fromCodePoint(code);
  const isMark = JOINED_SIGNS.test(character);
  // Vowel signs of Thai and its kin are typed and looked for like letters; marks of voice belong to their kana.
  if (isMark) return /\p{M}/u.test(character) && isUnitMark(character) ? UNIT : JOINED;
  if (!/[\p{L}\p{N}]/u.test(character)) return BETWEEN;
  return NO_BLANKS.test(character) ? UNIT : WORD;
}

const isUnitMark = (character: string): boolean =>
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u.test(character);

const widthOf = (code: number): number => (code > 0xffff ? 2 : 1);

function codeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? unit) : unit;
}
