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

/** Combining marks that tell accents, Hebrew points and Arabic vowels, and signs that are not seen. */
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u034f\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0100}-\u{e01ef}]/gu;
const LOOSE_MARKS = /[\u3099\u309a\ufe00-\ufe0f\u200c-\u200f\u2060\ufeff\u00ad\u{e0100}-\u{e01ef}]/gu;

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
