import { expect, test } from 'vitest';
import { commit } from '../../../renderer/db/commit.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { databaseName, declareDatabase } from '../../../renderer/db/database.ts';
import { readCase, readJournal } from '../../../renderer/db/read-case.ts';
import { replayJournal } from '../../../renderer/db/replay-journal.ts';
import { add, invert, put, remove } from '../../../shared/model/changes.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { freshCase, freshId, NOTE } from './fresh-case.ts';

test('replaying the journal brings an older database to the same rows, entries and counters', async () => {
  const older = await freshCase();
  const newer = await freshCase();
  await workOn(newer);
  await replayJournal(older, await readJournal(newer, 1));
  expect(await all(older)).toEqual(await all(newer));
});

test('replaying the whole journal into an empty database makes the case again', async () => {
  const newer = await freshCase();
  await workOn(newer);
  const empty = declareDatabase(databaseName(freshId()));
  await replayJournal(empty, await readJournal(newer));
  expect(await all(empty)).toEqual(await all(newer));
  empty.close();
});

test('replaying entries that are there already changes nothing', async () => {
  const db = await freshCase();
  await workOn(db);
  const before = await all(db);
  await replayJournal(db, await readJournal(db, 2));
  expect(await all(db)).toEqual(before);
});

const all = async (db: CaseDatabase) => ({
  records: await readCase(db),
  journal: await readJournal(db),
  counters: await db.counters.toArray(),
});

/** An edit, a removal with all it takes along, an undo of it and a new record. */
async function workOn(db: CaseDatabase): Promise<void> {
  await commit(db, NOTE, async (read) => {
    const claim = await read.get('claims', 'claim-1');
    return claim ? [put('claims', claim, { ...claim, statement: 'Velm is open.' })] : [];
  });
  const removal = await commit(db, NOTE, async (read) => {
    const source = await read.get('sources', 'source-1');
    const claim = await read.get('claims', 'claim-1');
    return source && claim ? [remove('sources', source), remove('claims', claim)] : [];
  });
  await commit(db, { ...NOTE, kind: 'undo', of: 3 }, async () => invert(removal?.changes ?? []));
  const added = await commit(db, NOTE, async (read) => {
    const claim = await read.get('claims', 'claim-1');
    const [code = ''] = await read.nextCodes('claims', 1);
    return claim ? [add('claims', { ...claim, id: 'claim-new' as ClaimId, code, rev: 0 })] : [];
  });
  await commit(db, NOTE, async () => invert(added?.changes ?? []));
}
