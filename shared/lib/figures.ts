/** Words and signs that multiply a figure, longest first so that the whole word is read. */
const SCALES: readonly (readonly [word: string, factor: number])[] = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
  ['thousand', 1e3],
  ['hundred', 1e2],
  ['bn', 1e9],
  ['tn', 1e12],
  ['mn', 1e6],
  ['k', 1e3],
];
/** The scales that figures are written in; smaller ones are written out. */
const WRITTEN = ['trillion', 'billion', 'million'] as const;
/** More digits than this after the point are no easier to read than the figure written out. */
const MOST_DECIMALS = 3;

const DIGITS = String.raw`-?\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?`;
/** A figure as people write it: `1,900`, `1.78 trillion`, `-3.5`. */
export const FIGURE = `(?:${DIGITS})(?:\\s?(?:${SCALES.map(([word]) => word).join('|')})(?![\\p{L}\\d]))?`;

/** Reads a figure as people write it; null for words that are none. */
export function parseFigure(words: string): number | null {
  const match = new RegExp(`^(${DIGITS})\\s*(\\p{L}*)$`, 'u').exec(words.trim().replace(/^\u2212/u, '-'));
  if (!match) return null;
  const [, digits = '', word = ''] = match;
  const scale = word === '' ? 1 : SCALES.find(([known]) => known === word.toLowerCase())?.[1];
  if (scale === undefined) return null;
  // The digits are moved, not multiplied: 1.005 million is exactly 1005000.
  const value = Number(`${digits.replaceAll(/[,\u00a0\u202f]/gu, '')}e${Math.round(Math.log10(scale))}`);
  return Number.isFinite(value) ? value : null;
}

/** A figure that is easy to read and read back exactly: `1.78 trillion`, `1,900`. */
export function formatFigure(value: number): string {
  for (const word of WRITTEN) {
    const scale = SCALES.find(([known]) => known === word)?.[1] ?? 1;
    if (Math.abs(value) < scale) continue;
    const written = `${trimZeros((value / scale).toFixed(MOST_DECIMALS))} ${word}`;
    if (parseFigure(written) === value) return written;
  }
  return formatDigits(value);
}

/** A figure in digits alone, with commas between thousands: `1,780,000`. */
export function formatDigits(value: number): string {
  const [whole = '', part] = (/e/u.test(String(value)) ? withoutExponent(value) : String(value)).split('.');
  return [whole.replaceAll(/\B(?=(\d{3})+$)/gu, ','), part].filter((piece) => piece !== undefined).join('.');
}

const trimZeros = (digits: string): string => digits.replace(/\.?0+$/u, '');

/** All digits of a number that JavaScript writes with an exponent. */
function withoutExponent(value: number): string {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', part = ''] = mantissa.replace('-', '').split('.');
  const sign = value < 0 ? '-' : '';
  const power = Number(exponent);
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${whole}${part}`;
  return `${sign}${whole}${part}${'0'.repeat(Math.max(0, power - part.length))}`;
}
