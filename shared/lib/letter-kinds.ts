import { evenUnit } from './even-text.ts';

/** What a character is: bits, as a set of kinds is asked for more often than one. */
export const LETTER = 1;
export const DIGIT = 2;
/** An accent that is stored by itself. */
export const ACCENT = 4;

/** Below this code point lie Latin, Greek and Cyrillic, in which words have blanks between them. */
export const END_OF_ALPHABETS = 0x530;

/** The kind of the character that begins at a place of a text, 0 for all others. No apostrophe is a letter. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = evenUnit(text, at);
  return unit < END_OF_ALPHABETS ? (KINDS[unit] ?? 0) : kindOf(text.codePointAt(at) ?? 0);
}

/** The kind of the character that ends before a place. */
export function kindBefore(text: string, at: number): number {
  if (at === 0) return 0;
  const isPair = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return kindAt(text, isPair ? at - 2 : at - 1);
}

function kindOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return /\p{M}/u.test(character) ? ACCENT : 0;
}

const KINDS = Uint8Array.from({ length: END_OF_ALPHABETS }, (_, unit) => kindOf(unit));
