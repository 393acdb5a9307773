import type { SearchKind } from '../../shared/analysis/search-answer.ts';
import type { AskedWords } from '../../shared/analysis/search-asked.ts';
import { type ReadText, readText } from '../../shared/analysis/search-found.ts';
import { matchOfWords } from '../../shared/analysis/search-fts.ts';
import {
  documentOfRow,
  FIRST_WINDOW,
  numberAt,
  type SearchIndex,
  windowsOfDocument,
} from './search-index.ts';

/** A row of words that matched: a document, or a window of a long text. Less is better. */
export interface RankedRow {
  readonly row: number;
  readonly score: number;
}

/** A document as it is searched: title and body, or the windows of its text. */
export interface StoredDocument {
  readonly id: number;
  readonly record: string;
  readonly parent: string;
  readonly code: string;
  readonly title: string;
  readonly body: string;
  readonly isLong: boolean;
  readonly shown: string;
}

/** A word in the title counts for four. */
const scoreOf = (kind: SearchKind): string => `bm25(words_${kind}, 4.0, 1.0)`;

/** Reading from an index: rows by words, and documents by row. */
export class FoundRows {
  readonly #index: SearchIndex;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** The best documents of a kind that match, all of them where less than none are wanted; no long texts. */
  best(kind: SearchKind, match: string, most: number, isWanted: RowTest | null): readonly RankedRow[] {
    return this.#wanting(isWanted, () =>
      this.#index.statements.all(
        `SELECT rowid, ${scoreOf(kind)} AS score FROM ${matchedIn(kind, isWanted)} ORDER BY score LIMIT ?`,
        [match, most],
        (row) => ({ row: numberAt(row), score: row.getFloat(1) ?? 0 }),
      ),
    );
  }

  count(kind: SearchKind, match: string, isWanted: RowTest | null): number {
    const count = (): number | undefined =>
      this.#index.statements.one(`SELECT count(*) FROM ${matchedIn(kind, isWanted)}`, [match], numberAt);
    return this.#wanting(isWanted, count) ?? 0;
  }

  /** Every document of a kind with the words, in no order; no long texts. */
  withWords(kind: SearchKind, words: AskedWords): readonly number[] {
    return this.#index.statements.all(
      `SELECT rowid FROM ${matchedIn(kind, null)}`,
      [matchOfWords(words)],
      numberAt,
    );
  }

  /** Every document of a kind, in the order in which they came. */
  everyOne(kind: SearchKind): readonly number[] {
    return this.#index.statements.all(
      'SELECT id FROM documents WHERE kind = ? AND is_long = 0 ORDER BY id',
      [kind],
      numberAt,
    );
  }

  longTexts(): readonly number[] {
    return this.#index.statements.all(
      'SELECT id FROM documents WHERE is_long = 1 ORDER BY id',
      undefined,
      numberAt,
    );
  }

  /** Windows of long texts that hold the words, those of one text or of all. */
  windowsWith(words: AskedWords | string, documentId?: number): readonly number[] {
    const match = typeof words === 'string' ? words : matchOfWords(words);
    const { first, last } =
      documentId === undefined
        ? { first: FIRST_WINDOW, last: Number.MAX_SAFE_INTEGER }
        : windowsOfDocument(documentId);
    return this.#index.statements.all(
      'SELECT rowid FROM words_excerpt WHERE words_excerpt MATCH ? AND rowid BETWEEN ? AND ?',
      [match, BigInt(first), BigInt(last)],
      numberAt,
    );
  }

  /** The best window of each long text. */
  bestWindows(match: string): ReadonlyMap<number, RankedRow> {
    const best = new Map<number, RankedRow>();
    this.#index.statements.each(
      `SELECT rowid, ${scoreOf('excerpt')} FROM words_excerpt WHERE words_excerpt MATCH ? AND rowid >= ?`,
      [match, BigInt(FIRST_WINDOW)],
      (found) => {
        const row = numberAt(found);
        const score = found.getFloat(1) ?? 0;
        const id = documentOfRow(row);
        if (score < (best.get(id)?.score ?? Infinity)) best.set(id, { row, score });
        return true;
      },
    );
    return best;
  }

  document(id: number): StoredDocument | undefined {
    return this.#index.statements.one(
      `SELECT record, parent, code, title, coalesce(text, body), is_long, shown
       FROM documents LEFT JOIN texts USING (id) WHERE id = ?`,
      [id],
      (row) => ({
        id,
        record: row.getString(0) ?? '',
        parent: row.getString(1) ?? '',
        code: row.getString(2) ?? '',
        title: row.getString(3) ?? '',
        body: row.getString(4) ?? '',
        isLong: row.getInt(5) === 1,
        shown: row.getString(6) ?? '',
      }),
    );
  }

  /** What a filter asks of a document. */
  names(id: number): { readonly record: string; readonly parent: string } | undefined {
    return this.#index.statements.one('SELECT record, parent FROM documents WHERE id = ?', [id], (row) => ({
      record: row.getString(0) ?? '',
      parent: row.getString(1) ?? '',
    }));
  }

  documentNamed(kind: SearchKind, record: string): StoredDocument | undefined {
    const id = this.#index.statements.one(
      'SELECT id FROM documents WHERE record = ? AND kind = ?',
      [record, kind],
      numberAt,
    );
    return id === undefined ? undefined : this.document(id);
  }

  window(row: number): { readonly start: number; readonly read: ReadText } | undefined {
    return this.#index.statements.one(
      'SELECT start, text FROM texts WHERE id = ?',
      [BigInt(row)],
      (found) => ({
        start: found.getInt(0) ?? 0,
        read: readText(found.getString(1) ?? ''),
      }),
    );
  }

  firstWindow(id: number): ReturnType<FoundRows['window']> {
    return this.window(windowsOfDocument(id).first);
  }

  /** The whole of a long text, put together from its windows. */
  longText(id: number): string {
    const { first, last } = windowsOfDocument(id);
    let text = '';
    this.#index.statements.each(
      'SELECT start, text FROM texts WHERE id BETWEEN ? AND ? ORDER BY id',
      [BigInt(first), BigInt(last)],
      (row) => {
        text = text.slice(0, row.getInt(0) ?? 0) + (row.getString(1) ?? '');
        return true;
      },
    );
    return text;
  }

  /** Whether a corrected text has taken the place of this one. */
  isReplaced(record: string): boolean {
    return (
      this.#index.statements.one('SELECT 1 FROM documents WHERE replaces = ?', [record], numberAt) !==
      undefined
    );
  }

  #wanting<T>(isWanted: RowTest | null, ask: () => T): T {
    this.#index.isWanted = isWanted ?? (() => true);
    return ask();
  }
}

export type RowTest = (id: number) => boolean;

const matchedIn = (kind: SearchKind, isWanted: RowTest | null): string =>
  [
    `words_${kind} WHERE words_${kind} MATCH ?`,
    kind === 'excerpt' ? `AND rowid < ${FIRST_WINDOW}` : '',
    isWanted ? 'AND is_wanted(rowid)' : '',
  ].join(' ');
