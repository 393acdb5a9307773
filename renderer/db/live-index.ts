import { CaseIndex } from '../../shared/analysis/case-index.ts';
import type { CaseLists } from '../../shared/analysis/case-lists.ts';
import { CaseTables, KEPT_TABLES, type KeptTable } from '../../shared/analysis/case-tables.ts';
import type { Change } from '../../shared/model/changes.ts';
import type { Records } from '../../shared/model/schema.ts';
import type { ExcerptId } from '../../shared/model/source.ts';
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
  const tables = new CaseTables();
  let index: CaseIndex | undefined;
  let shown: CaseLists | undefined;
  let problem: Error | undefined;
  let isOver = false;
  let idle: number | undefined;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const fail = (error: unknown): void => {
    if (isOver) return;
    problem = error instanceof Error ? error : new Error(String(error));
    tell();
  };
  const show = async (): Promise<void> => {
    // The idle call is given back last: what is committed while excerpts are read is taken by this round.
    if (index) await foldAll(pending, index, tables, db);
    idle = undefined;
    if (isOver || !index) return;
    shown = index.lists();
    tell();
  };
  // What the analyst just did is painted first. A change set that comes while the case is being read is folded
  // afterwards: a record then holds what the last change set says, whether it was read before or after it.
  const stopListening = onEntry(db.name, ({ changes }) => {
    pending.push(changes);
    idle ??= requestIdleCallback(() => void show().catch(fail), { timeout: PATIENCE });
  });
  db.on('close', () => {
    isOver = true;
    if (idle !== undefined) cancelIdleCallback(idle);
    stopListening();
  });
  readIndex(db, tables, 'marked')
    .then((read) => {
      index = read;
      return show();
    })
    .catch(fail);
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

async function foldAll(
  pending: (readonly Change[])[],
  index: CaseIndex,
  tables: CaseTables,
  db: CaseDatabase,
): Promise<void> {
  while (pending.length > 0) {
    const sets = pending.splice(0);
    await readExcerpts(db, tables, sets.flat().flatMap(excerptUnder));
    for (const changes of sets) index.fold(changes);
  }
}

/**
 * Reads the tables into `tables` and makes the index, in parts. No transaction spans the reading: it would make the
 * analyst's first edit wait for it. The lists ask only for the excerpts that are marked, the search for all.
 */
export async function readIndex(
  db: CaseDatabase,
  tables: CaseTables,
  excerpts: 'marked' | 'all',
): Promise<CaseIndex> {
  for (const table of KEPT_TABLES) {
    if (table !== 'excerpts' || excerpts === 'all') await readTable(db, table, tables);
  }
  const marked = [...tables.all('passages').values()].map(({ excerptId }) => excerptId);
  await readExcerpts(db, tables, marked);
  const index = new CaseIndex(tables);
  const steps = index.build(AT_A_TIME);
  while (!steps.next().done) await nextTask();
  return index;
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

/** Of the excerpts, most of which a large library never marks, the lists ask only for those that hold a passage. */
async function readExcerpts(db: CaseDatabase, tables: CaseTables, ids: readonly ExcerptId[]): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !tables.get('excerpts', id));
  for (let at = 0; at < missing.length; at += AT_A_TIME) {
    const part = await db.excerpts.bulkGet(missing.slice(at, at + AT_A_TIME));
    for (const excerpt of part) if (excerpt) tables.put('excerpts', excerpt);
  }
}

/** The excerpt in which a changed passage stands. */
const excerptUnder = ({ table, after }: Change): readonly ExcerptId[] =>
  table === 'passages' && after ? [after.excerptId] : [];

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
