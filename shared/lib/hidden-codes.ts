import type { HiddenRun } from './hidden-characters.ts';

/** The short names that Unicode gives them. */
const CODES: ReadonlyMap<number, string> = new Map([
  [0xad, 'SHY'],
  [0x34f, 'CGJ'],
  [0x61c, 'ALM'],
  [0x180e, 'MVS'],
  [0x200b, 'ZWSP'],
  [0x200c, 'ZWNJ'],
  [0x200d, 'ZWJ'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x2028, 'LSEP'],
  [0x2029, 'PSEP'],
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x2060, 'WJ'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0xfeff, 'ZWNBSP'],
]);

/** What a token shows for a run: `RLO`, `U+E0041`, `ZWSP ×3`; a tag shows the sign that it hides. */
export function hiddenCode(text: string, { start, end, kind, count }: HiddenRun): string {
  const first = text.codePointAt(start) ?? 0;
  const code =
    kind === 'tag' ? 'TAG' : (CODES.get(first) ?? `U+${first.toString(16).toUpperCase().padStart(4, '0')}`);
  const isOne = count === 1 || kind === 'lookalike';
  const isSame = !isOne && text.slice(start, end) === String.fromCodePoint(first).repeat(count);
  return isOne ? code : `${code}${isSame || kind === 'tag' ? '' : '…'} ×${count}`;
}

/** What tag characters say to a machine: each stands for a sign of ASCII. Empty where they stand for none. */
export const tagWords = (text: string, { start, end }: Pick<HiddenRun, 'start' | 'end'>): string =>
  Array.from(text.slice(start, end), (sign) => (sign.codePointAt(0) ?? 0) - 0xe0000)
    .filter((code) => code >= 0x20 && code < 0x7f)
    .map((code) => String.fromCharCode(code))
    .join('');

/** Words with what is hidden in them written out, `[RLO]`, for places that show plain text only. */
export function writtenOut(text: string, runs: readonly HiddenRun[]): string {
  let written = '';
  let at = 0;
  for (const run of runs) {
    if (run.isQuiet || run.kind === 'lookalike') continue;
    written += `${text.slice(at, run.start)}[${hiddenCode(text, run)}]`;
    at = run.end;
  }
  return written + text.slice(at);
}
