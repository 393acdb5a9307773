import { afterEach } from 'vitest';
import type { CommitNote } from '../../../renderer/db/commit.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { readCase } from '../../../renderer/db/read-case.ts';
import { restoreCase } from '../../../renderer/db/restore-case.ts';
import type { CaseId } from '../../../shared/model/case-info.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import { TABLES } from '../../../shared/model/schema.ts';
import type { WholeCase } from '../../../shared/model/whole-case.ts';
import { smallCase } from '../../shared/model/small-case.ts';

/** The note of an edit in a test. */
export const NOTE: CommitNote = {
  label: 'Test',
  kind: 'edit',
  of: 0,
  at: '2026-01-02T03:04:05.678Z',
  analyst: '',
};

const opened: CaseDatabase[] = [];

/** An id that no other test has used, in this run or another. */
export const freshId = (): CaseId => crypto.randomUUID() as string as CaseId;

/** The small case in a database of its own, which goes away after the test. */
export async function freshCase(
  change: (whole: WholeCase) => WholeCase = (whole) => whole,
): Promise<CaseDatabase> {
  const db = await restoreCase(freshId(), change((await smallCase()).whole));
  opened.push(db);
  return db;
}

/** The records without their revision numbers, which only ever rise. */
export async function wordsOf(db: CaseDatabase): Promise<unknown> {
  return withoutRevs(await readCase(db));
}

export const withoutRevs = (snapshot: CaseSnapshot): unknown =>
  Object.fromEntries(
    TABLES.map((table) => [table, snapshot[table].map((record) => ({ ...record, rev: 0 }))]),
  );

afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});
