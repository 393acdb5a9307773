import type { CheckLine } from './check-lines.ts';

/** An acronym as it stands in a line. */
export interface AcronymUse {
  readonly acronym: string;
  readonly start: number;
  readonly end: number;
}

export interface LineAcronyms {
  readonly uses: readonly AcronymUse[];
  /** Those that the line explains. */
  readonly defined: readonly string[];
}

/** The acronyms of a line. A line in capitals has none: its words only look so. */
export function acronymsOf({ text, kind }: CheckLine): LineAcronyms {
  if (kind === 'quotation' || !/\p{Ll}/u.test(text)) return { uses: [], defined: [] };
  const defined = [...text.matchAll(EXPLAINED)].flatMap(({ 1: before, 2: behind }) => before ?? behind ?? []);
  const uses = [...text.matchAll(ACRONYM)]
    .map(({ 0: acronym, index }) => ({ acronym, start: index, end: index + acronym.length }))
    .filter(({ acronym }) => !KNOWN.has(acronym) && !ROMAN.test(acronym));
  return { uses, defined };
}

const ACRONYM = /(?<![\p{L}\p{N}:+/&-])\p{Lu}{2,6}(?![\p{L}\p{N}+/&-]|:\p{Lu})/gu;

/** “Ministry of Ports (MOP)”, or “MOP (Ministry of Ports)”. */
const EXPLAINED = /\p{L}[”’"']?\s\((\p{Lu}{2,6})s?[),;]|\b(\p{Lu}{2,6})\s\(\p{L}+\s\p{L}[^)]*\)/gu;

const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** Everybody reads these. */
const KNOWN: ReadonlySet<string> = new Set(
  'AI BBC CEO EU GDP GMT HTML ID IT NATO OK PDF TLP TV UAE UK UN UNESCO UNICEF URL US USA USB UTC VAT VIP WHO'.split(
    ' ',
  ),
);
