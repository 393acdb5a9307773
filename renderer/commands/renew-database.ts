import { sameJson } from '../../shared/lib/same-json.ts';
import type { CaseId } from '../../shared/model/case-info.ts';
import { infoOf, type WholeCase } from '../../shared/model/whole-case.ts';
import { compareRecords } from '../db/compare-records.ts';
import { type CaseDatabase, databaseName, declareDatabase } from '../db/database.ts';
import { readWholeCase } from '../db/read-case.ts';
import { rememberCase } from '../db/registry.ts';
import { replayJournal } from '../db/replay-journal.ts';
import { restoreCase } from '../db/restore-case.ts';
import { compareJournals } from './compare-journals.ts';
import { stamp } from './edit.ts';
import { journalEntries } from './journal-parts.ts';
import { PlanError } from './planner.ts';

/** Gives a case a new database that holds exactly this. As {@link renew}. */
export async function renewDatabase(caseId: CaseId, whole: WholeCase, differs: string): Promise<void> {
  await renew(caseId, differs, {
    make: async (name) => restoreCase(caseId, whole, name),
    isRight: async (db) => sameJson(await readWholeCase(db), whole),
  });
}

/**
 * Gives a case a new database out of its journal file, which is read part by part: it may be longer than what fits into
 * memory. As {@link renew}.
 */
export async function renewFromJournal(caseId: CaseId, differs: string): Promise<void> {
  await renew(caseId, differs, {
    async make(name) {
      const db = declareDatabase(name);
      try {
        for await (const entries of journalEntries(caseId)) await replayJournal(db, entries);
      } catch (error) {
        await db.delete();
        throw error;
      }
      return db;
    },
    async isRight(db) {
      if ((await compareJournals({ caseId, db })).kind !== 'sound') return false;
      return (await compareRecords(db, () => journalEntries(caseId))).byTable().length === 0;
    },
  });
}

interface Renewal {
  readonly make: (name: string) => Promise<CaseDatabase>;
  /** Reads it again and compares. */
  readonly isRight: (db: CaseDatabase) => Promise<boolean>;
}

/**
 * The new database has a name of its own and is read again before the case is led to it: stopped at any point, the case
 * has either of them whole. The old one is noted as replaced and stays for a month. Throws {@link PlanError} with the
 * sentence `differs` where what is read again is not what was to be written.
 */
async function renew(caseId: CaseId, differs: string, { make, isRight }: Renewal): Promise<void> {
  const db = await make(`${databaseName(caseId)}-${stamp.newId()}`);
  try {
    if (!(await isRight(db))) throw new PlanError(differs);
    const { title, isSample } = infoOf({ info: await db.info.toArray() });
    await rememberCase({ id: caseId, title, isSample, openedAt: stamp.now(), database: db.name });
  } catch (error) {
    await db.delete();
    throw error;
  } finally {
    db.close();
  }
}
