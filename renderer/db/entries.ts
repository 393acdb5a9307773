import type { JournalEntry } from '../../shared/model/changes.ts';

type Listener = (entry: JournalEntry) => void;

const listeners = new Map<string, Set<Listener>>();

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
