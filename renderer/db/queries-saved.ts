import type { QueryScope, SavedQuery } from '../../shared/model/saved-query.ts';
import type { CaseDatabase } from './database.ts';

/** Questions kept for the claims table or for the search, by name. */
export const savedQueries = async (db: CaseDatabase, scope: QueryScope): Promise<readonly SavedQuery[]> =>
  (await db.savedQueries.toArray())
    .filter((query) => query.scope === scope)
    .toSorted((a, b) => a.name.localeCompare(b.name));
