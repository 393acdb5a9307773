import { afterEach, expect, test } from 'vitest';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { readActs } from '../../../renderer/db/read-acts.ts';
import { setAnalystName } from '../../../renderer/db/registry.ts';
import { importItem } from '../commands/import-item.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { fakeMain } from '../fake-bridge.ts';

afterEach(closeCase);

test('the journal says which entry added an original or a text, and by whom', async () => {
  fakeMain();
  await openSmallCase();
  await setAnalystName('J. Roe');
  await edit('import.accept', { items: [importItem('The dredger came.'), importItem('It left again.')] });
  await edit('case.edit', { fields: { description: 'Edited since.' } });
  const { db } = openedCase();
  const records = [...(await db.originals.toArray()), ...(await db.excerpts.toArray())].map((record) => ({
    id: record.id,
    at: 'importedAt' in record ? record.importedAt : record.createdAt,
  }));
  const acts = await readActs(db, [...records, { id: 'of nowhere', at: '2026-01-02T03:04:05.678Z' }]);
  const { seq = 0 } = (await db.journal.orderBy('seq').toArray()).find(({ kind }) => kind === 'edit') ?? {};
  expect(records.map(({ id }) => acts.get(id)?.seq).toSorted()).toEqual([1, 1, 1, 1, seq, seq, seq, seq]);
  const late = records.filter(({ id }) => acts.get(id)?.seq === seq);
  expect(late.map(({ id }) => acts.get(id)?.analyst)).toEqual(['J. Roe', 'J. Roe', 'J. Roe', 'J. Roe']);
  expect(acts.has('of nowhere')).toBe(false);
  expect(await readActs(db, records)).toEqual(acts);
});
