import Dexie from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialogs } from '../../../renderer/app/Dialogs.tsx';
import { StatusBar } from '../../../renderer/app/StatusBar.tsx';
import { closeCase, openCase } from '../../../renderer/commands/open-case.ts';
import { rebuildFromSnapshot } from '../../../renderer/commands/rebuild-from-snapshot.ts';
import { run } from '../../../renderer/commands/run.ts';
import { redo, undo } from '../../../renderer/commands/undo.ts';
import { type CaseDatabase, databaseName } from '../../../renderer/db/database.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { readCase, readJournal } from '../../../renderer/db/read-case.ts';
import { SnapshotsPage } from '../../../renderer/features/snapshots/SnapshotsPage.tsx';
import { session } from '../../../renderer/state/session.ts';
import { setSnapshotNews } from '../../../renderer/state/snapshots.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { danglingReferences } from '../../../shared/model/references.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { wordsOf } from '../db/fresh-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { notices, showInCase } from '../show-in-case.tsx';
import { type KeptSnapshots, keepSnapshots } from './kept-in-memory.ts';

/** Changes of many kinds: something is added, changed, and removed with all that rests on it. */
async function changeMuch(db: CaseDatabase): Promise<void> {
  const [claim] = await db.claims.toArray();
  const [source, other] = await db.sources.toArray();
  const [entity] = await db.entities.toArray();
  if (!claim || !source || !other || !entity) throw new Error('The small case is too small');
  await run('case.edit', { fields: { title: 'Another title' } });
  await run('claim.edit', { claimId: claim.id, fields: { statement: 'Something else.' } });
  await run('entity.add', { name: 'Newcomer', type: 'person' });
  await run('entity.remove', { entityId: entity.id });
  await run('source.remove', { sourceId: other.id });
  await run('source.edit', { sourceId: source.id, fields: { outlet: 'Another outlet' } });
}

describe('restoring into the open case', () => {
  let main: FakeMain;
  let kept: KeptSnapshots;
  let snapshotId = '';

  async function begin(): Promise<CaseDatabase> {
    const db = await showInCase(
      <>
        <SnapshotsPage />
        <Dialogs />
      </>,
      {
        width: 900,
        prepare: async (database) => {
          main = fakeMain();
          kept = keepSnapshots(main);
          main.journals.set(openedCase().caseId, []);
          // The fake main is a new one: the journal that the case has written so far goes to it.
          main.answers['journal.append'] = () => ok({ seq: 99 });
          snapshotId = await kept.keep(openedCase().caseId, database);
        },
      },
    );
    return db;
  }

  test('the preview says what changes, the restore is one step, and undo takes exactly that back', async () => {
    const db = await begin();
    const then = await wordsOf(db);
    await changeMuch(db);
    const before = await wordsOf(db);
    const { length } = await readJournal(db);

    await userEvent.click(page.getByRole('button', { name: /^Restore… the snapshot of/ }));
    const dialog = page.getByRole('dialog', { name: /^Restore the case as it was on 2 Jan 2026/ });
    const kinds = dialog.getByRole('table', { name: 'What would change, by kind' });
    await expect.element(kinds.getByRole('row', { name: 'Claims 0 1 0' })).toBeVisible();
    await expect.element(kinds.getByRole('row', { name: 'Sources 1 1 0' })).toBeVisible();
    await expect.element(kinds.getByRole('row', { name: 'Entities 1 0 1' })).toBeVisible();
    await expect
      .element(dialog.getByRole('region', { name: 'Entities' }).getByText('Newcomer'))
      .toBeVisible();
    expect(await wordsOf(db)).toEqual(before);

    await userEvent.click(dialog.getByRole('button', { name: 'Restore', exact: true }));
    await vi.waitFor(async () => expect(await wordsOf(db)).toEqual(then));
    expect(danglingReferences(await readCase(db))).toEqual([]);
    const journal = await readJournal(db);
    expect(journal).toHaveLength(length + 1);
    expect(journal.at(-1)).toMatchObject({ label: 'Restore snapshot', kind: 'edit' });
    expect(kept.reasons).toContain('before-restore');
    expect(session().dialog).toBeNull();

    await undo();
    expect(await wordsOf(db)).toEqual(before);
    await redo();
    expect(await wordsOf(db)).toEqual(then);
  });

  test('nothing is restored when the case as it is now cannot be kept first', async () => {
    const db = await begin();
    await changeMuch(db);
    const before = await wordsOf(db);
    kept.problem = 'The disk is full.';
    await run('snapshot.restore', { snapshotId });
    expect(await wordsOf(db)).toEqual(before);
    expect(notices().at(-1)).toBe(
      'Nothing was restored, because the case as it is now could not be kept first. The disk is full.',
    );
  });

  test('a snapshot with a record that is none changes nothing', async () => {
    const db = await begin();
    await changeMuch(db);
    const before = await wordsOf(db);
    const read = main.answers['snapshots.read'];
    main.answers['snapshots.read'] = async (caseId, id, part) => {
      const answer = await read?.(caseId, id, part);
      if (!answer?.ok || answer.value.table !== 'claims') return answer ?? fail('none', '');
      return ok({ table: 'claims', lines: ['{"format":2,"record":{"id":"claim-1"}}'] });
    };
    await run('snapshot.restore', { snapshotId });
    expect(await wordsOf(db)).toEqual(before);
    expect(notices().at(-1)).toContain('does not hold a whole case (claims');
  });
});

