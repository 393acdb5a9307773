import { describe, expect, test } from 'vitest';
import { commit } from '../../../renderer/db/commit.ts';
import { databaseName, declareDatabase, storedVersion } from '../../../renderer/db/database.ts';
import { readCase, readJournal } from '../../../renderer/db/read-case.ts';
import { restoreCase } from '../../../renderer/db/restore-case.ts';
import { remove } from '../../../shared/model/changes.ts';
import { smallCase } from '../../shared/model/small-case.ts';
import { freshCase, freshId, NOTE } from './fresh-case.ts';

describe('putting a whole case into a database', () => {
  test('the records and the journal come out as they went in', async () => {
    const { whole } = await smallCase();
    const db = await freshCase();
    expect(await readCase(db)).toEqual(whole.snapshot);
    expect(await readJournal(db)).toEqual(whole.journal);
  });

  test('codes go on after the highest that was ever used, removed records included', async () => {
    const first = await freshCase();
    await commit(first, NOTE, async (read) => {
      const claim = await read.get('claims', 'claim-2');
      return claim ? [remove('claims', claim)] : [];
    });
    const whole = { snapshot: await readCase(first), journal: await readJournal(first) };
    const second = await freshCase(() => whole);
    let next: readonly string[] = [];
    await commit(second, NOTE, async (read) => {
      next = [
        ...(await read.nextCodes('claims', 1)),
        ...(await read.nextCodes('sources', 1)),
        ...(await read.nextCodes('assessments', 1)),
      ];
      return [];
    });
    expect(next).toEqual(['C3', 'S3', 'R2']);
  });

  test('a case that cannot be written leaves no database behind', async () => {
    const { whole } = await smallCase();
    const [claim] = whole.snapshot.claims;
    const twice = { ...whole, snapshot: { ...whole.snapshot, claims: claim ? [claim, claim] : [] } };
    const id = freshId();
    await expect(restoreCase(id, twice)).rejects.toThrow();
    expect(await storedVersion(databaseName(id))).toBe(0);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain(databaseName(id));
  });

  test('an unfinished database of the same name gives way', async () => {
    const id = freshId();
    const { whole } = await smallCase();
    const unfinished = declareDatabase(databaseName(id));
    await unfinished.claims.bulkAdd([...whole.snapshot.claims]);
    unfinished.close();
    const db = await restoreCase(id, { ...whole, snapshot: { ...whole.snapshot, claims: [], passages: [] } });
    expect(await db.claims.count()).toBe(0);
    db.close();
  });
});
