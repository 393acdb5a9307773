import { CaseIndex } from '../../shared/analysis/case-index.ts';
import type { CaseLists } from '../../shared/analysis/case-lists.ts';
import { CaseTables, KEPT_TABLES, type KeptTable } from '../../shared/analysis/case-tables.ts';
import type { Change } from '../../shared/model/changes.ts';
import type { Records } from '../../shared/model/schema.ts';
import type { CaseDatabase } from './database.ts';
import { onEntry } from './entries.ts';

/** Records read at a time: few enough that no frame waits long for them. */
const AT_A_TIME = 1000;
/** Milliseconds after which changes are shown even if the window is never idle. */
const PATIENCE = 1000;

/** The lists of an open case, as far as they are read; they follow every change once the window is idle. */
export interface LiveIndex {
  readonly subscribe: (listener: () => void) => () => void;
  /** Undefined while the case is being read. Throws what the reading threw. */
  readonly lists: () => CaseLists | undefined;
}

const indexes = new WeakMap<CaseDatabase, LiveIndex>();

/** The one index of a database: made when it is first asked for, let go when the database closes. */
export function liveIndex(db: CaseDatabase): LiveIndex {
  const index = indexes.get(db) ?? startIndex(db);
  indexes.set(db, index);
  return index;
}

function startIndex(db: CaseDatabase): LiveIndex {
  const listeners = new Set<() => void>();
  const pending: (readonly Change[])[] = [];
  let index: CaseIndex | undefined;
  let shown: CaseLists | undefined;
  let problem: Error | undefined;
  let isOver = false;
  let idle: number | undefined;
  const show = (): void => {
    idle = undefined;
    if (isOver || !index) return;
    for (const changes of pending.splice(0)) index.fold(changes);
    shown = index.lists();
    for (const listener of listeners) listener();
  };
  // What the analyst just did is painted first. A change set that comes while the case is being read is folded
  // afterwards: a record then holds what the last change set says, whether it was read before or after it.
  const stopListening = onEntry(db.name, ({ changes }) => {
    pending.push(changes);
    idle ??= requestIdleCallback(show, { timeout: PATIENCE });
  });
  db.on('close', () => {
    isOver = true;
    if (idle !== undefined) cancelIdleCallback(idle);
    stopListening();
  });
  readIndex(db).then(
    (read) => {
      ({ index } = read);
      show();
    },
    (error: unknown) => {
      if (isOver) return;
      problem = error instanceof Error ? error : new Error(String(error));
      for (const listener of listeners) listener();
    },
  );
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lists: () => {
      if (problem) throw problem;
      return shown;
    },
  };
}

/**
 * Reads the tables and makes the index, in parts. No transaction spans the reading: it would make the analyst's first
 * edit wait for it.
 */
export async function readIndex(
  db: CaseDatabase,
): Promise<{ readonly tables: CaseTables; readonly index: CaseIndex }> {
  const tables = new CaseTables();
  for (const table of KEPT_TABLES) await readTable(db, table, tables);
  const index = new CaseIndex(tables);
  const steps = index.build(AT_A_TIME);
  while (!steps.next().done) await nextTask();
  return { tables, index };
}

async function readTable(db: CaseDatabase, name: KeptTable, tables: CaseTables): Promise<void> {
  const table = db.table<Records[typeof name], string>(name);
  let last: string | undefined;
  do {
    const rest = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const part = await rest.limit(AT_A_TIME).toArray();
    for (const record of part) tables.put(name, record);
    last = part.length < AT_A_TIME ? undefined : part.at(-1)?.id;
  } while (last !== undefined);
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