test('snapshots that cannot be taken, and a folder that is gone, are said in the status bar', async () => {
  await showInCase(<StatusBar />, { width: 900 });
  const { caseId } = openedCase();
  setSnapshotNews({ caseId, second: { name: 'Backup', isThere: true, behind: 0 }, problem: null });
  await expect.element(page.getByText(/Backup/)).not.toBeInTheDocument();
  setSnapshotNews({ caseId, second: { name: 'Backup', isThere: false, behind: 2 }, problem: null });
  await expect.element(page.getByText('Snapshot folder “Backup” cannot be reached')).toBeVisible();
  setSnapshotNews({ caseId, second: null, problem: 'No snapshot was taken.' });
  await expect.element(page.getByText('Snapshots are not being taken')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Show' }));
  expect(session()).toMatchObject({ view: 'case', pages: { case: 'snapshots' } });
});

describe('making a case again from a snapshot', () => {
  let main: FakeMain;
  let kept: KeptSnapshots;
  beforeEach(() => {
    main = fakeMain();
    kept = keepSnapshots(main);
  });

  test('the case goes to a database of its own, with its history; what was there stays', async () => {
    const { caseId, db } = await openSmallCase();
    await run('case.edit', { fields: { title: 'As it was kept' } });
    const then = await wordsOf(db);
    const snapshotId = await kept.keep(caseId, db);
    await run('case.edit', { fields: { title: 'Later' } });
    const before = await wordsOf(db);
    await closeCase();

    await rebuildFromSnapshot(caseId, snapshotId);
    expect(await wordsOf(openedCase().db)).toEqual(then);
    expect((await readJournal(openedCase().db)).map(({ seq }) => seq)).toEqual([1, 2]);
    await undo();
    expect((await openedCase().db.info.toArray())[0]?.title).toBe('Velm harbour');
    const old = await new Dexie(databaseName(caseId)).open();
    expect((await old.table('info').toArray())[0]).toMatchObject({ title: 'Later' });
    old.close();
    expect(before).not.toEqual(then);
    await closeCase();
    await openCase(caseId);
    expect(openedCase().db.name).not.toBe(databaseName(caseId));
  });

  test.each([
    'snapshots.open',
    'snapshots.read',
    'snapshots.bringOriginals',
    'snapshots.bringJournal',
  ] as const)('stopped at %s, the case opens with everything it had', async (channel) => {
    const { caseId, db } = await openSmallCase();
    const snapshotId = await kept.keep(caseId, db);
    await run('case.edit', { fields: { title: 'Later' } });
    const before = await wordsOf(db);
    await closeCase();
    main.answers[channel] = () => fail('disk-full', 'The disk is full.');
    await expect(rebuildFromSnapshot(caseId, snapshotId)).rejects.toThrow('The disk is full.');
    await openCase(caseId);
    expect(await wordsOf(openedCase().db)).toEqual(before);
  });

  test('a snapshot whose journal is damaged still gives its records, and the case begins with them', async () => {
    const { caseId, db } = await openSmallCase();
    const then = await wordsOf(db);
    const snapshotId = await kept.keep(caseId, db);
    await run('case.edit', { fields: { title: 'Later' } });
    await closeCase();
    const read = main.answers['snapshots.read'];
    main.answers['snapshots.read'] = async (...args) => {
      const part = await read?.(...args);
      return part?.ok && part.value.table !== null ? part : fail('snapshot-damaged', 'This part is damaged.');
    };
    main.answers['snapshots.bringJournal'] = () => {
      main.journals.delete(caseId);
      return ok({ seq: 0 });
    };
    await rebuildFromSnapshot(caseId, snapshotId);
    expect(await wordsOf(openedCase().db)).toEqual(then);
    expect(await readJournal(openedCase().db)).toMatchObject([{ seq: 1, kind: 'start' }]);
  });

  test('a snapshot opens as a case of its own, under another id, and the open one is left alone', async () => {
    const { caseId, db } = await openSmallCase();
    const snapshotId = await kept.keep(caseId, db);
    await run('case.edit', { fields: { title: 'Later' } });
    await run('snapshot.openCopy', { snapshotId });
    const [info] = await openedCase().db.info.toArray();
    expect(info?.title).toMatch(/^Velm harbour \(as of 2 Jan 2026, /);
    expect(info?.id).not.toBe(caseId);
    await openCase(caseId);
    expect((await openedCase().db.info.toArray())[0]?.title).toBe('Later');
  });
});

test('what a step that touches many records changes is kept as it stood before, and other steps are not', async () => {
  const main = fakeMain();
  keepSnapshots(main);
  const asked: (number | null)[] = [];
  main.answers['snapshots.take'] = (_case, reason, upTo) => {
    if (reason === 'before-import') asked.push(upTo);
    return ok(null);
  };
  const { db } = await openSmallCase();
  await run('entity.add', { name: 'One', type: 'person' });
  expect(asked).toEqual([]);
  const records = await readCase(db);
  const [claim] = records.claims;
  if (!claim) throw new Error('The small case has no claim');
  const many = Array.from({ length: 60 }, (_, at) => ({
    ...claim,
    id: `claim-new-${at}` as typeof claim.id,
    code: `C${100 + at}`,
  }));
  await run('case.restore', { records: { ...records, claims: [...records.claims, ...many] } });
  expect(asked).toEqual([2]);
});
