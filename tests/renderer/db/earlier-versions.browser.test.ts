import { expect, test } from 'vitest';
import { databaseName, declareDatabase, type JournalBody } from '../../../renderer/db/database.ts';
import { readWholeCase } from '../../../renderer/db/read-case.ts';
import { caseFileTools as tools } from '../../../renderer/workers/case-file-tools.ts';
import { readCaseFile } from '../../../shared/formats/case-file.ts';
import { MIGRATIONS } from '../../../shared/model/migrations.ts';
import { EARLIER_VERSIONS, readOldCase } from '../../earlier-versions.ts';
import { freshId } from './fresh-case.ts';

const FILES = import.meta.glob<string>('../../fixtures/case-files/*.touchstone', {
  query: '?url',
  import: 'default',
  eager: true,
});

test.each(EARLIER_VERSIONS)('a database of format %i becomes what its case file becomes', async (version) => {
  const url = FILES[`../../fixtures/case-files/version-${version}.touchstone`] ?? '';
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const name = databaseName(freshId());
  const old = declareDatabase(name, MIGRATIONS.slice(0, version));
  const { tables, journal } = readOldCase(bytes);
  for (const [table, records] of Object.entries(tables)) {
    if (records.length > 0) await old.table(table).bulkAdd(records);
  }
  await old.journal.bulkAdd(journal.map(({ changes: _, ...head }) => head));
  await old.journalBodies.bulkAdd(journal.map(({ seq, changes }): JournalBody => ({ seq, changes })));
  old.close();
  const db = declareDatabase(name);
  const file = await readCaseFile(bytes, tools);
  if (!file.ok) throw new Error(file.message);
  expect(await readWholeCase(db)).toEqual(file.value.whole);
  db.close();
});
