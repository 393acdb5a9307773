import type { CaseSnapshot } from '../../shared/model/case-snapshot.ts';
import type { JournalEntry } from '../../shared/model/changes.ts';
import { TABLES } from '../../shared/model/schema.ts';
import type { WholeCase } from '../../shared/model/whole-case.ts';
import { ALL_TABLES, type CaseDatabase } from './database.ts';

/** Reads the whole case in one transaction, each table ordered by id. For analysis, report and export only. */
export async function readCase(db: CaseDatabase): Promise<CaseSnapshot> {
  return db.transaction('r', [...TABLES], async () => {
    const rows = await Promise.all(TABLES.map((table) => db.table(table).orderBy(':id').toArray()));
    return Object.fromEntries(
      TABLES.map((table, index) => [table, rows[index] ?? []]),
    ) as unknown as CaseSnapshot;
  });
}

/** The journal from one entry on, changes included, in order. */
export async function readJournal(db: CaseDatabase, afterSeq = 0): Promise<readonly JournalEntry[]> {
  return db.transaction('r', ['journal', 'journalBodies'], async () => {
    const heads = await db.journal.where('seq').above(afterSeq).toArray();
    const bodies = await db.journalBodies.where('seq').above(afterSeq).toArray();
    const changes = new Map(bodies.map((body) => [body.seq, body.changes]));
    return heads.map((head) => ({ ...head, changes: changes.get(head.seq) ?? [] }));
  });
}

/** So many entries of the journal behind one, in order. */
export async function readJournalPart(
  db: CaseDatabase,
  afterSeq: number,
  most: number,
): Promise<readonly JournalEntry[]> {
  return db.transaction('r', ['journal', 'journalBodies'], async () => {
    const heads = await db.journal.where('seq').above(afterSeq).limit(most).toArray();
    const bodies = await db.journalBodies.bulkGet(heads.map(({ seq }) => seq));
    return heads.map((head, index) => ({ ...head, changes: bodies[index]?.changes ?? [] }));
  });
}

/** Records and journal in one transaction, so that they tell the same story. */
export async function readWholeCase(db: CaseDatabase): Promise<WholeCase> {
  return db.transaction('r', [...ALL_TABLES], async () => ({
    snapshot: await readCase(db),
    journal: await readJournal(db),
  }));
}
