/** A text as it is compared when print has broken, hyphenated and joined it: letters, figures and signs, nothing between. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of the folded text, where the character it came from begins in the text that was folded. */
  readonly places: Uint32Array;
}

/**
 * Case, ligatures, full-width forms and accents are folded; blanks, line breaks, hyphens, joiners and invisible
 * characters are left out. What a page, an attachment and a field of metadata write differently becomes the same.
 */
export function foldText(text: string): FoldedText {
  const parts: string[] = [];
  let places = new Uint32Array(text.length + 16);
  let length = 0;
  let at = 0;
  for (const char of text) {
    const folded = foldChar(char);
    if (length + folded.length > places.length) {
      const longer = new Uint32Array(places.length * 2 + folded.length);
      longer.set(places);
      places = longer;
    }
    places.fill(at, length, length + folded.length);
    length += folded.length;
    parts.push(folded);
    at += char.length;
  }
  return { text: parts.join(''), places: places.subarray(0, length) };
}

/** The folded text alone. */
export const folded = (text: string): string => Array.from(text, foldChar).join('');

const foldChar = (char: string): string => {
  const plain = char.length === 1 ? ASCII[char.charCodeAt(0)] : undefined;
  if (plain !== undefined) return plain;
  const known = cache.get(char);
  if (known !== undefined) return known;
  const found = foldedAnew(char);
  if (cache.size < MOST_CACHED) cache.set(char, found);
  return found;
};

const foldedAnew = (char: string): string =>
  char.normalize('NFKD').replace(DROPPED, '').toLowerCase().normalize('NFKD').replace(DROPPED, '');

const cache = new Map<string, string>();
const MOST_CACHED = 20_000;

/**
 * Blanks, controls, format characters, accents that stand apart, every dash, and quotation marks with apostrophes: fonts
 * give one shape to several of these, so that print takes one for the other.
 */
const DROPPED = /[\s\p{Cc}\p{Cf}\p{Mn}\p{Pd}\p{Pi}\p{Pf}\u00ad\ufeff"'`´ʹʼ′″‚„]/gu;

const ASCII = Array.from({ length: 128 }, (_, code) => foldedAnew(String.fromCharCode(code)));
