import {
  documentOf,
  isSearchedTable,
  SEARCHED_TABLES,
  type SearchedTable,
} from '../../shared/analysis/search-documents.ts';
import { type Change, idOf } from '../../shared/model/changes.ts';
import type { Records } from '../../shared/model/schema.ts';
import type { CaseDatabase, JournalHead } from '../db/database.ts';
import { nextTask } from './next-task.ts';
import type { SearchIndex } from './search-index.ts';

type Progress = (done: number, total: number) => void;

/** Parents before children, so that a hit can name its source as soon as it can be found. */
const READ_TABLES = ['sources', 'excerpts', 'texts', 'claims', 'entities', 'notes', 'assessments'] as const;
type ReadTable = (typeof READ_TABLES)[number];

/** Records read at a time, and UTF-16 units of text written at a time: a question that comes meanwhile waits for these. */
const RECORDS_AT_A_TIME = 500;
const TEXT_AT_A_TIME = 500_000;
const ENTRIES_AT_A_TIME = 50;
/** Texts that are read before it is known how long those of the case are. */
const FIRST_TEXTS = 50;

/**
 * Brings the index to where the case is: makes it from the tables where it is missing or tells of another history,
 * and follows the journal from there. Never writes to the case. Stops with the signal, and goes on another time from
 * where it stopped.
 */
export class IndexFeed {
  readonly #db: CaseDatabase;
  readonly #index: SearchIndex;
  readonly #signal: AbortSignal;
  #textsAtATime = FIRST_TEXTS;

  constructor(db: CaseDatabase, index: SearchIndex, signal: AbortSignal) {
    this.#db = db;
    this.#index = index;
    this.#signal = signal;
  }

  /** Whether what the index remembers is a part of the journal as it is. */
  async isOfThisCase(): Promise<boolean> {
    const { seq, entry } = this.#index.position();
    if (seq === 0) return true;
    const head = await this.#db.journal.get(seq);
    return head !== undefined && nameOf(head) === entry;
  }

  isWhole(): boolean {
    return this.#index.position().making === null;
  }

  /** Reads the tables into the index, from where it stopped the last time. */
  async make(onProgress: Progress, onPart: () => Promise<void>): Promise<void> {
    await this.#begin();
    this.#index.hurry(true);
    const counts = await Promise.all(READ_TABLES.map((table) => this.#db.table(table).count()));
    const total = counts.reduce((sum, count) => sum + count, 0);
    const reached = this.#index.position().making;
    const first = READ_TABLES.findIndex((table) => table === reached?.table);
    for (const table of READ_TABLES.slice(Math.max(0, first))) {
      let lastId: string | null = table === reached?.table ? reached.lastId : '';
      while (lastId !== null) {
        this.#signal.throwIfAborted();
        lastId = await this.#makePart(table, lastId);
        onProgress(this.#index.position().making?.done ?? total, total);
        // What was changed meanwhile is found before the rest is read.
        await onPart();
      }
    }
    this.#index.hurry(false);
    this.#index.write({ ...this.#index.position(), making: null }, () => undefined);
  }

  /** Takes in what was committed since. Answers the changes, where anybody wants to follow them. */
  async catchUp(onChanges: (changes: readonly Change[]) => void, onProgress?: Progress): Promise<void> {
    for (;;) {
      this.#signal.throwIfAborted();
      const { seq } = this.#index.position();
      const last = (await this.#db.journal.orderBy(':id').last())?.seq ?? 0;
      if (seq >= last) return;
      const heads = await this.#db.journal.where(':id').above(seq).limit(ENTRIES_AT_A_TIME).toArray();
      for (const head of heads) {
        const changes = (await this.#db.journalBodies.get(head.seq))?.changes ?? [];
        await this.#take(head, changes, onProgress);
        onChanges(changes);
        onProgress?.(head.seq - seq, last - seq);
      }
    }
  }

  async #begin(): Promise<void> {
    const position = this.#index.position();
    if (position.seq > 0 || position.making?.table) return;
    const last = await this.#db.journal.orderBy(':id').last();
    this.#index.write({ ...position, seq: last?.seq ?? 0, entry: last ? nameOf(last) : '' }, () => undefined);
  }

  /** Answers the id to go on from; null where the table is read. */
  async #makePart(table: ReadTable, lastId: string): Promise<string | null> {
    const rows = this.#db.table<Records[ReadTable], string>(table);
    const limit = table === 'texts' ? this.#textsAtATime : RECORDS_AT_A_TIME;
    const part = await (lastId === '' ? rows.orderBy(':id') : rows.where(':id').above(lastId))
      .limit(limit)
      .toArray();
    const last = part.at(-1);
    const position = this.#index.position();
    const making = {
      table,
      lastId: last?.id ?? lastId,
      done: (position.making?.done ?? 0) + part.length,
    };
    this.#index.write({ ...position, making }, () => {
      for (const record of part) this.#put(table, record);
    });
    if (table === 'texts') this.#textsAtATime = textsThatFit(part as readonly Records['texts'][]);
    return last && part.length === limit ? last.id : null;
  }

  async #take(head: JournalHead, changes: readonly Change[], onProgress?: Progress): Promise<void> {
    const parts = inParts(changes);
    const last = parts.pop() ?? [];
    for (const [at, part] of parts.entries()) {
      // Taken in once more when this is interrupted: putting what is there changes nothing.
      this.#index.write(this.#index.position(), () => this.#apply(part));
      onProgress?.(at + 1, parts.length + 1);
      await nextTask();
      this.#signal.throwIfAborted();
    }
    this.#index.write({ ...this.#index.position(), seq: head.seq, entry: nameOf(head) }, () =>
      this.#apply(last),
    );
  }

  #apply(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.table === 'texts') {
        if (change.after) this.#put('texts', change.after);
        else this.#index.removeText(idOf(change));
      } else if (isSearchedTable(change.table)) {
        if (change.after) this.#put(change.table, change.after as Records[SearchedTable]);
        else this.#index.remove(SEARCHED_TABLES[change.table], idOf(change));
      }
    }
  }

  #put(table: ReadTable, record: Records[ReadTable]): void {
    if (table === 'texts') {
      const { id, text } = record as Records['texts'];
      this.#index.putText(id, text);
    } else this.#index.put(documentOf(table, record as never));
  }
}

/** How many texts like these are not too long together: a case may hold short ones by the thousand, or long ones. */
function textsThatFit(texts: readonly Records['texts'][]): number {
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const fitting = Math.floor((TEXT_AT_A_TIME * texts.length) / Math.max(1, characters));
  return Math.min(2 * RECORDS_AT_A_TIME, Math.max(1, fitting));
}

/** The changes of what is searched, in parts that no question waits long for. */
function inParts(changes: readonly Change[]): (readonly Change[])[] {
  const parts: Change[][] = [];
  let room = 0;
  for (const change of changes) {
    if (change.table !== 'texts' && !isSearchedTable(change.table)) continue;
    if (room <= 0) {
      parts.push([]);
      room = TEXT_AT_A_TIME;
    }
    parts.at(-1)?.push(change);
    room -= change.table === 'texts' ? (change.after?.text.length ?? 0) : TEXT_AT_A_TIME / RECORDS_AT_A_TIME;
  }
  return parts;
}

/** What tells an entry from another of the same number. */
const nameOf = ({ at, kind, of, label }: JournalHead): string => JSON.stringify([at, kind, of, label]);
