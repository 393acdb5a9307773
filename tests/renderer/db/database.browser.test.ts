import { expect, test } from 'vitest';
import { databaseName, declareDatabase, storedVersion } from '../../../renderer/db/database.ts';
import { readCase, readJournal } from '../../../renderer/db/read-case.ts';
import { restoreCase } from '../../../renderer/db/restore-case.ts';
import { MIGRATIONS, type Migration } from '../../../shared/model/migrations.ts';
import { smallCase } from '../../shared/model/small-case.ts';
import { freshId } from './fresh-case.ts';

const NEXT: Migration = {
  version: MIGRATIONS.length + 1,
  note: 'Claims say where they were first read.',
  records: { claims: (old) => ({ ...old, firstRead: 'unknown' }) },
};

test('a database of an older format is brought up to date, journal and all', async () => {
  const id = freshId();
  const { whole } = await smallCase();
  (await restoreCase(id, whole)).close();
  const newer = declareDatabase(databaseName(id), [...MIGRATIONS, NEXT]);
  const { claims, sources } = await readCase(newer);
  expect(claims).toEqual(whole.snapshot.claims.map((claim) => ({ ...claim, firstRead: 'unknown' })));
  expect(sources).toEqual(whole.snapshot.sources);
  const journaled = (await readJournal(newer)).flatMap(({ changes }) => changes);
  expect(journaled.filter(({ table }) => table === 'claims').map(({ after }) => after)).toEqual(claims);
  newer.close();
  expect(await storedVersion(databaseName(id))).toBe(NEXT.version);
});

test('an upgrade that fails leaves the older format whole', async () => {
  const id = freshId();
  const { whole } = await smallCase();
  (await restoreCase(id, whole)).close();
  let seen = 0;
  const failing: Migration = {
    ...NEXT,
    records: {
      claims: (old) => {
        seen += 1;
        if (seen === 2) throw new Error('No such claim');
        return { ...old, firstRead: 'unknown' };
      },
    },
  };
  const newer = declareDatabase(databaseName(id), [...MIGRATIONS, failing]);
  await expect(newer.open().then(() => 'open')).rejects.toThrow('No such claim');
  newer.close();
  expect(await storedVersion(databaseName(id))).toBe(MIGRATIONS.length);
  const db = declareDatabase(databaseName(id));
  expect(await readCase(db)).toEqual(whole.snapshot);
  db.close();
});

test('a case that is not here has version 0', async () => {
  expect(await storedVersion(databaseName(freshId()))).toBe(0);
});
