import Dexie from 'dexie';
import { daysKeptStill } from '../../shared/model/replaced-database.ts';
import type { OpenedCase } from './opened-case.ts';
import { noteReplaced } from './registry.ts';

/**
 * Lets go of the databases of a case that were replaced long enough ago; answers how many went. The caller has seen the
 * case open soundly: until then whatever it had before stays, however old. The open database is never among them.
 */
export async function letGoOfReplaced(
  { caseId, db }: Pick<OpenedCase, 'caseId' | 'db'>,
  now: string,
): Promise<number> {
  const there = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const due = (await noteReplaced(caseId, db.name, there, now)).filter((one) => daysKeptStill(one) === 0);
  // One that cannot go now is still listed, and goes at a later opening.
  for (const { name } of due) await Dexie.delete(name);
  return due.length;
}
