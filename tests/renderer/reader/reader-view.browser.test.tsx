import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { run } from '../../../renderer/commands/run.ts';
import { CaseDatabaseProvider } from '../../../renderer/db/case-database.tsx';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { ReaderView } from '../../../renderer/features/reader/ReaderView.tsx';
import { session, updateSession } from '../../../renderer/state/session.ts';
import '../../../renderer/app/theme.css';
import { importItem } from '../commands/import-item.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { fakeMain } from '../fake-bridge.ts';
import { excerptOf } from './reading-fixture.ts';
import { nodeOf, painted, placeOf } from './reading-page.tsx';

const STORED = excerptOf([
  'The harbour board voted to close the basin.',
  'Share this story',
  'The union will go to court. Nobody said when.',
]);

let db: CaseDatabase;
beforeEach(async () => {
  await page.viewport(1000, 700);
  fakeMain();
  db = (await openSmallCase()).db;
  updateSession({ sourceId: null, excerptId: null });
});
afterEach(closeCase);

/** Imports the text, which opens it, and shows the reader. */
async function openReader(): Promise<void> {
  const residue = [{ block: 1, reason: 'A button for sharing.' }];
  const item = { ...importItem(STORED.text), title: 'Basin to close', blocks: STORED.blocks, residue };
  await run('import.accept', { items: [item] });
  show();
  await screen.findByRole('heading', { name: 'Basin to close' });
  await vi.waitFor(() => block(0));
}

function show() {
  return render(
    <CaseDatabaseProvider value={openedCase().db}>
      <div style={{ width: 800, height: 600 }}>
        <ReaderView />
      </div>
    </CaseDatabaseProvider>,
  );
}

function block(index: number): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-block="${index}"]`);
  if (!found) throw new Error(`There is no block ${index}`);
  return found;
}

async function selectWords(index: number, words: string): Promise<void> {
  const node = nodeOf(block(index));
  const at = node.data.indexOf(words);
  document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
  await screen.findByRole('toolbar');
}

test('without a source the reader says what belongs here and offers the first steps', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Paste text' }));
  await vi.waitFor(() => expect(session().dialog).toEqual({ kind: 'paste' }));
  expect(screen.getByRole('button', { name: 'Import files…' })).toBeVisible();
});

test('marking a claim takes the words, lets go of the selection and takes the claim in hand', async () => {
  await openReader();
  await selectWords(0, 'voted to close the basin');
  await userEvent.click(screen.getByRole('button', { name: 'Claim C' }));
  await vi.waitFor(() => expect(painted('reader-hand')).toBe(1));
  const claim = await db.claims.get(session().claimId ?? '');
  expect(claim?.statement).toBe('voted to close the basin');
  expect(session().selection).toBeNull();
  expect(document.getSelection()?.isCollapsed).toBe(true);
  expect(screen.queryByRole('toolbar')).toBeNull();
});

test('a further passage goes to the claim in hand, and a click on it shows that passage, not the first', async () => {
  await openReader();
  await selectWords(0, 'voted to close');
  await userEvent.click(screen.getByRole('button', { name: 'Claim C' }));
  await vi.waitFor(() => expect(painted('reader-hand')).toBe(1));
  const { code = '' } = (await db.claims.get(session().claimId ?? '')) ?? {};
  await selectWords(2, 'will go to court');
  await userEvent.click(await screen.findByRole('button', { name: `Add to ${code} M` }));
  await vi.waitFor(() => expect(painted('reader-hand')).toBe(2));
  updateSession({ focus: null });
  await userEvent.click(block(2), { position: placeOf(block(2), 'court') });
  await vi.waitFor(() => expect(session().focus).toEqual({ kind: 'claim', id: session().claimId }));
  expect(session().reveal?.start).toBe(STORED.text.indexOf('will go to court'));
});

test('words asked about in a dialog are still selected when it closes', async () => {
  await openReader();
  await selectWords(0, 'harbour board');
  await userEvent.click(screen.getByRole('button', { name: 'Entity E' }));
  await vi.waitFor(() => expect(session().dialog).toMatchObject({ kind: 'entity', name: 'harbour board' }));
  document.getSelection()?.removeAllRanges();
  act(() => updateSession({ dialog: null }));
  await vi.waitFor(() => expect(document.getSelection()?.toString()).toBe('harbour board'));
});

test('a click on a mention shows its entity in the inspector and stays in the text', async () => {
  await openReader();
  await selectWords(2, 'union');
  const range = session().selection;
  await run('entity.add', { name: 'Union', type: 'organisation', ...(range && { mention: range }) });
  await vi.waitFor(() => expect(painted('reader-mention')).toBe(1));
  await userEvent.click(block(2), { position: placeOf(block(2), 'union') });
  await vi.waitFor(() => expect(session().focus).toEqual({ kind: 'entity', id: session().entityId }));
  expect(session().view).toBe('sources');
});

test('page residue is accepted, and restored again', async () => {
  await openReader();
  await screen.findByText('1 block looks like page residue rather than the text.');
  await userEvent.click(screen.getByRole('button', { name: /^Accept all/ }));
  await screen.findByText('1 block of page residue');
  expect(block(1)).not.toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
  await vi.waitFor(() => expect(block(1)).toBeVisible());
  expect(block(1).classList.contains('is-residue')).toBe(false);
});

test('selected blocks that no rule proposed can be marked as residue', async () => {
  await openReader();
  await selectWords(2, 'Nobody said when.');
  await userEvent.click(screen.getByRole('button', { name: 'Residue' }));
  await screen.findByText('1 block of page residue');
  expect(block(2)).not.toBeVisible();
});

test('removing the open source leaves the empty reader', async () => {
  await openReader();
  await run('source.remove', { sourceId: session().sourceId as never });
  await screen.findByText('Nothing is open');
});

test('leaving the reader lets go of the selection', async () => {
  await openReader();
  await selectWords(0, 'voted to close');
  expect(session().selection).not.toBeNull();
  act(() => updateSession({ sourceId: null, excerptId: null }));
  await vi.waitFor(() => expect(session().selection).toBeNull());
});
