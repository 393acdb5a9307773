import type { Entity } from '../../shared/model/entity.ts';
import type { CaseDatabase } from './database.ts';

/** Every entity, by name. */
export const allEntities = async (db: CaseDatabase): Promise<readonly Entity[]> =>
  (await db.entities.toArray()).toSorted((a, b) => a.name.localeCompare(b.name));
