import type { Change, JournalEntry } from '../../shared/model/changes.ts';

type Listener = (entry: JournalEntry) => void;

/** What to do about changes that are being written; answers with what to do when they could not be. */
type PlanListener = (changes: readonly Change[]) => () => void;

const listeners = new Map<string, Set<Listener>>();
const planned = new Map<string, Set<PlanListener>>();

/**
 * Hears of every change set that this window commits to a database, right after it is written. A case is open in one
 * window only, so that nothing is missed. Returns the function that stops.
 */
export function onEntry(databaseName: string, listener: Listener): () => void {
  const hearing = listeners.get(databaseName) ?? new Set();
  listeners.set(databaseName, hearing.add(listener));
  return () => {
    hearing.delete(listener);
    if (hearing.size === 0 && listeners.get(databaseName) === hearing) listeners.delete(databaseName);
  };
}

/** Called by the gate alone. */
export function publishEntry(databaseName: string, entry: JournalEntry): void {
  for (const listener of listeners.get(databaseName) ?? []) listener(entry);
}

/**
 * Hears of every change set while it is being written, a disk's time before {@link onEntry} does. It may be shown, but
 * not as saved.
 */
export function onPlan(databaseName: string, listener: PlanListener): () => void {
  const hearing = planned.get(databaseName) ?? new Set();
  planned.set(databaseName, hearing.add(listener));
  return () => {
    hearing.delete(listener);
    if (hearing.size === 0 && planned.get(databaseName) === hearing) planned.delete(databaseName);
  };
}

/** Called by the gate alone; what it returns is called when nothing was written. */
export function publishPlan(databaseName: string, changes: readonly Change[]): () => void {
  const takeBack = [...(planned.get(databaseName) ?? [])].map((listener) => listener(changes));
  return () => {
    for (const act of takeBack) act();
  };
}
