import type { Database, PreparedStatement } from '@sqlite.org/sqlite-wasm';
import { SEARCH_KINDS, type SearchKind } from '../../shared/analysis/search-answer.ts';
import type { SearchDocument } from '../../shared/analysis/search-documents.ts';
import { indexedText } from '../../shared/analysis/search-tokens.ts';
import { LONG_TEXT, windowsOf } from '../../shared/analysis/search-windows.ts';
import { Statements } from './statements.ts';

/** Counts up when what is made of a case changes, so that an index made earlier is not taken for it. */
const RECIPE = 1;

/**
 * Row numbers of windows of long texts begin here, 65,536 for each text; below them a row has the number of its
 * document. The documents of one kind and their words lie in tables of their own, so that ranking compares like with
 * like.
 */
export const FIRST_WINDOW = 2 ** 32;
const WINDOWS_OF_TEXT = 65_536;
export const documentOfRow = (row: number): number =>
  row < FIRST_WINDOW ? row : Math.floor((row - FIRST_WINDOW) / WINDOWS_OF_TEXT);
export const windowsOfDocument = (id: number): { readonly first: number; readonly last: number } => {
  const first = FIRST_WINDOW + id * WINDOWS_OF_TEXT;
  return { first, last: first + WINDOWS_OF_TEXT - 1 };
};

/** How far the index has come in the journal, and which entry that was. */
export interface IndexPosition {
  readonly seq: number;
  /** What that entry says of itself: another history has another. */
  readonly entry: string;
  /** Where making the index has come to; null once it is whole. */
  readonly making: { readonly table: string; readonly lastId: string; readonly done: number } | null;
}

/** What is found in a case, as SQLite keeps it: documents, and their words in FTS5 without a copy of the text. */
export class SearchIndex {
  readonly statements: Statements;
  /** What `is_wanted(rowid)` answers in a statement, while it runs. */
  isWanted: (row: number) => boolean = () => true;

  /** Throws where the file holds something else. */
  constructor(database: Database) {
    this.statements = new Statements(database);
    database.createFunction('is_wanted', (_, row) => (this.isWanted(Number(row)) ? 1 : 0));
    const recipe = this.statements.one('PRAGMA user_version', undefined, (row) => row.getInt(0));
    if (recipe === RECIPE) this.position();
    else if (recipe === 0) this.#make();
    else throw new Error(`The index was made by another recipe: ${String(recipe)}`);
  }

