import { useEffect, useState } from 'react';
import { useCaseDatabase } from './case-database.tsx';
import type { CaseDatabase } from './database.ts';
import { onEntry } from './entries.ts';

/** Milliseconds after a change before the query is asked again: the longer it took the last time, the longer. */
const pauseAfter = (lastRead: number): number => Math.max(30, Math.min(2000, 4 * lastRead));
/** Milliseconds after which it is asked even if the window is never idle. */
const PATIENCE = 1000;

/**
 * Asks a query that reads whole tables: at once when it is first shown, and after changes only when they have paused
 * and the window is idle, so that what the analyst just did is painted first. Undefined until it is there.
 */
export function useIdleQuery<R>(query: (db: CaseDatabase) => Promise<R>): R | undefined {
  const db = useCaseDatabase();
  const [answer, setAnswer] = useState<{ readonly value?: R; readonly error?: Error }>({});
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle: number | undefined;
    let lastRead = 0;
    const read = (): void => {
      const start = performance.now();
      query(db).then(
        (value) => {
          lastRead = performance.now() - start;
          if (!isOver) setAnswer({ value });
        },
        (error: unknown) => {
          if (!isOver) setAnswer({ error: error instanceof Error ? error : new Error(String(error)) });
        },
      );
    };
    const readSoon = (): void => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
      timer = setTimeout(() => {
        idle = requestIdleCallback(read, { timeout: PATIENCE });
      }, pauseAfter(lastRead));
    };
    read();
    const stop = onEntry(db.name, readSoon);
    return () => {
      isOver = true;
      stop();
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, [db, query]);
  if (answer.error) throw answer.error;
  return answer.value;
}
