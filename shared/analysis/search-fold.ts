/**
 * How words are made alike before they are compared: case, accents, full-width and other compatibility forms,
 * ligatures, and letters that only look accented. Vowel signs of Indic scripts are no accents and stay. Of ASCII
 * nothing but the case changes.
 */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const plain = word
    .normalize('NFKD')
    .replaceAll(ACCENTS, '')
    .toLowerCase()
    .replaceAll(LOOK_ALIKES, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '');
  if (folded.size >= MOST_KNOWN) folded.clear();
  folded.set(word, plain);
  return plain;
}

/** The same for one character of a script without blanks; what stands for several comes out as several. */
export const foldUnit = (unit: string): readonly string[] => [
  ...unit.normalize('NFKC').replaceAll(LOOSE_MARKS, ''),
];

/** The same words come by in text after text. */
const folded = new Map<string, string>();
const MOST_KNOWN = 50_000;

const UNSEEN = String.raw`\u{ad}\u{34f}\u{61c}\u{180e}\u{200c}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2064}\u{2066}-\u{2069}\u{feff}`;
const VARIANTS = String.raw`\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}`;
const HEBREW_POINTS = String.raw`\u{591}-\u{5bd}\u{5bf}\u{5c1}\u{5c2}\u{5c4}\u{5c5}\u{5c7}`;
const ARABIC_VOWELS = String.raw`\u{610}-\u{61a}\u{640}\u{64b}-\u{65f}\u{670}\u{6d6}-\u{6dc}\u{6df}-\u{6e4}\u{6e7}\u{6e8}\u{6ea}-\u{6ed}`;
const COMBINING = String.raw`\u{300}-\u{36f}\u{483}-\u{487}\u{1ab0}-\u{1aff}\u{1dc0}-\u{1dff}\u{20d0}-\u{20ff}\u{fe20}-\u{fe2f}`;

/** Combining marks that tell accents, Hebrew points and Arabic vowels, and signs that are not seen. */
const ACCENTS = new RegExp(`[${COMBINING}${HEBREW_POINTS}${ARABIC_VOWELS}${VARIANTS}${UNSEEN}]`, 'gu');
/** Marks of voice that stand without their kana, and signs that are not seen. */
const LOOSE_MARKS = new RegExp(`[\\u{3099}\\u{309a}${VARIANTS}${UNSEEN}]`, 'gu');

/** Signs that are not seen, for whoever cuts words: they belong to the character before them. */
export const UNSEEN_SIGNS = UNSEEN;

/** Letters that Unicode does not take apart, and that people type without their stroke or hook. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  ƒ: 'f',
  ς: 'σ',
};
const LOOK_ALIKES = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