  #make(): void {
    const tables = SEARCH_KINDS.map(
      (kind) =>
        `CREATE VIRTUAL TABLE words_${kind} USING fts5(title, body, content='', contentless_delete=1, tokenize='ascii')`,
    );
    this.statements.together(() => {
      for (const sql of [...DOCUMENT_TABLES, ...tables, `PRAGMA user_version = ${RECIPE}`]) {
        this.statements.run(sql);
      }
      this.#keepPosition({ seq: 0, entry: '', making: { table: '', lastId: '', done: 0 } });
    });
  }

  position(): IndexPosition {
    const value = this.statements.one('SELECT value FROM position', undefined, (row) => row.getString(0));
    return JSON.parse(value ?? '') as IndexPosition;
  }

  /** Writes what the function does and how far the index has then come, all of it or nothing. */
  write(position: IndexPosition, work: () => void): void {
    this.statements.together(() => {
      work();
      this.#keepPosition(position);
    });
  }

  #keepPosition(position: IndexPosition): void {
    this.statements.run('INSERT OR REPLACE INTO position(id, value) VALUES (1, ?)', [
      JSON.stringify(position),
    ]);
  }

  /** Puts a document in the place of what was there; an excerpt keeps its text. */
  put(document: SearchDocument): void {
    const { kind, id, parent, code, title, meta, place, replaces } = document;
    const known = this.#known(kind, id);
    const shown = JSON.stringify({ meta, place });
    if (known === undefined) {
      this.statements.run(
        `INSERT INTO documents(kind, record, parent, code, title, body, shown, replaces) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [kind, id, parent, code, title, document.body, shown, replaces || null],
      );
      if (kind !== 'excerpt') this.#index(kind, this.#lastRow(), `${code} ${title}`, document.body);
      return;
    }
    const isExcerpt = kind === 'excerpt';
    this.statements.run(
      `UPDATE documents SET parent = ?, code = ?, title = ?, shown = ?, replaces = ? WHERE id = ?`,
      [parent, code, title, shown, replaces || null, known],
    );
    if (isExcerpt) return;
    this.statements.run('UPDATE documents SET body = ? WHERE id = ?', [document.body, known]);
    this.#unindex(kind, known);
    this.#index(kind, known, `${code} ${title}`, document.body);
  }

  /** The words of an excerpt, which may come before it. */
  putText(excerptId: string, text: string): void {
    let id = this.#known('excerpt', excerptId);
    if (id === undefined) {
      this.put({ ...NO_EXCERPT, id: excerptId });
      id = this.#lastRow();
    }
    this.#removeText(id);
    if (text.length <= LONG_TEXT) {
      this.statements.run('UPDATE documents SET body = ?, is_long = 0 WHERE id = ?', [text, id]);
      this.#index('excerpt', id, '', text);
      return;
    }
    this.statements.run(`UPDATE documents SET body = '', is_long = 1 WHERE id = ?`, [id]);
    const { first } = windowsOfDocument(id);
    for (const [at, window] of windowsOf(text).entries()) {
      this.statements.run('INSERT INTO windows(id, start, text) VALUES (?, ?, ?)', [
        BigInt(first + at),
        window.start,
        window.text,
      ]);
      this.#index('excerpt', first + at, '', window.text);
    }
  }

  removeText(excerptId: string): void {
    const known = this.#known('excerpt', excerptId);
    if (known === undefined) return;
    this.#removeText(known);
    this.statements.run(`UPDATE documents SET body = '', is_long = 0 WHERE id = ?`, [known]);
  }

  remove(kind: SearchKind, id: string): void {
    const known = this.#known(kind, id);
    if (known === undefined) return;
    if (kind === 'excerpt') this.#removeText(known);
    else this.#unindex(kind, known);
    this.statements.run('DELETE FROM documents WHERE id = ?', [known]);
  }

  /** To be called before the database is closed. */
  finish(): void {
    this.statements.finish();
  }

  #known(kind: SearchKind, id: string): number | undefined {
    const row = this.statements.one(
      'SELECT id FROM documents WHERE record = ? AND kind = ?',
      [id, kind],
      (found) => found.getInt(0),
    );
    return row ?? undefined;
  }

  #lastRow(): number {
    return this.statements.one('SELECT last_insert_rowid()', undefined, (row) => row.getInt(0)) ?? 0;
  }

  #index(kind: SearchKind, row: number, title: string, body: string): void {
    this.statements.run(`INSERT INTO words_${kind}(rowid, title, body) VALUES (?, ?, ?)`, [
      BigInt(row),
      indexedText(title),
      indexedText(body),
    ]);
  }

  #unindex(kind: SearchKind, row: number): void {
    this.statements.run(`DELETE FROM words_${kind} WHERE rowid = ?`, [BigInt(row)]);
  }

  #removeText(id: number): void {
    this.#unindex('excerpt', id);
    const { first, last } = windowsOfDocument(id);
    const bounds = [BigInt(first), BigInt(last)];
    const rows = this.statements.all('SELECT id FROM windows WHERE id BETWEEN ? AND ?', bounds, numberAt);
    for (const row of rows) this.#unindex('excerpt', row);
    if (rows.length > 0) this.statements.run('DELETE FROM windows WHERE id BETWEEN ? AND ?', bounds);
  }
}

/** The first column; a whole number that JavaScript holds exactly. */
export const numberAt = (row: PreparedStatement): number => row.getFloat(0) ?? 0;

const NO_EXCERPT: SearchDocument = {
  kind: 'excerpt',
  id: '',
  parent: '',
  code: '',
  title: '',
  body: '',
  meta: '',
  place: null,
  replaces: '',
};

const DOCUMENT_TABLES = [
  'CREATE TABLE position(id INTEGER PRIMARY KEY, value TEXT NOT NULL)',
  `CREATE TABLE documents(
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, record TEXT NOT NULL, parent TEXT NOT NULL, code TEXT NOT NULL,
    title TEXT NOT NULL, shown TEXT NOT NULL, replaces TEXT, is_long INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL)`,
  'CREATE UNIQUE INDEX document_of_record ON documents(record, kind)',
  'CREATE INDEX documents_of_kind ON documents(kind, id)',
  'CREATE INDEX replaced ON documents(replaces) WHERE replaces IS NOT NULL',
  'CREATE TABLE windows(id INTEGER PRIMARY KEY, start INTEGER NOT NULL, text TEXT NOT NULL)',
];
