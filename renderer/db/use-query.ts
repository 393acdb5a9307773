import { liveQuery } from 'dexie';
import { useCallback, useSyncExternalStore } from 'react';
import { useCaseDatabase } from './case-database.tsx';
import type { CaseDatabase } from './database.ts';

type Argument = string | number | boolean | null;
type Query<A extends readonly Argument[], R> = (db: CaseDatabase, ...args: A) => Promise<R>;

interface Subscription {
  value: unknown;
  error: Error | undefined;
  readonly listeners: Set<() => void>;
  readonly stop: () => void;
}

const subscriptions = new Map<string, Subscription>();
const queryNames = new WeakMap<object, string>();

/**
 * Subscribes to a named query; components that ask the same share one subscription. Returns undefined while the
 * answer is not there yet, also right after the arguments change: never the previous record under a new id.
 * A failed query throws into the pane's error boundary.
 */
export function useQuery<A extends readonly Argument[], R>(query: Query<A, R>, ...args: A): R | undefined {
  const db = useCaseDatabase();
  const key = `${db.name} ${nameOf(query)} ${JSON.stringify(args)}`;
  const subscribe = useCallback(
    (listener: () => void) => {
      const shared =
        subscriptions.get(key) ?? start(key, () => query(db, ...(JSON.parse(JSON.stringify(args)) as A)));
      shared.listeners.add(listener);
      return () => {
        shared.listeners.delete(listener);
        if (shared.listeners.size > 0) return;
        shared.stop();
        if (subscriptions.get(key) === shared) subscriptions.delete(key);
      };
    },
    // The key names the database, the query and the arguments.
    // oxlint-disable-next-line react/exhaustive-deps
    [key],
  );
  return useSyncExternalStore(subscribe, () => {
    const shared = subscriptions.get(key);
    if (shared?.error !== undefined) throw shared.error;
    return shared?.value as R | undefined;
  });
}

/** How many live subscriptions there are; for tests. */
export const liveSubscriptions = (): number => subscriptions.size;

function start(key: string, ask: () => Promise<unknown>): Subscription {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const subscription = liveQuery(ask).subscribe({
    next: (value) => {
      shared.value = value;
      tell();
    },
    error: (error: unknown) => {
      shared.error = error instanceof Error ? error : new Error(String(error));
      tell();
    },
  });
  const shared: Subscription = {
    value: undefined,
    error: undefined,
    listeners,
    stop: () => subscription.unsubscribe(),
  };
  subscriptions.set(key, shared);
  return shared;
}

function nameOf(query: object & { readonly name: string }): string {
  const known = queryNames.get(query);
  if (known) return known;
  const name = `${query.name}#${nameCount++}`;
  queryNames.set(query, name);
  return name;
}
let nameCount = 0;
