import { render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { noteFacts } from '../../../renderer/commands/case-facts.ts';
import { edit, report } from '../../../renderer/commands/edit.ts';
import { closeCase, openCase } from '../../../renderer/commands/open-case.ts';
import { undo } from '../../../renderer/commands/undo.ts';
import { databaseName, declareDatabase } from '../../../renderer/db/database.ts';
import { openedCase, openedCaseOrNull } from '../../../renderer/db/opened-case.ts';
import { readCase, readJournal } from '../../../renderer/db/read-case.ts';
import { RecoveryDialog } from '../../../renderer/features/recovery/RecoveryDialog.tsx';
import { useNotices } from '../../../renderer/state/notices.ts';
import { session, updateSession } from '../../../renderer/state/session.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import type { CaseId } from '../../../shared/model/case-info.ts';
import { readJournalLine } from '../../../shared/model/journal-line.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { keepSnapshots } from '../snapshots/kept-in-memory.ts';

let main: FakeMain;
beforeEach(() => {
  main = fakeMain();
  updateSession({ dialog: null });
});
afterEach(closeCase);

describe('a case whose rows are gone', () => {
  test('after an end that was not orderly is not opened, and nothing of it is written over', async () => {
    const { caseId, journal, facts } = await caseWithLoss();
    notOrderly();
    await openAndTell(caseId);
    expect(openedCaseOrNull()).toBeNull();
    expect(session().dialog).toMatchObject({
      kind: 'recovery',
      trouble: { kind: 'rows', differing: [{ table: 'claims', missing: 2, added: 0 }] },
    });
    expect(main.journals.get(caseId)).toEqual(journal);
    expect(main.noted.get(caseId)).toEqual(facts);
  });

  test('after an orderly end is found by the ends of its tables, without counting', async () => {
    const { caseId } = await caseWithLoss();
    await openAndTell(caseId);
    expect(openedCaseOrNull()).toBeNull();
    expect(session().dialog).toMatchObject({ trouble: { kind: 'rows' } });
  });

  test('is made again from its journal, beside the old one first, and says where that is kept', async () => {
    const { caseId, before } = await caseWithLoss();
    notOrderly();
    await openAndTell(caseId);
    showDialog();
    expect(screen.getByRole('row', { name: 'Claims 2' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Rebuild from journal' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(session().caseId).toBe(caseId));
    await waitFor(() => expect(lastNotice()).toContain('kept in quarantine/0001-copy'));
    expect(await readCase(openedCase().db)).toEqual(before);
    expect(main.asked).toContain('store.setAside');
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain(`${databaseName(caseId)}-again`);
    await edit('case.edit', { fields: { title: 'Goes on' } });
    expect(onDisk(caseId)).toEqual(await readJournal(openedCase().db));
  });

  test('keeps its old database where a copy of the store cannot be made', async () => {
    const { caseId } = await caseWithLoss();
    notOrderly();
    await openAndTell(caseId);
    main.answers = { ...main.answers, 'store.setAside': () => fail('disk-full', 'The disk is full.') };
    showDialog();
    await userEvent.click(screen.getByRole('button', { name: 'Rebuild from journal' }));
    await waitFor(() => expect(lastNotice()).toBe('The disk is full.'));
    expect(await claimsIn(caseId)).toBe(0);
    expect(openedCaseOrNull()).toBeNull();
  });

  test('is never made again from a journal that has less than the database', async () => {
    const { caseId } = await caseWithLoss();
    notOrderly();
    await openAndTell(caseId);
    main.journals.set(caseId, (main.journals.get(caseId) ?? []).slice(0, 1));
    showDialog();
    await userEvent.click(screen.getByRole('button', { name: 'Rebuild from journal' }));
    await waitFor(() => expect(lastNotice()).toContain('would lose the newest'));
    expect(main.asked).not.toContain('store.setAside');
  });

  test('can be saved as far as it can be read, row by row and with its journal', async () => {
    const { caseId } = await caseWithLoss();
    notOrderly();
    await openAndTell(caseId);
    showDialog();
    await userEvent.click(screen.getByRole('button', { name: 'Save what can be read…' }));
    await waitFor(() => expect(main.saved).toHaveLength(1));
    const text = new TextDecoder().decode(main.saved[0]?.bytes);
    expect(text).toContain('{"table":"sources","row":');
    expect(text.split('\n').filter((line) => line.startsWith('{"journal":'))).toHaveLength(2);
  });

  test('opens as it stands where the analyst says so, and is noted as it is from then on', async () => {
    const { caseId } = await caseWithLoss();
    notOrderly();
    await openAndTell(caseId);
    showDialog();
    await userEvent.click(screen.getByRole('button', { name: 'Open as it stands' }));
    await waitFor(() => expect(session().caseId).toBe(caseId));
    await noteFacts(true);
    expect(main.noted.get(caseId)?.counts['claims']).toBe(0);
  });
});

test('an emptied database takes everything from the journal and gives it nothing', async () => {
  const { caseId } = await openSmallCase();
  await edit('case.edit', { fields: { title: 'Other' } });
  const before = await readCase(openedCase().db);
  const journal = [...(main.journals.get(caseId) ?? [])];
  await closeCase();
  const db = declareDatabase(databaseName(caseId));
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  db.close();
  await openCase(caseId);
  expect(await readCase(openedCase().db)).toEqual(before);
  expect(main.journals.get(caseId)).toEqual(journal);
});

test('a journal that is gone is written anew from the database, and that it was gone is said', async () => {
  const { caseId } = await openSmallCase();
  await edit('case.edit', { fields: { title: 'Other' } });
  await noteFacts(true);
  await closeCase();
  const journal = main.journals.get(caseId);
  main.journals.delete(caseId);
  await openCase(caseId);
  expect(main.journals.get(caseId)).toEqual(journal);
  expect(lastNotice()).toContain('The journal file of this case was gone.');
});

test('a sound case after an end that was not orderly is counted, opens without a word, and is noted', async () => {
  const { caseId } = await openSmallCase();
  await edit('claim.remove', { claimId: 'claim-1' as never });
  await noteFacts(true);
  main.noted.delete(caseId);
  await closeCase();
  notOrderly();
  await openCase(caseId);
  expect(session().dialog).toBeNull();
  await noteFacts(true);
  expect(main.noted.get(caseId)?.counts['claims']).toBe(1);
});

test('an orderly end costs the next opening no counting, and the ledger goes along with every change', async () => {
  const { caseId, db } = await openSmallCase();
  await noteFacts(true);
  const counted = main.noted.get(caseId)?.counts;
  await edit('claim.remove', { claimId: 'claim-1' as never });
  await undo();
  await closeCase();
  const claims = await claimsIn(caseId);
  expect(main.noted.get(caseId)).toMatchObject({ counts: { ...counted, claims }, seq: 3 });
  expect(db.isOpen()).toBe(false);
});

test('a folder put back from an earlier copy is told, because the ledger knows better', async () => {
  const { caseId } = await openSmallCase();
  await noteFacts(true);
  const noted = main.noted.get(caseId);
  await closeCase();
  if (noted) main.noted.set(caseId, { ...noted, seq: 40 });
  await openCase(caseId);
  expect(lastNotice()).toContain('had reached entry 40');
});

describe('a journal whose chain is broken', () => {
  test('is written anew from the database, and the damaged one is kept', async () => {
    const { caseId, journal, before } = await caseWithBrokenJournal(2);
    await openAndTell(caseId);
    showDialog();
    expect(screen.getByText(/^Line 2 of the journal is not what was written/)).toBeVisible();
    main.answers = {};
    await userEvent.click(screen.getByRole('button', { name: 'Renew from database' }));
    await waitFor(() => expect(session().caseId).toBe(caseId));
    expect(main.setAside.get(caseId)).toEqual(journal);
    expect(main.journals.get(caseId)).toEqual(journal);
    expect(await readCase(openedCase().db)).toEqual(before);
  });

  test('goes back to its sound part where that is wanted, and neither journal nor store is lost', async () => {
    const { caseId, journal } = await caseWithBrokenJournal(2);
    await openAndTell(caseId);
    showDialog();
    main.answers = {};
    await userEvent.click(screen.getByRole('button', { name: 'Go back to entry 1' }));
    await waitFor(() => expect(session().caseId).toBe(caseId));
    expect(main.setAside.get(caseId)).toEqual(journal);
    expect(main.asked).toContain('store.setAside');
    expect(onDisk(caseId)).toEqual(await readJournal(openedCase().db));
    expect(onDisk(caseId)).toHaveLength(1);
  });
});

describe('a case in trouble that has snapshots', () => {
  test('goes back to the newest sound one, says what that lacks, and keeps the database that was there', async () => {
    const { caseId, kept, before } = await snapshotsOfSmallCase();
    await loseClaims(caseId);
    await openAndTell(caseId);
    showDialog();
    expect(
      await screen.findByText(/^The newest sound snapshot is of .+\. It lacks the last 2 steps;/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Rebuild from journal' })).toHaveFocus();
    expect(kept.damaged.size).toBe(1);
    await userEvent.click(
      screen.getByRole('button', { name: /^Go back to the snapshot of 2 Jan 2026, .+, 2 steps earlier$/ }),
    );
    await waitFor(() => expect(session()).toMatchObject({ caseId, dialog: null }));
    await waitFor(() => expect(lastNotice()).toContain('The case was made again from the snapshot of'));
    expect(await readCase(openedCase().db)).toEqual(before);
    expect(openedCase().db.name).not.toBe(databaseName(caseId));
    expect(await claimsIn(caseId)).toBe(0);
    expect(
      useNotices
        .getState()
        .notices.map(({ text }) => text)
        .join(),
    ).not.toContain('had reached entry');
  });

  test('of which neither journal nor database has as much is first led to the snapshot', async () => {
    const { caseId, before } = await snapshotsOfSmallCase();
    await loseClaims(caseId);
    main.damagedLine = 1;
    main.answers['journal.head'] = () =>
      fail('journal-damaged', 'The journal of this case is damaged in line 1.');
    const db = declareDatabase(databaseName(caseId));
    await db.open();
    await db.journal.clear();
    db.close();
    await openAndTell(caseId);
    showDialog();
    // The ledger still knows how far the case had come.
    expect(await screen.findByText(/It lacks the last 2 steps;/)).toBeVisible();
    main.damagedLine = null;
    delete main.answers['journal.head'];
    await userEvent.click(screen.getByRole('button', { name: /^Go back to the snapshot/ }));
    await waitFor(() => expect(session().caseId).toBe(caseId));
    expect(await readCase(openedCase().db)).toEqual(before);
  });

  test('is not led to any where none is sound', async () => {
    const { caseId, kept, sound } = await snapshotsOfSmallCase();
    kept.damaged.add(sound);
    await loseClaims(caseId);
    await openAndTell(caseId);
    showDialog();
    expect(await screen.findByText('There is no sound snapshot of this case to go back to.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Go back to the snapshot/ })).toBeNull();
  });
});

test('a store that the engine does not open is told apart from a case that is gone', async () => {
  const { caseId } = await openSmallCase();
  await closeCase();
  const { databases } = indexedDB;
  indexedDB.databases = () => Promise.reject(new DOMException('Internal error', 'UnknownError'));
  try {
    await openAndTell(caseId);
  } finally {
    indexedDB.databases = databases;
  }
  expect(session().dialog).toMatchObject({ trouble: { kind: 'store', name: 'UnknownError' } });
  showDialog();
  const dialog = screen.getByRole('dialog', { name: 'The store cannot be opened' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(session().caseId).toBe(caseId));
  expect(main.asked).not.toContain('store.renew');
});

/** The small case and an edit, closed in an orderly way; then its claims are gone without the journal knowing. */
async function caseWithLoss() {
  const { caseId } = await openSmallCase();
  await edit('case.edit', { fields: { title: 'Other' } });
  await noteFacts(true);
  const before = await readCase(openedCase().db);
  await closeCase();
  await loseClaims(caseId);
  return { caseId, before, journal: [...(main.journals.get(caseId) ?? [])], facts: main.noted.get(caseId) };
}

async function loseClaims(caseId: CaseId): Promise<void> {
  const db = declareDatabase(databaseName(caseId));
  await db.open();
  await db.claims.clear();
  db.close();
}

/** The small case closed after a sound snapshot, an edit, a damaged snapshot and another edit. */
async function snapshotsOfSmallCase() {
  const kept = keepSnapshots(main);
  const { caseId, db } = await openSmallCase();
  const before = await readCase(db);
  const sound = await kept.keep(caseId, db);
  await edit('case.edit', { fields: { title: 'Other' } });
  kept.damaged.add(await kept.keep(caseId, db));
  await edit('case.edit', { fields: { title: 'Another' } });
  await noteFacts(true);
  await closeCase();
  return { caseId, kept, sound, before };
}

async function caseWithBrokenJournal(line: number) {
  const { caseId } = await openSmallCase();
  await edit('case.edit', { fields: { title: 'Other' } });
  const before = await readCase(openedCase().db);
  await closeCase();
  const journal = [...(main.journals.get(caseId) ?? [])];
  main.damagedLine = line;
  main.answers['journal.head'] = () =>
    fail('journal-damaged', `The journal of this case is damaged in line ${line}.`);
  return { caseId, journal, before };
}

function notOrderly(): void {
  main.answers = {
    'store.facts': (caseId) => ok({ needsCheck: true, facts: main.noted.get(caseId) ?? null }),
  };
}

const openAndTell = (caseId: CaseId): Promise<void> => openCase(caseId).catch(report);

function showDialog(): void {
  const { dialog } = session();
  if (dialog?.kind !== 'recovery') throw new Error('No trouble is shown');
  render(<RecoveryDialog trouble={dialog.trouble} />);
}

async function claimsIn(caseId: CaseId): Promise<number> {
  const db = declareDatabase(databaseName(caseId));
  await db.open();
  const count = await db.claims.count();
  db.close();
  return count;
}

const lastNotice = (): string => useNotices.getState().notices.at(-1)?.text ?? '';
const onDisk = (caseId: CaseId): readonly unknown[] => (main.journals.get(caseId) ?? []).map(readJournalLine);
