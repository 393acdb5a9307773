import { idOf } from '../../shared/model/changes.ts';
import { countsAfter, type RowCounts, sameCounts } from '../../shared/model/row-counts.ts';
import { TABLES } from '../../shared/model/schema.ts';
import type { CaseFacts } from '../../shared/store-facts.ts';
import { RECOVERY_WORDS } from '../../shared/words/recovery.ts';
import type { CaseDatabase } from '../db/database.ts';
import type { OpenedCase } from '../db/opened-case.ts';
import { readJournal } from '../db/read-case.ts';
import { allKeys, countRows, holdsFirstEntry, lastSeq, tableEnds } from '../db/store-facts.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import type { TableDifference } from '../state/trouble.ts';
import { journalEntries } from './journal-parts.ts';
import { StoreTrouble } from './store-trouble.ts';

type Opened = Pick<OpenedCase, 'caseId' | 'db'>;

/**
 * Holds a case that was just opened against what the ledger and the journal say of it, and answers how many rows it
 * has, null where nobody has counted yet. After an orderly end that is a look-up or two a table; rows are counted only
 * after another one, or where something does not fit. Throws {@link StoreTrouble} where rows are gone for certain.
 */
export async function checkStore({ caseId, db }: Opened): Promise<RowCounts | null> {
  const { needsCheck, facts } = await ask('store.facts', caseId);
  const seq = await lastSeq(db);
  const expected = facts && (await expectedNow(db, seq, facts));
  if (!needsCheck && (await fitsAtAGlance(db, seq, facts))) return expected;
  if (facts && facts.seq > seq) notify('problem', RECOVERY_WORDS.behindLedger(facts.seq, seq));
  const counted = await countRows(db);
  if (expected && sameCounts(expected, counted)) return counted;
  // The engine itself is not asked: only the journal says what should be there.
  const differing = await differences({ caseId, db });
  if (differing.length > 0) throw new StoreTrouble({ kind: 'rows', caseId, seq, differing });
  return counted;
}

/** The counts of the ledger, brought up to the last entry; null where the ledger is ahead of the database. */
async function expectedNow(
  db: CaseDatabase,
  last: number,
  { seq, counts }: CaseFacts,
): Promise<RowCounts | null> {
  if (seq > last) return null;
  return countsAfter(counts, await readJournal(db, seq));
}

async function fitsAtAGlance(db: CaseDatabase, last: number, facts: CaseFacts | null): Promise<boolean> {
  if (!(await holdsFirstEntry(db))) return false;
  if (!facts) return true;
  if (facts.seq !== last) return facts.seq < last;
  const ends = await tableEnds(db);
  return TABLES.every((table) => {
    const [first, end] = facts.ends[table] ?? [];
    return ends[table]?.[0] === first && ends[table]?.[1] === end;
  });
}

/** How the rows differ from those that the journal leads to, by key. */
async function differences({ caseId, db }: Opened): Promise<readonly TableDifference[]> {
  const told = new Map(TABLES.map((table) => [table, new Set<string>()]));
  for await (const entries of journalEntries(caseId)) {
    for (const change of entries.flatMap(({ changes }) => changes)) {
      const keys = told.get(change.table);
      if (change.after) keys?.add(change.after.id);
      else keys?.delete(idOf(change));
    }
  }
  const held = await allKeys(db);
  return TABLES.flatMap((table) => {
    const should = [...(told.get(table) ?? [])];
    const has = held.get(table) ?? new Set();
    const missing = should.filter((id) => !has.has(id)).length;
    const added = has.size - (should.length - missing);
    return missing > 0 || added > 0 ? [{ table, missing, added }] : [];
  });
}
