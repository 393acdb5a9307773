import type { ExcerptId, SourceId } from '../model/source.ts';
import { type Quotation, quotationsIn } from './quotations.ts';
import { type WordRow, wordsOf } from './words-of.ts';

/** A source as far as text in common with others is looked for. */
export interface ReuseSource {
  readonly id: SourceId;
  readonly title: string;
  readonly outlet: string;
  readonly authors: readonly string[];
  readonly texts: readonly {
    readonly id: ExcerptId;
    readonly text: string;
    /** Page residue, in UTF-16 units, ends excluded. */
    readonly leftOut: readonly { readonly start: number; readonly end: number }[];
  }[];
}

/** One excerpt, parted into words once. */
export interface ReuseText {
  /** Index of its source. */
  readonly source: number;
  readonly id: ExcerptId;
  /** Page residue is blanked out. */
  readonly text: string;
  readonly row: WordRow;
  /** Its length in words. */
  readonly weight: number;
  /** Quotations of four words and more. */
  readonly quotations: readonly Quotation[];
}

/** Fewest words of a quotation that are looked for elsewhere. */
export const LEAST_PHRASE = 4;

export function readReuse(source: ReuseSource, index: number): readonly ReuseText[] {
  return source.texts.map(({ id, text, leftOut }) => {
    const kept = withBlanks(text, leftOut);
    const row = wordsOf(kept);
    const quotations = quotationsIn(kept).filter(({ start, end }) =>
      isPhrase(wordsOf(kept.slice(start, end))),
    );
    return { source: index, id, text: kept, row, weight: weightOf(row, 0, row.count), quotations };
  });
}

/** Words from a place on; two Han or kana characters count as one word. */
export function weightOf(row: WordRow, from: number, count: number): number {
  let weight = 0;
  for (let at = from; at < from + count; at++) weight += row.isHan[at] ? 0.5 : 1;
  return weight;
}

const isPhrase = (row: WordRow): boolean => weightOf(row, 0, row.count) >= LEAST_PHRASE;

/** How a text names another source. */
export interface Naming {
  readonly as: 'title' | 'outlet' | 'author';
  readonly words: string;
}

/** Fewest words of a title that is nobody's turn of phrase: it says something without any other sign. */
const LEAST_TITLE = 5;

export function isTelling(title: string): boolean {
  const row = wordsOf(title);
  return weightOf(row, 0, row.count) >= LEAST_TITLE;
}

/**
 * How texts name another source: by its title (a short one in its very spelling), outlet or authors. What both sources
 * have says nothing.
 */
export function namingsOf(
  texts: readonly ReuseText[],
  other: ReuseSource,
  own: ReuseSource,
): readonly Naming[] {
  const namings: readonly Naming[] = [
    { as: 'title', words: other.title },
    { as: 'outlet', words: other.outlet },
    ...other.authors.map((words) => ({ as: 'author' as const, words })),
  ];
  const ownNames = new Set([own.title, own.outlet, ...own.authors].map(plain));
  return namings.filter(({ as, words }) => {
    if (words.trim() === '' || ownNames.has(plain(words))) return false;
    const name = wordsOf(words);
    if (weightOf(name, 0, name.count) < LEAST_NAME[as]) return false;
    const isExact = as === 'title' && !isTelling(words);
    return texts.some(({ text, row }) => (isExact ? text.includes(words.trim()) : standsIn(name, row)));
  });
}

function standsIn(phrase: WordRow, row: WordRow): boolean {
  for (let at = 0; at + phrase.count <= row.count; at++) {
    if (standsAt(phrase, row, at)) return true;
  }
  return false;
}

/** Whether a row of words stands in another one, from one of its words on. */
export function standsAt(phrase: WordRow, row: WordRow, at: number): boolean {
  for (let index = 0; index < phrase.count; index++) {
    if (phrase.hashes[index] !== row.hashes[at + index]) return false;
  }
  return true;
}

/** Fewest words of a name: one word of a title, or of an author, is anybody's. */
const LEAST_NAME: Readonly<Record<Naming['as'], number>> = { title: 3, outlet: 1, author: 2 };

const plain = (name: string): string => name.trim().toLowerCase();

/** Blanks out what is left out; everything else keeps its place. */
function withBlanks(text: string, leftOut: ReuseSource['texts'][number]['leftOut']): string {
  let kept = text;
  for (const { start, end } of leftOut) {
    kept = kept.slice(0, start) + '\n'.repeat(Math.max(0, end - start)) + kept.slice(end);
  }
  return kept;
}
