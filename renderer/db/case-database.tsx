import { createContext, useContext } from 'react';
import type { CaseDatabase } from './database.ts';

const CaseDatabaseContext = createContext<CaseDatabase | null>(null);

/** Gives the open case's database to the queries below it. */
export const CaseDatabaseProvider = CaseDatabaseContext.Provider;

/** The open case's database. Throws outside a case: nothing that asks may be shown there. */
export function useCaseDatabase(): CaseDatabase {
  const db = useContext(CaseDatabaseContext);
  if (!db) throw new Error('No case is open');
  return db;
}
