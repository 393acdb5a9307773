import type { OwnTemplate } from '../../shared/model/template.ts';
import type { CaseDatabase } from './database.ts';

/** The templates of the case, by name. */
export const ownTemplates = async (db: CaseDatabase): Promise<readonly OwnTemplate[]> =>
  (await db.templates.toArray()).toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
