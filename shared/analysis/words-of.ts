/** A text as a row of words. Han and kana characters are words of their own; case and punctuation do not count. */
export interface WordRow {
  readonly count: number;
  /** UTF-16 offsets into the text. */
  readonly starts: Uint32Array;
  /** UTF-16 offsets, excluded. */
  readonly ends: Uint32Array;
  readonly hashes: Uint32Array;
  /** 1 where the word is a single Han or kana character. */
  readonly isHan: Uint8Array;
}

/** Offsets are those of the text as given. */
export function wordsOf(text: string): WordRow {
  const most = text.length;
  const starts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  const hashes = new Uint32Array(most);
  const isHan = new Uint8Array(most);
  let count = 0;
  let at = 0;
  while (at < most) {
    const kind = kindAt(text, at);
    if (kind === BLANK) {
      at += 1;
      continue;
    }
    const start = at;
    let hash = FNV_OFFSET;
    const end = kind === HAN ? afterCharacter(text, at) : endOfWord(text, at);
    while (at < end) {
      hash = step(hash, lowerUnit(text.charCodeAt(at)));
      at += 1;
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash ^ (hash >>> 15);
    isHan[count] = kind === HAN ? 1 : 0;
    count += 1;
  }
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    hashes: hashes.slice(0, count),
    isHan: isHan.slice(0, count),
  };
}

const afterCharacter = (text: string, at: number): number =>
  Math.min(text.length, at + (isHighSurrogate(text.charCodeAt(at)) ? 2 : 1));

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) === LETTER) at = afterCharacter(text, at);
  return at;
}

const FNV_OFFSET = 0x811c9dc5;
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

const BLANK = 1;
const LETTER = 2;
const HAN = 3;
/** Kind of each UTF-16 unit outside the surrogates, found when it is first met; 0 is not asked yet. */
const KINDS = new Uint8Array(0x10000);
const LOWER = new Uint16Array(0x10000);

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isHighSurrogate(unit)) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const known = KINDS[unit];
  if (known) return known;
  const kind = kindOf(text.charAt(at));
  KINDS[unit] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return HAN;
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? LETTER : BLANK;
}

function lowerUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  const known = LOWER[unit];
  if (known) return known;
  const lower = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  LOWER[unit] = lower;
  return lower;
}
