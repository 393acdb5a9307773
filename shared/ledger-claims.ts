import { canonicalUrl } from './analysis/canonical-url.ts';
import type { ImportItem } from './formats/import-batch.ts';
import type { LedgerEntry } from './formats/ledger-entries.ts';
import type { PartialDate } from './lib/partial-date.ts';
import type { Block } from './model/source.ts';

/** The file in which a list of claims was kept, as far as what comes of it names it. */
export type LedgerFile = Pick<
  ImportItem,
  'fileName' | 'title' | 'sha256' | 'byteLength' | 'encoding' | 'within' | 'retrieved'
>;

/** What the rows of a list lead to, of one source: its fields, and its text made of the quotations. */
export interface LedgerSource {
  /** Spelling by which a source of the case is known to be the same; empty where there is no link. */
  readonly url: string;
  readonly link: string;
  readonly title: string;
  readonly outlet: string;
  /** The list itself, on whose words claims without a quotation rest. */
  readonly isList: boolean;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A row as a claim, with the place of its words in the text of a source. */
export interface LedgerClaim {
  readonly entry: LedgerEntry;
  readonly statement: string;
  readonly date: PartialDate | null;
  /** Index of the source in whose text the words stand, and their place in it. */
  readonly source: number;
  readonly start: number;
  readonly end: number;
}

export interface LedgerPlan {
  readonly sources: readonly LedgerSource[];
  readonly claims: readonly LedgerClaim[];
}

/** Rows that say something, by their sources: the same link, else the same title and outlet, is one source. */
export function planLedger(entries: readonly LedgerEntry[], file: Pick<LedgerFile, 'title'>): LedgerPlan {
  const drafts = new Map<string, SourceDraft>();
  const draftOf = (key: string, make: () => Omit<SourceDraft, 'at' | 'parts' | 'length'>): SourceDraft => {
    const found = drafts.get(key);
    if (found) return found;
    const made = { ...make(), at: drafts.size, parts: [], length: 0 };
    drafts.set(key, made);
    return made;
  };
  const listOf = (): SourceDraft =>
    draftOf(LIST, () => ({ url: '', link: '', title: file.title, outlet: '', isList: true }));
  const claims = entries.flatMap((entry): readonly LedgerClaim[] => {
    const statement = oneLine(entry.claim || entry.quote);
    if (statement === '') return [];
    const key = keyOf(entry);
    const own = key === null ? listOf() : draftOf(key, () => sourceOf(entry));
    const home = entry.quote === '' ? listOf() : own;
    const place = placeIn(home, entry.quote || entry.claim, entry.quote === '' ? 'paragraph' : 'quotation');
    return [{ entry, statement, date: entry.date, source: home.at, ...place }];
  });
  const sources = [...drafts.values()].map(({ url, link, title, outlet, isList, parts }) => ({
    url,
    link,
    title,
    outlet,
    isList,
    text: parts.map(({ words }) => words).join(BETWEEN),
    blocks: parts.map(({ kind, start, words }) => ({ kind, start, end: start + words.length })),
  }));
  return { sources, claims };
}

interface SourceDraft {
  readonly at: number;
  readonly url: string;
  readonly link: string;
  readonly title: string;
  readonly outlet: string;
  readonly isList: boolean;
  readonly parts: {
    readonly words: string;
    readonly kind: 'quotation' | 'paragraph';
    readonly start: number;
  }[];
  length: number;
}

const LIST = 'list';
/** Between two quotations. */
const BETWEEN = '\n\n';

function keyOf({ link, sourceTitle, outlet }: LedgerEntry): string | null {
  if (link !== '') return `link ${canonicalUrl(link) || link}`;
  return sourceTitle === '' && outlet === '' ? null : `title ${JSON.stringify([sourceTitle, outlet])}`;
}

const sourceOf = ({ link, sourceTitle, outlet }: LedgerEntry) => ({
  url: canonicalUrl(link),
  link,
  // Where there are several pages of an outlet, its name tells none from the others.
  title: oneLine(sourceTitle) || canonicalUrl(link) || link || oneLine(outlet),
  outlet: oneLine(outlet),
  isList: false,
});

/** The same words twice stand in the text once. */
function placeIn(
  draft: SourceDraft,
  words: string,
  kind: 'quotation' | 'paragraph',
): { readonly start: number; readonly end: number } {
  const known = draft.parts.find((part) => part.words === words);
  if (known) return { start: known.start, end: known.start + words.length };
  const start = draft.parts.length === 0 ? 0 : draft.length + BETWEEN.length;
  draft.parts.push({ words, kind, start });
  draft.length = start + words.length;
  return { start, end: draft.length };
}

const oneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();
