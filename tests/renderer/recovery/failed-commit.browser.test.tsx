import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { edit } from '../../../renderer/commands/edit.ts';
import { writeJournal } from '../../../renderer/commands/journal-writer.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { readJournal } from '../../../renderer/db/read-case.ts';
import { TroubleBar } from '../../../renderer/features/recovery/TroubleBar.tsx';
import { setFreeDisk } from '../../../renderer/state/disk.ts';
import { letChangesThrough, useHeld } from '../../../renderer/state/held.ts';
import { useNotices } from '../../../renderer/state/notices.ts';
import { useSaving } from '../../../renderer/state/saving.ts';
import { ok } from '../../../shared/lib/result.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';

let main: FakeMain;
beforeEach(() => {
  main = fakeMain();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  letChangesThrough();
  setFreeDisk(null);
  await closeCase();
});

const TITLE = { fields: { title: 'Other' } };
const lastNotice = (): string => useNotices.getState().notices.at(-1)?.text ?? '';

describe('a commit that the engine fails', () => {
  test('and did not write is told as not saved, and the next one goes through', async () => {
    const { db, caseId } = await openSmallCase();
    failNextWrite();
    expect(await edit('case.edit', TITLE)).toBeNull();
    expect(lastNotice()).toContain('was not saved');
    expect(useHeld.getState().why).toBeNull();
    expect(await edit('case.edit', TITLE)).not.toBeNull();
    expect((await db.info.get(caseId))?.title).toBe('Other');
    expect(main.journals.get(caseId)).toHaveLength(2);
  });

  test('and wrote all the same is found, told as saved, and reaches the journal once', async () => {
    const { db, caseId } = await openSmallCase();
    // The engine commits and says that it failed: a write whose sync was refused has been seen to be there afterwards.
    const transaction = db.transaction.bind(db);
    let isFirst = true;
    vi.spyOn(db, 'transaction').mockImplementation(((...args: Parameters<typeof transaction>) => {
      const done = transaction(...args);
      if (!isFirst || args[0] !== 'rw') return done;
      isFirst = false;
      return done.then(() => {
        throw new DOMException('It failed', 'QuotaExceededError');
      });
    }) as never);
    expect(await edit('case.edit', TITLE)).not.toBeNull();
    expect(lastNotice()).toContain('is saved after all');
    expect((await db.info.get(caseId))?.title).toBe('Other');
    expect(main.journals.get(caseId)).toHaveLength(2);
    expect(useSaving.getState().status).toBe('saved');
  });

  test('and never answers is not waited for: changes are held, and looking again tells what became of it', async () => {
    const { db, caseId } = await openSmallCase();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(db, 'transaction').mockReturnValueOnce(new Promise(() => undefined) as never);
    const open = vi.spyOn(db, 'open').mockReturnValueOnce(new Promise(() => undefined) as never);
    const answer = edit('case.edit', TITLE);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(5000);
      expect(open).toHaveBeenCalled();
    });
    expect(useHeld.getState().why).toContain('finding out');
    // Held while nobody knows: nothing is tried, and what is typed stays in its field.
    expect(await edit('case.edit', { fields: { title: 'Third' } })).toBeNull();
    await vi.advanceTimersByTimeAsync(6000);
    expect(await answer).toBeNull();
    expect(useHeld.getState().why).toContain('does not answer');
    vi.useRealTimers();

    render(<TroubleBar />);
    expect(screen.getByRole('alert')).toHaveTextContent('does not answer');
    expect(screen.queryByRole('button', { name: 'Load the window again' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(lastNotice()).toContain('was not saved');
    expect(await edit('case.edit', TITLE)).not.toBeNull();
    expect(await readJournal(openedCase().db)).toHaveLength(2);
    expect(main.journals.get(caseId)).toHaveLength(2);
  });
});

test('a store that stays silent though there is space is told, with the way out: a window that is loaded again', async () => {
  const { db } = await openSmallCase();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const silent = (): never => new Promise(() => undefined) as never;
  vi.spyOn(db, 'transaction').mockImplementationOnce(silent);
  vi.spyOn(db, 'open').mockImplementation(silent);
  let free = 0;
  main.answers = {
    'store.state': () => ok({ free: free * 1024 * 1024, wasClean: true, cases: [], cut: 0, damaged: 0 }),
  };
  const toSilence = async (): Promise<void> => {
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(5000);
      expect(useHeld.getState().retry).not.toBeNull();
    });
  };
  const answer = edit('case.edit', TITLE);
  await toSilence();
  expect(await answer).toBeNull();
  render(<TroubleBar />);
  const again = (): void => useHeld.getState().retry?.();
  // On a disk that is still full a new window would not help.
  again();
  expect(useHeld.getState().retry).toBeNull();
  await toSilence();
  expect(screen.queryByRole('button', { name: 'Load the window again' })).toBeNull();
  free = 5000;
  again();
  await toSilence();
  expect(screen.getByRole('alert')).toHaveTextContent('what you have typed in it waits in its fields');
  expect(screen.getByRole('button', { name: 'Load the window again' })).toBeVisible();
  // By then the engine answers nothing, and the button takes along what is refused: that must not wait for it.
  vi.spyOn(IDBObjectStore.prototype, 'get').mockReturnValue({} as IDBRequest);
  expect(await edit('case.edit', TITLE)).toBeNull();
  expect(lastNotice()).toContain('The store does not answer in this window any more');
});

