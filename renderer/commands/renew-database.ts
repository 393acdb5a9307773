import { sameJson } from '../../shared/lib/same-json.ts';
import type { CaseId } from '../../shared/model/case-info.ts';
import { infoOf, type WholeCase } from '../../shared/model/whole-case.ts';
import { databaseName } from '../db/database.ts';
import { readWholeCase } from '../db/read-case.ts';
import { rememberCase } from '../db/registry.ts';
import { restoreCase } from '../db/restore-case.ts';
import { stamp } from './edit.ts';
import { PlanError } from './planner.ts';

/**
 * Gives a case a new database. It has a name of its own and is read again before the case is led to it: stopped at any
 * point, the case has either of them whole. The old one is noted as replaced and stays for
 * a month. Throws {@link PlanError} with the sentence `differs`
 * where what is read again is not what was to be written.
 */
export async function renewDatabase(caseId: CaseId, whole: WholeCase, differs: string): Promise<void> {
  const db = await restoreCase(caseId, whole, `${databaseName(caseId)}-${stamp.newId()}`);
  try {
    const { snapshot, journal } = await readWholeCase(db);
    if (!sameJson(snapshot, whole.snapshot) || !sameJson(journal, whole.journal))
      throw new PlanError(differs);
    const { title, isSample } = infoOf(snapshot);
    await rememberCase({ id: caseId, title, isSample, openedAt: stamp.now(), database: db.name });
  } catch (error) {
    await db.delete();
    throw error;
  } finally {
    db.close();
  }
}
