import { earliest } from '../lib/partial-date.ts';
import { groupBy } from '../model/case-snapshot.ts';
import type { CitationStyle } from '../model/citation-style.ts';
import { REFERENCE_WORDS as WORDS } from '../words/references-list.ts';
import { byCode } from './report-codes.ts';
import type {
  ReferenceCited,
  ReportNote,
  ReportReference,
  ReportSource,
  ReportSupport,
} from './report-model.ts';
import { speaksAgainst } from './report-stance.ts';

/** A citation before it is known what stands in the text for it. */
export type CitingNote = Omit<ReportNote, 'references' | 'printed'>;

export interface ListedReferences {
  readonly references: readonly ReportReference[];
  /** What stands in the text for a citation; null where its number does. */
  readonly citedBy: (note: CitingNote) => readonly ReferenceCited[] | null;
}

/**
 * The list of references and what each citation says of it. Numbers follow the order of first citation, author and
 * year the alphabet; sources that only a figure rests on come last by number.
 */
export function listReferences(
  style: CitationStyle,
  notes: readonly CitingNote[],
  sources: readonly ReportSource[],
): ListedReferences {
  if (style === 'notes') return { references: [], citedBy: () => null };
  const uses = new Map(notes.map((note) => [note.number, usesOf(note)]));
  const named = [
    ...new Set([...[...uses.values()].flatMap((own) => [...own.keys()]), ...sources.toSorted(byCode)]),
  ];
  const labels = style === 'numbered' ? numbered(named) : authorDates(named);
  const inOrder =
    style === 'numbered' ? named : named.toSorted((a, b) => compare(labels.get(a), labels.get(b)));
  const anchors = new Map(inOrder.map((source, index) => [source, `reference-${index + 1}`]));
  const label = (source: ReportSource): string => labels.get(source) ?? '';
  const anchor = (source: ReportSource): string => anchors.get(source) ?? '';
  return {
    references: inOrder.map((source) => ({
      label: label(source),
      anchor: anchor(source),
      source,
      citedBy: notes.flatMap(({ number }) => (uses.get(number)?.has(source) ? [number] : [])),
    })),
    citedBy: ({ number, isFootnote }) =>
      isFootnote
        ? null
        : [...(uses.get(number) ?? [])]
            .toSorted(([a], [b]) => compare(label(a), label(b)))
            .map(([source, locator]) => ({ label: label(source), anchor: anchor(source), locator })),
  };
}

/** The sources that a citation leans on, with the places in them; those that speak against its claims only where no other does. */
function usesOf({ claims }: CitingNote): ReadonlyMap<ReportSource, string> {
  const support = claims.flatMap((claim) => {
    const speaking = claim.support.filter((one) => !speaksAgainst(one));
    return speaking.length > 0 ? speaking : claim.support;
  });
  const bySource = groupBy(support, ({ source }) => source);
  return new Map(
    [...bySource].toSorted(([a], [b]) => byCode(a, b)).map(([source, own]) => [source, locatorOf(own)]),
  );
}

const locatorOf = (support: readonly ReportSupport[]): string =>
  [...new Set(support.flatMap(({ passages }) => passages.map(({ locator }) => locator)))]
    .filter(Boolean)
    .join(', ');

const numbered = (named: readonly ReportSource[]): ReadonlyMap<ReportSource, string> =>
  new Map(named.map((source, index) => [source, String(index + 1)]));

/** Author or outlet and year; those alike are told apart by letters in the order of their codes. */
function authorDates(named: readonly ReportSource[]): ReadonlyMap<ReportSource, string> {
  const alike = groupBy(named.toSorted(byCode), nameAndYear);
  return new Map(
    [...alike].flatMap(([label, group]) =>
      group.map((source, index) => [source, group.length > 1 ? label + letters(index) : label] as const),
    ),
  );
}

function nameAndYear({ authors, outlet, title, published }: ReportSource): string {
  const [first, second, third] = authors;
  const name =
    first === undefined
      ? outlet.trim() || title
      : third !== undefined
        ? WORDS.andOthers(shortName(first))
        : second === undefined
          ? shortName(first)
          : WORDS.both(shortName(first), shortName(second));
  const year = published === null ? WORDS.noYear : earliest(published.replace('../', '')).slice(0, 4);
  return `${name} ${year}`;
}

/** The family name where a comma sets it apart. Elsewhere the whole name: which part is the family's differs by language. */
const shortName = (name: string): string => (name.split(',')[0] ?? name).trim();

/** a to z, then aa. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26));

const compare = (a = '', b = ''): number => NAMES.compare(a, b);
const NAMES = new Intl.Collator('en', { numeric: true });
