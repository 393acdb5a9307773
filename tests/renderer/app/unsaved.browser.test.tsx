import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StatusBar } from '../../../renderer/app/StatusBar.tsx';
import { UnsavedDialog } from '../../../renderer/app/UnsavedDialog.tsx';
import { usePlatformEvents } from '../../../renderer/app/use-platform-events.ts';
import { runInContext } from '../../../renderer/commands/run.ts';
import { openedCase, openedCaseOrNull } from '../../../renderer/db/opened-case.ts';
import { ClaimInspector } from '../../../renderer/features/claims/ClaimInspector.tsx';
import { carryRefused, takeCarried } from '../../../renderer/state/carry-drafts.ts';
import { setFreeDisk } from '../../../renderer/state/disk.ts';
import { forgetRefusedOf } from '../../../renderer/state/drafts.ts';
import { session, updateSession, useSession } from '../../../renderer/state/session.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { showInCase } from '../show-in-case.tsx';

const FULL = 1e8;
/** What main says of the disk, in bytes. */
let free: number | null = null;
/** What main was told of the window. */
const told: string[] = [];
let closeWindow: () => void;
const statement = () => page.getByRole('textbox', { name: 'Statement' });
const saved = () => page.getByTestId('saved');
const press = (name: string | RegExp) => userEvent.click(page.getByRole('button', { name }));
const stored = async (id: string) => (await openedCase().db.claims.get(id))?.statement;

/** A claim in hand, the bar beneath it and the question that may come. */
function Desk() {
  usePlatformEvents();
  const claimId = useSession((now) => now.claimId);
  const dialog = useSession((now) => now.dialog);
  return (
    <>
      {claimId && <ClaimInspector claimId={claimId} />}
      <StatusBar />
      {dialog?.kind === 'unsaved' && <UnsavedDialog leaving={dialog.leaving} />}
    </>
  );
}

afterEach(() => fillDisk(null));

/** Main says so from now on, and has said so. */
function fillDisk(left: number | null): void {
  free = left;
  act(() => setFreeDisk(left));
}

const take = (id: string): void => act(() => updateSession({ claimId: id as ClaimId }));

/** A statement is typed while the disk is full, and the analyst goes on to another claim. */
async function typeOnFullDisk() {
  const [one = '', other = ''] = (await showDesk()).map(({ id }) => id);
  take(one);
  fillDisk(FULL);
  await userEvent.fill(statement(), 'The cable was cut twice.');
  take(other);
  await expect.element(saved()).toHaveTextContent('1 field is not saved');
  return { one, other };
}

async function showDesk() {
  const db = await showInCase(<Desk />, {
    width: 900,
    prepare: (_db, main) => {
      told.length = 0;
      main.answers = {
        'store.state': () => ok({ free, wasClean: true, cases: [], cut: 0, damaged: 0 }),
        'window.stays': () => {
          told.push('stays');
          return ok(null);
        },
        'window.flushed': () => {
          told.push('may go');
          return ok(null);
        },
      };
      closeWindow = () => main.tell('window.closing', null);
    },
  });
  return db.claims.orderBy('code').toArray();
}

test('words that could not be saved are there again when the analyst comes back, and are saved once they can be', async () => {
  const { one, other } = await typeOnFullDisk();
  await expect.element(statement()).not.toHaveValue('The cable was cut twice.');
  take(one);
  await expect.element(statement()).toHaveValue('The cable was cut twice.');
  expect(await stored(one)).not.toBe('The cable was cut twice.');
  fillDisk(null);
  take(other);
  await vi.waitFor(async () => expect(await stored(one)).toBe('The cable was cut twice.'));
  await expect.element(saved()).toHaveTextContent('All changes saved');
});

test('the bar leads to the words, which can be opened at their place or discarded', async () => {
  const { one } = await typeOnFullDisk();
  await press('Show');
  const dialog = within(await screen.findByRole('dialog', { name: 'Not saved' }));
  expect(await dialog.findByRole('heading', { name: /^Statement of C1/ })).toBeVisible();
  expect(dialog.getByText('The cable was cut twice.')).toBeVisible();
  await press(/^Open Statement/);
  await vi.waitFor(() => expect(session().claimId).toBe(one));
  await expect.element(statement()).toHaveValue('The cable was cut twice.');
  await press('Show');
  await press(/^Discard/);
  await expect.element(page.getByText(/Nothing is left here/)).toBeVisible();
  await expect.element(statement()).toHaveValue((await stored(one)) ?? '');
  expect(saved().element()).toHaveTextContent('All changes saved');
});

test('a case is not closed over words that are not saved without a question', async () => {
  await typeOnFullDisk();
  await act(() => runInContext('case.close'));
  await expect.element(page.getByText(/Closing the case now loses them/)).toBeVisible();
  await press('Stay');
  expect(openedCaseOrNull()).not.toBeNull();
  await act(() => runInContext('case.close'));
  await press('Close without saving them');
  await vi.waitFor(() => expect(openedCaseOrNull()).toBeNull());
});

test('nor is the window, which stays until the analyst agrees', async () => {
  await typeOnFullDisk();
  closeWindow();
  await expect.element(page.getByText(/Closing the window now loses them/)).toBeVisible();
  await vi.waitFor(() => expect(told).toEqual(['stays']));
  await press('Close without saving them');
  await vi.waitFor(() => expect(told).toEqual(['stays', 'may go']));
});

test('a window in which everything is saved goes without a question', async () => {
  await showDesk();
  closeWindow();
  await vi.waitFor(() => expect(told).toEqual(['may go']));
});

test('a window that is loaded again has the words still, once', async () => {
  const { one } = await typeOnFullDisk();
  carryRefused();
  act(() => forgetRefusedOf(null));
  expect(saved().element()).toHaveTextContent('All changes saved');
  act(takeCarried);
  take(one);
  await expect.element(statement()).toHaveValue('The cable was cut twice.');
  act(() => forgetRefusedOf(null));
  takeCarried();
  expect(saved().element()).toHaveTextContent('All changes saved');
});

test('what is typed is never called saved before it is', async () => {
  const [one] = await showDesk();
  take(one?.id ?? '');
  await expect.element(saved()).toHaveTextContent('All changes saved');
  await userEvent.fill(statement(), 'The cable was cut twice.');
  expect(saved().element()).toHaveTextContent('Saving…');
  await expect.element(saved()).toHaveTextContent('All changes saved');
  expect(await stored(one?.id ?? '')).toBe('The cable was cut twice.');
});
