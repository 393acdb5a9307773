/**
 * How wide a text will be in points, reckoned from classes of characters of the report's sans-serif a little on the
 * high side: pure code has no fonts, and a label that is too short looks better than two that run into each other.
 */
export function textWidth(text: string, size: number, isBold = false): number {
  let em = 0;
  for (const char of text) em += charWidth(char);
  return em * size * (isBold ? 1.06 : 1);
}

function charWidth(char: string): number {
  if (/\p{M}/u.test(char)) return 0;
  if (WIDE.test(char)) return 1;
  if (/[ijl.,:;'’|!()[\]]/.test(char)) return 0.29;
  if (/[ftr“”"\-/ ]/.test(char)) return 0.37;
  if (/[mwMW@%–—…]/.test(char)) return 0.86;
  if (/\p{Lu}/u.test(char)) return 0.63;
  return 0.53;
}

const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{1ffff}\u{20000}-\u{3ffff}]/u;

/** The text, or its beginning and an ellipsis where it is too wide; cut at a word where one ends near. */
export function clipped(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  const chars = [...text];
  const room = width - textWidth('…', size, isBold);
  let used = 0;
  const end = chars.findIndex((char) => {
    used += textWidth(char, size, isBold);
    return used > room;
  });
  const cut = chars.slice(0, Math.max(0, end)).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Lines that fit; what does not fit into the last of them is cut with an ellipsis. */
export function wrapped(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = oneSpaced(text);
  while (rest !== '' && lines.length < most - 1) {
    const end = lineEnd(rest, width, size);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? lines : [...lines, clipped(rest, width, size)];
}

const oneSpaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Where a line ends: behind the last word that fits, or inside a word that is wider than the line. */
function lineEnd(text: string, width: number, size: number): number {
  let used = 0;
  let at = 0;
  let word = 0;
  for (const char of text) {
    used += textWidth(char, size);
    if (used > width && char !== ' ') return word > 0 ? word : Math.max(at, char.length);
    at += char.length;
    if (char === ' ' || WIDE.test(char)) word = at;
  }
  return text.length;
}
