import type { Database, PreparedStatement } from '@sqlite.org/sqlite-wasm';
import { SEARCH_KINDS, type SearchKind } from '../../shared/analysis/search-answer.ts';
import type { SearchDocument } from '../../shared/analysis/search-documents.ts';
import { indexedText } from '../../shared/analysis/search-tokens.ts';
import { LONG_TEXT, type TextWindow, windowsOf } from '../../shared/analysis/search-windows.ts';
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
      for (const kind of SEARCH_KINDS) {
        // Few merges while the index is made; it is tidied afterwards.
        this.statements.run(`INSERT INTO words_${kind}(words_${kind}, rank) VALUES ('automerge', 16)`);
        this.statements.run(`INSERT INTO words_${kind}(words_${kind}, rank) VALUES ('hashsize', 4000000)`);
      }
      this.#keepPosition({ seq: 0, entry: '', making: { table: '', lastId: '', done: 0 } });
    });
  }

  position(): IndexPosition {
    const value = this.statements.one('SELECT value FROM position', undefined, (row) => row.getString(0));
    return JSON.parse(value ?? '') as IndexPosition;
  }

  /**
   * While the index is made nothing waits for the disk: after a power cut it is made anew. The first write after it
   * waits for all of them.
   */
  hurry(isMaking: boolean): void {
    this.statements.run(`PRAGMA synchronous = ${isMaking ? 'off' : 'normal'}`);
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
      const made = this.#insert(document, shown);
      if (kind !== 'excerpt') this.#index(kind, made, `${code} ${title}`, document.body);
      return;
    }
    this.statements.run(
      `UPDATE documents SET parent = ?, code = ?, title = ?, body = ?, shown = ?, replaces = ? WHERE id = ?`,
      [parent, code, title, document.body, shown, replaces || null, known],
    );
    if (kind === 'excerpt') return;
    this.#unindex(kind, known);
    this.#index(kind, known, `${code} ${title}`, document.body);
  }

  /** The words of an excerpt, which may come before it. */
  putText(excerptId: string, text: string): void {
    const known = this.#known('excerpt', excerptId);
    const id =
      known ?? this.#insert({ ...NO_EXCERPT, id: excerptId }, JSON.stringify({ meta: '', place: null }));
    if (known !== undefined) this.#removeText(id);
    if (text.length <= LONG_TEXT) {
      this.#putPart(id, { start: 0, text });
      return;
    }
    this.statements.run('UPDATE documents SET is_long = 1 WHERE id = ?', [id]);
    const { first } = windowsOfDocument(id);
    for (const [at, window] of windowsOf(text).entries()) this.#putPart(first + at, window);
  }

  removeText(excerptId: string): void {
    const known = this.#known('excerpt', excerptId);
    if (known !== undefined) this.#removeText(known);
  }

  remove(kind: SearchKind, id: string): void {
    const known = this.#known(kind, id);
    if (known === undefined) return;
    if (kind === 'excerpt') this.#removeText(known);
    else this.#unindex(kind, known);
    this.statements.run('DELETE FROM documents WHERE id = ?', [known]);
  }

  /**
   * Brings together a part of what was written bit by bit, so that looking for words reads in fewer places. Answers
   * whether there is more to bring together.
   */
  tidy(isFirst: boolean): boolean {
    let hasMore = false;
    for (const kind of SEARCH_KINDS) {
      const before = this.#changes();
      // A number below nothing begins with all that there is; the ones after it go on.
      this.statements.run(`INSERT INTO words_${kind}(words_${kind}, rank) VALUES ('merge', ?)`, [
        isFirst ? -PAGES_AT_A_TIME : PAGES_AT_A_TIME,
      ]);
      hasMore ||= this.#changes() - before > 1;
    }
    return hasMore;
  }

  #changes(): number {
    return this.statements.one('SELECT total_changes()', undefined, numberAt) ?? 0;
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

  #insert({ kind, id, parent, code, title, body, replaces }: SearchDocument, shown: string): number {
    const row = this.statements.one(
      `INSERT INTO documents(kind, record, parent, code, title, body, shown, replaces)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
      [kind, id, parent, code, title, body, shown, replaces || null],
      numberAt,
    );
    return row ?? 0;
  }

  #putPart(row: number, { start, text }: TextWindow): void {
    this.statements.run('INSERT INTO texts(id, start, text) VALUES (?, ?, ?)', [BigInt(row), start, text]);
    this.#index('excerpt', row, '', text);
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
    const { first, last } = windowsOfDocument(id);
    const where = 'WHERE id = ? OR id BETWEEN ? AND ?';
    const bounds = [BigInt(id), BigInt(first), BigInt(last)];
    const rows = this.statements.all(`SELECT id FROM texts ${where}`, bounds, numberAt);
    if (rows.length === 0) return;
    for (const row of rows) this.#unindex('excerpt', row);
    this.statements.run(`DELETE FROM texts ${where}`, bounds);
    this.statements.run('UPDATE documents SET is_long = 0 WHERE id = ? AND is_long = 1', [id]);
  }
}

/** Pages of 4 KB that are written at a time, while a question may wait. */
const PAGES_AT_A_TIME = 256;

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

/** Texts lie apart from documents: an excerpt is put before its words, and its row would have to grow. */
const DOCUMENT_TABLES = [
  'CREATE TABLE position(id INTEGER PRIMARY KEY, value TEXT NOT NULL)',
  `CREATE TABLE documents(
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, record TEXT NOT NULL, parent TEXT NOT NULL, code TEXT NOT NULL,
    title TEXT NOT NULL, shown TEXT NOT NULL, replaces TEXT, is_long INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL)`,
  'CREATE UNIQUE INDEX document_of_record ON documents(record, kind)',
  'CREATE INDEX documents_of_kind ON documents(kind, id)',
  'CREATE INDEX replaced ON documents(replaces) WHERE replaces IS NOT NULL',
  'CREATE INDEX long_documents ON documents(id) WHERE is_long = 1',
  'CREATE TABLE texts(id INTEGER PRIMARY KEY, start INTEGER NOT NULL, text TEXT NOT NULL)',
];
