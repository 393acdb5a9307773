import type { SavedQuery } from '../../shared/model/saved-query.ts';
import type { CaseDatabase } from './database.ts';

/** Saved queries by name. */
export const savedQueries = async (db: CaseDatabase): Promise<readonly SavedQuery[]> =>
  (await db.savedQueries.toArray()).toSorted((a, b) => a.name.localeCompare(b.name));
