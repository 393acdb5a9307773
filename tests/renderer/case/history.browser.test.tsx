import { screen, waitFor, within } from '@testing-library/react';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Inspector } from '../../../renderer/app/Inspector.tsx';
import { edit } from '../../../renderer/commands/edit.ts';
import { run } from '../../../renderer/commands/run.ts';
import { undo } from '../../../renderer/commands/undo.ts';
import { databaseName, declareDatabase } from '../../../renderer/db/database.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { recordSteps, stepsOfCode, stepsOfKind } from '../../../renderer/db/queries-history.ts';
import { restoreCase } from '../../../renderer/db/restore-case.ts';
import { HistoryPage } from '../../../renderer/features/case/HistoryPage.tsx';
import { session, updateSession } from '../../../renderer/state/session.ts';
import { smallCase } from '../../shared/model/small-case.ts';
import { freshId } from '../db/fresh-case.ts';
import { fakeMain } from '../fake-bridge.ts';
import { showInCase } from '../show-in-case.tsx';

const CLAIM = 'claim-1' as never;

const page = (
  <div style={{ display: 'flex', height: 860 }}>
    <div style={{ width: 620 }}>
      <HistoryPage />
    </div>
    <div style={{ width: 340 }}>
      <Inspector />
    </div>
  </div>
);

const work = async (): Promise<void> => {
  await edit('claim.edit', { claimId: CLAIM, fields: { statement: 'The harbour has reopened.' } });
  await edit('entity.add', { name: 'Warden’s office', type: 'organisation' });
  await undo();
};

test('every step is listed, newest first, with what it changed in words and what was taken back', async () => {
  await showInCase(page, { width: 980, prepare: work });
  const list = await screen.findByRole('listbox', { name: 'Steps, newest first' });
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(4));
  await waitFor(() => expect(within(list).getAllByText('E3 Warden’s office')).toHaveLength(2));
  const lines = within(list)
    .getAllByRole('option')
    .map((option) => option.textContent);
  expect(lines[0]).toMatch(/^4Undo Add entitytakes back step 3/u);
  expect(lines[1]).toMatch(/^3Add entityundone by step 4E3 Warden’s office/u);
  expect(lines[3]).toMatch(/^1Make case/u);
  list.focus();
  await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}');
  expect(await screen.findByRole('heading', { name: 'Step 2' })).toBeTruthy();
  expect((await screen.findByText('The harbour has reopened.', { selector: 'ins' })).textContent).toBe(
    'after: The harbour has reopened.',
  );
  expect(screen.getByText('The harbour of Velm is open.', { selector: 'del' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Open C1/u }));
  await waitFor(() => expect(session()).toMatchObject({ view: 'claims', claimId: CLAIM }));
});

test('the list is narrowed to words, to the code of a record and to a kind of record', async () => {
  await showInCase(page, { width: 980, prepare: work });
  const words = await screen.findByRole('textbox', { name: /Filter/u });
  await userEvent.type(words, 'e3');
  const options = () => screen.getAllByRole('option').map((option) => option.textContent?.slice(0, 1));
  // An entity that was taken back is still found by its code.
  await waitFor(() => expect(options()).toEqual(['4', '3']));
  expect(screen.getByRole('status').textContent).toBe('2 of 4 steps');
  await userEvent.clear(words);
  await userEvent.type(words, 'edit cl');
  await waitFor(() => expect(options()).toEqual(['2']));
  const { db } = openedCase();
  expect(await stepsOfKind(db, 'entities')).toEqual(expect.arrayContaining([1, 3, 4]));
  expect(await stepsOfCode(db, 'harbour')).toBeNull();
});

test('the chain is computed anew from the file and held against the database', async () => {
  await showInCase(page, { width: 980, prepare: work });
  const button = await screen.findByRole('button', { name: 'Check the chain' });
  await userEvent.click(button);
  expect(await screen.findByText(/^Chain checked to step 4 at \d\d:\d\d: unbroken/u)).toBeTruthy();
  const { db } = openedCase();
  await db.journalBodies.update(2, { changes: [] });
  await userEvent.click(button);
  expect(
    await screen.findByText(/Step 2 is not the same in the journal file and in the database/u),
  ).toBeTruthy();
});

test('a record tells its own history, undone steps marked, and leads into that of the case', async () => {
  await showInCase(<Inspector />, {
    prepare: async () => {
      await work();
      await edit('claim.rate', { claimId: CLAIM, credibility: { digit: 3, reason: 'one paper' } });
      await undo();
      updateSession({ focus: { kind: 'claim', id: CLAIM } });
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^History/u }));
  const step = await screen.findByRole('button', { name: 'Rate claim' });
  expect(step.closest('li')?.textContent).toContain('undone by step 6');
  await userEvent.click(step);
  expect(await screen.findByText('3, because one paper')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Show in the history of the case' }));
  await waitFor(() => expect(session()).toMatchObject({ view: 'case', focus: { kind: 'step', id: '5' } }));
});

test('a database that was written before histories were indexed is indexed when it is opened', async () => {
  fakeMain();
  const id = freshId();
  const { whole } = await smallCase();
  (await restoreCase(id, whole)).close();
  // The same rows under version 2, as it was before the index.
  const name = databaseName(id);
  const now = declareDatabase(name);
  const stores = Object.fromEntries(
    now.tables.map(({ name: table, schema: { primKey, indexes } }) => [
      table,
      [primKey, ...indexes.filter(({ name: index }) => index !== 'about' && index !== 'acts')]
        .map(({ src }) => src)
        .join(', '),
    ]),
  );
  await now.delete();
  const before = new Dexie(name);
  before.version(2).stores(stores);
  await before.table('journal').bulkAdd(whole.journal.map(({ changes: _, ...head }) => head));
  await before.table('journalBodies').bulkAdd(whole.journal.map(({ seq, changes }) => ({ seq, changes })));
  before.close();
  const db = declareDatabase(name);
  expect((await recordSteps(db, 'claim-1')).map(({ seq }) => seq)).toEqual([1]);
  db.close();
});

test('opening a record that is not there opens nothing', async () => {
  await showInCase(page, { width: 980 });
  const { view } = session();
  await run('record.open', { table: 'claims', id: 'claim-99' });
  expect(session().view).toBe(view);
});