describe('a disk that fills up', () => {
  test('is told below one gigabyte, and below 200 MB nothing more is written until there is space', async () => {
    const { db, caseId } = await openSmallCase();
    let free = 600;
    main.answers = {
      'store.state': () => ok({ free: free * 1024 * 1024, wasClean: true, cases: [], cut: 0, damaged: 0 }),
    };
    render(<TroubleBar />);
    expect(await screen.findByText(/nearly full: 600 MB are left/)).toBeVisible();
    expect(await edit('case.edit', TITLE)).not.toBeNull();

    free = 150;
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByText(/nothing more can be changed until there is space/)).toBeVisible();
    expect(await edit('case.edit', { fields: { title: 'Third' } })).toBeNull();
    expect(lastNotice()).toContain('disk is full');
    expect((await db.info.get(caseId))?.title).toBe('Other');
    expect(main.journals.get(caseId)).toHaveLength(2);

    free = 5000;
    expect(await edit('case.edit', { fields: { title: 'Third' } })).not.toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('a disk that others fill while work goes on is told without being asked for, and so is its space', async () => {
  await openSmallCase();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let free = 5000;
  main.answers = {
    'store.state': () => ok({ free: free * 1024 * 1024, wasClean: true, cases: [], cut: 0, damaged: 0 }),
  };
  render(<TroubleBar />);
  free = 150;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await screen.findByText(/nothing more can be changed until there is space/)).toBeVisible();
  free = 5000;
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('a journal that could not be written is tried again by itself, and nothing says saved before', async () => {
  const { caseId } = await openSmallCase();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  main.answers = {
    'journal.append': () => ({ ok: false, code: 'journal-unwritten', message: 'The folder is read-only.' }),
  };
  await edit('case.edit', TITLE);
  expect(useSaving.getState()).toEqual({ status: 'failed', reason: 'The folder is read-only.' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(useSaving.getState().status).not.toBe('saved');
  main.answers = {};
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(10_000);
    expect(useSaving.getState().status).toBe('saved');
  });
  expect(main.journals.get(caseId)).toHaveLength(2);
  await writeJournal();
});

/** The engine gives up the next transaction that writes, as it does on a full disk. */
function failNextWrite(): void {
  const { add } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function failing(
    this: IDBObjectStore,
    ...args
  ) {
    const request = add.apply(this, args);
    this.transaction.abort();
    return request;
  });
}
