import type { CaseDatabase } from './database.ts';

/** Ids of the sources of which an original is kept. Reads the index alone. */
export const sourcesWithOriginal = async (db: CaseDatabase): Promise<ReadonlySet<string>> =>
  new Set((await db.originals.orderBy('sourceId').uniqueKeys()) as string[]);
