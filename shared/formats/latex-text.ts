import { ACCENTS, LOOKS, SIGNS } from './latex-signs.ts';

/**
 * A value of BibTeX as words: accents and signs of LaTeX as Unicode, braces and commands of looks gone. A command that
 * is not known stays as it is written, so that nothing is lost unseen. In time proportional to the text.
 */
export function latexText(written: string): string {
  if (!/[\\{}$~`'-]/u.test(written)) return written;
  const out: string[] = [];
  /** What each open brace puts down when it closes. */
  const closers: string[] = [];
  let at = 0;
  while (at < written.length) {
    const sign = written.charAt(at);
    if (sign === '\\') {
      at = command(written, at, out, closers);
    } else if (sign === '{') {
      closers.push('');
      at += 1;
    } else if (sign === '}') {
      out.push(closers.pop() ?? '');
      at += 1;
    } else {
      LIGATURES.lastIndex = at;
      const [all = sign] = LIGATURES.exec(written) ?? [];
      out.push(LIGATURE_SIGNS.get(all) ?? all);
      at += all.length;
    }
  }
  return out.join('').normalize('NFC');
}

/** Addresses, DOIs and the like: only what LaTeX guards is undone. */
export const verbatimText = (written: string): string =>
  written
    .replaceAll(/\\(?:textasciitilde|~)(?:\{\})?/gu, '~')
    .replaceAll(/\\(?:url|nolinkurl|path)(?=\{)/gu, '')
    .replaceAll(/\\([_%&#$])/gu, '$1')
    .replaceAll(/[{}]/gu, '')
    .trim();

const LIGATURES = /---|--|``|''|`|~|\$|[^\\{}$~`'-]+|['-]/uy;
const LIGATURE_SIGNS: ReadonlyMap<string, string> = new Map([
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['`', '‘'],
  ['~', ' '],
  ['$', ''],
]);

/** A backslash with a word or one sign, and the blanks that a word swallows. */
const COMMAND = /\\(?:([a-zA-Z]+)\*?[ \t\n\r]*|([\s\S]?))/uy;

function command(written: string, from: number, out: string[], closers: string[]): number {
  COMMAND.lastIndex = from;
  const [all = '\\', word, sign = ''] = COMMAND.exec(written) ?? [];
  const at = from + all.length;
  const accent = ACCENTS.get(word ?? sign);
  if (accent !== undefined) {
    const accented = accentedLetter(written, at, accent);
    if (accented) {
      out.push(accented.letter);
      return accented.end;
    }
  }
  if (word === undefined) {
    out.push(sign === '\\' ? ' ' : /^[\s,;:!/-]?$/u.test(sign) ? (BLANK_SIGNS.get(sign) ?? ' ') : sign);
    return at;
  }
  const found = SIGNS.get(word);
  if (found !== undefined) {
    out.push(found);
    return at;
  }
  if (word === 'href') return afterArgument(written, at);
  const isQuote = word === 'enquote' || word === 'mkbibquote';
  if (isQuote && written[at] === '{') {
    out.push('“');
    closers.push('”');
    return at + 1;
  }
  if (!LOOKS.has(word) && written[at] !== '{') out.push(all);
  return at;
}

/** Spaces that are no words' gap, the italic correction, and the place where a word may break. */
const BLANK_SIGNS: ReadonlyMap<string, string> = new Map([
  ['!', ''],
  ['/', ''],
  ['-', ''],
  ['', ''],
]);

/** `{x}`, `{\i}` or `x`; longer words in braces carry the accent on their first letter. */
const ACCENTED = /\s*(?:\{\s*(?:\\([ij])\b\s*|(\p{L}))|\\([ij])(?![a-zA-Z])\s?(?:\{\})?|(\p{L}))/uy;

function accentedLetter(
  written: string,
  at: number,
  accent: string,
): { readonly letter: string; readonly end: number } | undefined {
  ACCENTED.lastIndex = at;
  const found = ACCENTED.exec(written);
  if (!found) return undefined;
  const [all, dotless, inBraces, bareDotless, bare] = found;
  const letter = `${dotless ?? inBraces ?? bareDotless ?? bare ?? ''}${accent}`.normalize('NFC');
  const end = at + all.length;
  if (bareDotless !== undefined || bare !== undefined) return { letter, end };
  const close = written[end] === '}' ? 1 : 0;
  return { letter, end: end + close };
}

/** Where a longer one ends is not looked for: no address is as long. */
const LONGEST_ARGUMENT = 2_000;

function afterArgument(written: string, at: number): number {
  if (written[at] !== '{') return at;
  const close = written.slice(at, at + LONGEST_ARGUMENT).indexOf('}');
  return close === -1 ? at : at + close + 1;
}
