/**
 * The words of a text in order, on typed arrays. A run of letters and figures is a word; so is every Han, kana, Thai,
 * Lao, Khmer or Burmese character, as those scripts set no blanks; so is every other sign that is no blank. A
 * combining mark belongs to what it stands on.
 */
export interface TextWords {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offset of each word, and of what follows it. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal for words that are canonically equal; that different words differ is likely, not certain. */
  readonly ids: Int32Array;
  /** 1 for letters, figures and Han, 0 for punctuation and other signs. */
  readonly lettered: Uint8Array;
}

const UNKNOWN = 0;
const BLANK = 1;
const LETTER = 2;
/** A word by itself, although it is a letter. */
const LONE = 3;
const SIGN = 4;
const MARK = 5;

export function wordsOfText(text: string): TextWords {
  let room = (text.length >> 2) + 16;
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let ids = new Int32Array(room);
  let lettered = new Uint8Array(room);
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const code = codeAt(text, at);
    const kind = kindOf(code);
    let end = at + (code > 0xffff ? 2 : 1);
    if (kind === BLANK) {
      at = end;
      continue;
    }
    let hasMarks = false;
    while (end < text.length) {
      const unit = text.charCodeAt(end);
      const known = kinds[unit] ?? UNKNOWN;
      if (known === LETTER && kind === LETTER) {
        end += 1;
        continue;
      }
      const next = known === UNKNOWN ? codeAt(text, end) : unit;
      const nextKind = known === UNKNOWN ? kindOf(next) : known;
      if (nextKind === MARK) hasMarks = true;
      else if (kind !== LETTER || nextKind !== LETTER) break;
      end += next > 0xffff ? 2 : 1;
    }
    if (count === room) {
      room *= 2;
      starts = grown(starts, room);
      ends = grown(ends, room);
      ids = grown(ids, room);
      const before = lettered;
      lettered = new Uint8Array(room);
      lettered.set(before);
    }
    starts[count] = at;
    ends[count] = end;
    ids[count] = hasMarks ? idOfMarked(text.slice(at, end)) : idOf(text, at, end);
    lettered[count] = kind === LETTER || kind === LONE ? 1 : 0;
    count += 1;
    at = end;
  }
  return {
    text,
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    ids: ids.subarray(0, count),
    lettered: lettered.subarray(0, count),
  };
}

/** Index of the first word that ends after the offset; `count` when there is none. */
export function firstWordAfter({ ends, count }: TextWords, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether `length` words from `at` in the one text are the same, letter for letter, as those from `other` in the other. */
export function isSameRun(a: TextWords, at: number, b: TextWords, other: number, length: number): boolean {
  if (at < 0 || other < 0 || at + length > a.count || other + length > b.count) return false;
  for (let index = 0; index < length; index += 1) {
    if (a.ids[at + index] !== b.ids[other + index]) return false;
  }
  for (let index = 0; index < length; index += 1) {
    if (!isSameWord(a, at + index, b, other + index)) return false;
  }
  return true;
}

function isSameWord(a: TextWords, at: number, b: TextWords, other: number): boolean {
  const one = a.text.slice(a.starts[at], a.ends[at]);
  const two = b.text.slice(b.starts[other], b.ends[other]);
  return one === two || one.normalize('NFC') === two.normalize('NFC');
}

const kinds = new Uint8Array(0x10000);
const LONE_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Settled once for every character of the basic plane that is met. */
function kindOf(code: number): number {
  const known = kinds[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = settle(code);
  if (code > 0xffff || isHalf(code)) return kind;
  kinds[code] = kind;
  return kind;
}

function settle(code: number): number {
  const character = String.fromCodePoint(code);
  if (/\s/u.test(character)) return BLANK;
  if (/\p{M}/u.test(character)) return MARK;
  if (!/[\p{L}\p{N}]/u.test(character)) return SIGN;
  return LONE_SCRIPTS.test(character) ? LONE : LETTER;
}

const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

const codeAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return isHalf(unit) ? (text.codePointAt(at) ?? unit) : unit;
};

/** FNV-1a over UTF-16 units. */
function idOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function idOfMarked(word: string): number {
  const composed = word.normalize('NFC');
  return idOf(composed, 0, composed.length);
}

function grown(array: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(array);
  return larger;
}
