import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { edit, stamp } from '../../../renderer/commands/edit.ts';
import { closeCase, openCase } from '../../../renderer/commands/open-case.ts';
import { run } from '../../../renderer/commands/run.ts';
import { compareIfDue } from '../../../renderer/commands/weekly-comparison.ts';
import { CaseDatabaseProvider } from '../../../renderer/db/case-database.tsx';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { readCase } from '../../../renderer/db/read-case.ts';
import { knownCase } from '../../../renderer/db/registry.ts';
import { CasePane } from '../../../renderer/features/case/CasePane.tsx';
import { RecoveryDialog } from '../../../renderer/features/recovery/RecoveryDialog.tsx';
import { useNotices } from '../../../renderer/state/notices.ts';
import { session, updateSession } from '../../../renderer/state/session.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { keepSnapshots } from '../snapshots/kept-in-memory.ts';

const onDay = (day: number): string => new Date(Date.UTC(2026, 0, 1, 12) + day * 86_400_000).toISOString();

let main: FakeMain;
beforeEach(() => {
  main = fakeMain();
  main.partLines = 1;
  keepSnapshots(main);
  useNotices.setState({ notices: [] });
});
afterEach(async () => {
  vi.restoreAllMocks();
  updateSession({ dialog: null });
  await closeCase();
});

test('once a week a case is held against its journal, and the case view says when and that nothing differs', async () => {
  const { db, caseId } = await workedOn();
  showPane();
  expect(await screen.findByText('Not compared with the journal yet')).toBeVisible();
  for (const [day, compared] of [
    [0, 0],
    [3, 0],
    [6, 0],
    [7, 7],
    // The clock went back: nobody can say when it was.
    [2, 2],
  ] as const) {
    vi.spyOn(stamp, 'now').mockReturnValue(onDay(day));
    await compareIfDue({ caseId, db });
    expect((await knownCase(caseId))?.compared).toEqual({
      at: onDay(compared),
      seq: 3,
      entry: null,
      differing: [],
    });
  }
  expect(await screen.findByText(/^As the journal says \(3 January 2026, /)).toBeVisible();
  expect(problems()).toEqual([]);
});

test('a record that is not as the journal says is told, stays told after a new start, and leads to what can be done', async () => {
  const { db, caseId, before } = await workedOn();
  await db.claims.update('claim-2', { statement: 'Never said.' });
  await db.entities.toCollection().limit(1).delete();
  await compareIfDue({ caseId, db });
  const [notice] = problems();
  expect(notice).toMatchObject({ command: 'case.compare' });
  expect(notice?.text).toMatch(/^2 records of this case are not as the journal says\./);
  expect(await db.claims.get('claim-2')).toMatchObject({ statement: 'Never said.' });

  useNotices.setState({ notices: [] });
  await openCase(caseId);
  expect(useNotices.getState().notices.map(({ text }) => text)).toContain(notice?.text);
  showPane();
  expect(await screen.findByText(/^2 records are not as the journal says/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Compare again' }));
  await waitFor(() => expect(session().dialog).toMatchObject({ trouble: { kind: 'differs', records: 2 } }));
  showDialog();
  expect(screen.getByRole('row', { name: 'Claims 0 1' })).toBeVisible();
  expect(screen.getByRole('row', { name: 'Entities 1 0' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Rebuild from journal' }));
  await waitFor(() => expect(openedCase().db.name).not.toBe(db.name));
  await waitFor(() => expect(session()).toMatchObject({ caseId, dialog: null }));
  await waitFor(() => expect(useNotices.getState().notices.at(-1)?.text).toContain('was made again'));
  expect(await readCase(openedCase().db)).toEqual(before);
  expect((await knownCase(caseId))?.compared).toBeUndefined();
});

test('an entry of the database that is another one than in the file is told by its number', async () => {
  const { db, caseId } = await workedOn();
  await db.journal.update(2, { label: 'Something else' });
  await compareIfDue({ caseId, db });
  const [notice] = problems();
  expect(notice).toMatchObject({ command: 'journal.check' });
  expect(notice?.text).toMatch(/^Step 2 stands otherwise in the journal file/);
});

test('what is changed while the case is compared is no alarm, and a case that is closed is left alone', async () => {
  const { db, caseId } = await workedOn();
  const read = main.journals;
  main.answers['journal.read'] = async (id, afterSeq) => {
    // Somebody goes on working, at every part.
    if (afterSeq > 0)
      await edit('claim.edit', {
        claimId: 'claim-2' as never,
        fields: { statement: `${afterSeq} ${stamp.newId()}` },
      });
    const lines = (read.get(id) ?? []).slice(afterSeq, afterSeq + 1);
    return { ok: true, value: { lines, head: '', isEnd: afterSeq >= 2, damagedLine: null } };
  };
  await compareIfDue({ caseId, db });
  expect(problems()).toEqual([]);
  expect((await knownCase(caseId))?.compared).toMatchObject({ entry: null, differing: [] });

  delete main.answers['journal.read'];
  const other = await workedOn();
  const comparing = compareIfDue(other);
  await closeCase();
  await comparing;
  expect((await knownCase(other.caseId))?.compared).toBeUndefined();
});

test('asked for, a sound case is said to be sound, until it is looked at again', async () => {
  const { db } = await workedOn();
  await run('case.compare');
  expect(useNotices.getState().notices.at(-1)?.text).toMatch(/as its journal says, up to step 3\./);
  await db.claims.clear();
  await run('case.compare');
  expect(
    useNotices
      .getState()
      .notices.map(({ text }) => text)
      .join(),
  ).not.toContain('as its journal says, up to');
});

/** The small case with a change and a removal. */
async function workedOn() {
  const opened = await openSmallCase();
  await edit('case.edit', { fields: { title: 'Other' } });
  await edit('claim.remove', { claimId: 'claim-1' as never });
  return { ...opened, before: await readCase(opened.db) };
}

const problems = () => useNotices.getState().notices.filter(({ tone }) => tone === 'problem');

function showPane(): void {
  render(
    <CaseDatabaseProvider value={openedCase().db}>
      <CasePane />
    </CaseDatabaseProvider>,
  );
}

function showDialog(): void {
  const { dialog } = session();
  if (dialog?.kind !== 'recovery') throw new Error('No trouble is shown');
  render(<RecoveryDialog trouble={dialog.trouble} />);
}
