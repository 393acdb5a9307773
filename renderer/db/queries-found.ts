import type { Source } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';

/** The source that a found source, or a found excerpt of it, is about. */
export async function sourceOfFound(db: CaseDatabase, kind: string, id: string): Promise<Source | undefined> {
  if (kind === 'source') return db.sources.get(id);
  const excerpt = kind === 'excerpt' ? await db.excerpts.get(id) : undefined;
  return excerpt && db.sources.get(excerpt.sourceId);
}
