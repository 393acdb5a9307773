import type { CustodyRecord, RecordedAct, RecordedActs } from '../../shared/analysis/report-custody.ts';
import { idOf } from '../../shared/model/changes.ts';
import type { CaseDatabase, JournalHead } from './database.ts';

/** How many entries before the moment of a record are looked at: edits of two windows can overlap. */
const NEAR = 3;

/** What has been found: the entry that added a record stays the same one. */
const known = new WeakMap<CaseDatabase, Map<string, RecordedAct>>();

/**
 * The journal entries that added the given records. An entry is dated when its command begins, and a record a little
 * later, so that only the few before it are read, and the first, which holds what a case was opened with.
 */
export async function readActs(db: CaseDatabase, records: readonly CustodyRecord[]): Promise<RecordedActs> {
  const acts = known.get(db) ?? new Map<string, RecordedAct>();
  known.set(db, acts);
  const unknown = records.filter(({ id }) => !acts.has(id));
  if (unknown.length === 0) return acts;
  await db.transaction('r', ['journal', 'journalBodies'], async () => {
    const heads = await db.journal.orderBy('seq').toArray();
    const byMoment = heads.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq));
    const wanted = new Set([heads[0], ...unknown.flatMap(({ at }) => nearby(byMoment, at))]);
    const entries = [...wanted].filter((head) => head !== undefined).toSorted((a, b) => a.seq - b.seq);
    const ids = new Set(unknown.map(({ id }) => id));
    for (const { seq, analyst } of entries) {
      const body = await db.journalBodies.get(seq);
      for (const change of body?.changes ?? []) {
        if (change.before === null && ids.delete(idOf(change))) acts.set(idOf(change), { seq, analyst });
      }
    }
  });
  return acts;
}

/** The last entries that were begun no later than the moment. */
function nearby(heads: readonly JournalHead[], moment: string): readonly JournalHead[] {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle]?.at ?? '') <= moment) low = middle + 1;
    else high = middle;
  }
  return heads.slice(Math.max(0, low - NEAR), low);
}
