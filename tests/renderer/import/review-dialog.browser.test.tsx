import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { acceptWaiting } from '../../../renderer/commands/accept-waiting.ts';
import { compareWaiting } from '../../../renderer/commands/compare-waiting.ts';
import { reviewFiles } from '../../../renderer/commands/import-files.ts';
import { run, runInContext } from '../../../renderer/commands/run.ts';
import { saveWaiting } from '../../../renderer/commands/waiting-list.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { changeWaiting, waitingInOrder } from '../../../renderer/db/waiting.ts';
import { session, updateSession } from '../../../renderer/state/session.ts';
import type { ReadText } from '../../../shared/formats/import-batch.ts';
import { notices, stepsTaken } from '../show-in-case.tsx';
import { file, REPORT, review, waitingNow } from './review-case.tsx';

/** The workers start with the first text that is read. */
const PATIENCE = { timeout: 15_000 };

const FERRY = file('ferry.txt', 'The ferry to Edra was late.\n\nNobody said why it was.');
const PILOTS = file('pilots.md', '# Pilots meet\n\nThe pilots met at noon.');
const PICTURE = { name: 'picture.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0) };
/** Nearly the report: a headline of its own, one name changed. */
const REPRINT = file('reprint.txt', `From our partners\n\n${REPORT.replace('Marta Kallas', 'Marta Kalles')}`);

const rows = () => screen.getAllByRole('option').map((row) => row.textContent);
const pick = (name: RegExp) => userEvent.click(page.getByRole('option', { name }));
const choose = (label: string) => userEvent.click(page.getByText(label, { exact: true }));
const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));
const importButton = (name: string | RegExp) => screen.getByRole('button', { name });
const firstItem = async () => (await waitingInOrder(openedCase().waiting))[0];

/** Changes what was read of the first item, as a format does that has more to say. */
async function asIfRead(change: Partial<Pick<ReadText, 'found' | 'foundIn' | 'remarks'>>): Promise<void> {
  const item = await firstItem();
  if (item?.kind !== 'draft') throw new Error('Nothing was read');
  const body = await openedCase().waiting.bodies.get(item.id);
  const draft = { ...item.draft, read: { ...item.draft.read, ...change } };
  await changeWaiting(openedCase().waiting, {
    added: [{ item: { ...item, draft, isSeen: false }, ...(body && { body }) }],
  });
}

test('what needs the analyst stands first, and the line above says how much there is to do', async () => {
  await review([FERRY, PICTURE, PILOTS]);
  expect(rows()).toEqual(['picture.pngRefused', 'ferryReady', 'Pilots meetReady']);
  expect(screen.getByText('3 items · 1 needs you · 2 ready')).toBeVisible();
  expect(await screen.findByText(/“picture.png” is a PNG picture/)).toBeVisible();
  await press('Take off the list');
  await vi.waitFor(() => expect(rows()).toEqual(['ferryReady', 'Pilots meetReady']));
});

test('Control and Enter accepts all that is clean, from inside a field too, and keeps what is not', async () => {
  const db = await review([FERRY, PICTURE, PILOTS]);
  await pick(/ferry/);
  await userEvent.fill(await screen.findByRole('textbox', { name: 'Outlet' }), 'Velm Courier');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(notices()).toContain('2 sources imported.'), PATIENCE);
  expect(await waitingNow()).toEqual(['picture.png: refused']);
  expect(session().dialog).toEqual({ kind: 'review' });
  const titles = (await db.sources.toArray()).map(({ title, outlet }) => [title, outlet]);
  expect(titles).toContainEqual(['ferry', 'Velm Courier']);
  expect(titles).toContainEqual(['Pilots meet', '']);
  expect((await stepsTaken()).slice(-2)).toEqual(['Import sources', 'Import sources']);
});

test('the first that needs the analyst comes in hand by itself, but not from under what they took', async () => {
  await review([FERRY, PILOTS]);
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('ferry');
  await pick(/Pilots/);
  await act(() => reviewFiles([PICTURE]));
  await vi.waitFor(() => expect(rows()[0]).toBe('picture.pngRefused'), PATIENCE);
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Pilots meet');
});

test('one item can be accepted alone, by button or key', async () => {
  await review([FERRY, PILOTS]);
  await pick(/Pilots/);
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await vi.waitFor(async () => expect(await waitingNow()).toEqual(['ferry.txt: clean']), PATIENCE);
  await press('Accept only this one');
  await vi.waitFor(() => expect(session().dialog).toBeNull(), PATIENCE);
});

test('the keys stay in the review when what was in hand has left it: Escape still closes it', async () => {
  await review([FERRY, PILOTS]);
  await pick(/Pilots/);
  await press('Accept only this one');
  await vi.waitFor(() => expect(rows()).toEqual(['ferryReady']), PATIENCE);
  expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(session().dialog).toBeNull());
});

test('a review that is left while its files are stored takes the analyst nowhere', async () => {
  await review([FERRY, PILOTS]);
  const before = session();
  const storing = acceptWaiting();
  act(() => updateSession({ dialog: null }));
  await storing;
  expect(notices()).toContain('2 sources imported.');
  expect(session().view).toBe(before.view);
  expect(session().sourceId).toBe(before.sourceId);
});

test('a missing title and a wrong date are said at their field and hold back that file alone', async () => {
  await review([FERRY, PILOTS]);
  await pick(/ferry/);
  await userEvent.fill(await screen.findByRole('textbox', { name: 'Title' }), '');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Changed' }), 'last week');
  await pick(/Pilots/);
  await vi.waitFor(() => expect(rows()).toEqual(['ferry.txtNeeds a title', 'Pilots meetReady']));
  await pick(/ferry/);
  expect(await screen.findByRole('textbox', { name: 'Changed' })).toHaveAccessibleDescription(
    /“last week” is not a date here/,
  );
  expect(importButton('Import 1 source')).toBeEnabled();
});

test('every field says where it was found, and keeps what the file says when it is changed', async () => {
  await review([FERRY]);
  await act(() =>
    asIfRead({
      found: { title: 'ferry', outlet: 'Orvane Record' },
      foundIn: { title: 'og:title', outlet: 'og:site_name' },
    }),
  );
  const title = await screen.findByRole('textbox', { name: 'Title' });
  await vi.waitFor(() => expect(title).toHaveAccessibleDescription('From og:title'));
  expect(screen.getByRole('textbox', { name: 'Outlet' })).toHaveAccessibleDescription(
    'Yours. The file says “Orvane Record” (og:site_name).',
  );
  await userEvent.fill(title, 'Late ferry');
  await vi.waitFor(() =>
    expect(title).toHaveAccessibleDescription('Yours. The file says “ferry” (og:title).'),
  );
});

test('a remark asks for one look, then the file is clean', async () => {
  await review([FERRY, PILOTS]);
  await pick(/Pilots/);
  await act(() => asIfRead({ remarks: ['Two pages hold no text.'] }));
  await vi.waitFor(() => expect(rows()[0]).toBe('ferryHas a remark'));
  await pick(/ferry/);
  expect(await screen.findByText('Two pages hold no text.')).toBeVisible();
  await vi.waitFor(async () => expect(await waitingNow()).toEqual(['ferry.txt: clean', 'pilots.md: clean']));
});

test('a text in two encodings asks for one look, and shows a word as it reads and as it may be meant', async () => {
  const words = 'Le ministère a déclaré que la frontière resterait fermée après l’été.\n';
  const western = Uint8Array.from(words.replace('’', "'"), (letter) => letter.charCodeAt(0));
  const bytes = new Uint8Array([...western, ...new TextEncoder().encode(words)]);
  await review([FERRY, { name: 'two.txt', bytes }]);
  expect(await waitingNow()).toEqual(['ferry.txt: clean', 'two.txt: remarks']);
  await pick(/two/);
  expect(
    await screen.findByText(/written in another encoding.*“ministÃ¨re” may be “ministère”/),
  ).toBeVisible();
  await vi.waitFor(async () => expect(await waitingNow()).toEqual(['ferry.txt: clean', 'two.txt: clean']));
});

test('a table that may be a list of claims is not taken for a text before it was looked at', async () => {
  const table = 'Claim,Link\nThe port reopened on Monday,https://courier.example/port\n';
  await review([FERRY, file('claims.csv', table)]);
  expect(await waitingNow()).toEqual(['ferry.txt: clean', 'claims.csv: ledger']);
  await pick(/claims/);
  await vi.waitFor(async () => expect(await waitingNow()).toEqual(['ferry.txt: clean', 'claims.csv: clean']));
});

test('a locked file takes its password, which is used once and kept nowhere', async () => {
  await review([FERRY]);
  const item = await firstItem();
  if (item?.kind !== 'draft') throw new Error('Nothing was read');
  // As a format leaves it that found the file encrypted; the reader of plain text asks for no password.
  const { id, givenId, givenName, order, name, sha256 } = item;
  const shared = { id, givenId, givenName, order, name, sha256 };
  const locked = { code: 'locked', message: 'It is locked.', takesPassword: true } as const;
  await act(() =>
    changeWaiting(openedCase().waiting, { added: [{ item: { ...shared, kind: 'refused', ...locked } }] }),
  );
  expect(await waitingNow()).toEqual(['ferry.txt: locked']);
  await userEvent.fill(await screen.findByLabelText('Password'), 'open sesame');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(async () => expect(await waitingNow()).toEqual(['ferry.txt: clean']), PATIENCE);
  const tables = openedCase().waiting.tables.map((table) => table.toArray());
  expect(JSON.stringify(await Promise.all(tables))).not.toContain('open sesame');
});

test('a text can be read in another encoding, and what was typed stays', async () => {
  const bytes = Uint8Array.of(0xcf, 0xee, 0xf0, 0xf2, 0x2e, 0x20, 0xcf, 0xee, 0xf0, 0xf2, 0x2e);
  await review([{ name: 'port.txt', bytes }]);
  const item = await firstItem();
  await act(() => saveWaiting(item?.id ?? '', (now) => ({ fields: { ...now.fields, outlet: 'Порт' } })));
  const { decodeWaiting } = await import('../../../renderer/commands/reread-waiting.ts');
  const now = await firstItem();
  if (now?.kind !== 'draft') throw new Error('Nothing was read');
  await act(async () => {
    expect(await decodeWaiting(now, 'windows-1251')).toBeNull();
  });
  expect(await screen.findByRole('document')).toHaveTextContent('Порт. Порт.');
  expect(screen.getByRole('textbox', { name: 'Outlet' })).toHaveValue('Порт');
  await act(async () => {
    expect(await decodeWaiting(now, 'utf-8')).toMatch(/is not text in utf-8/i);
  });
  expect(screen.getByRole('document')).toHaveTextContent('Порт. Порт.');
});

test('the same file is left out at first, in plain sight, and can be taken in after all', async () => {
  const db = await review([file('report.txt', REPORT)]);
  await act(() => acceptWaiting());
  await act(() => reviewFiles([file('copy.txt', REPORT)]));
  await screen.findByRole('dialog');
  expect(await screen.findByText('The same file, byte for byte')).toBeVisible();
  expect(screen.getByRole('radio', { name: /Leave out/ })).toBeChecked();
  expect(importButton('Import 0 sources')).toBeDisabled();
  await choose('New source');
  const before = await db.sources.count();
  await press('Import 1 source');
  await vi.waitFor(async () => expect(await db.sources.count()).toBe(before + 1), PATIENCE);
});

test('what is nearly the same waits until it has been decided, with both texts side by side', async () => {
  await review([file('report.txt', REPORT), REPRINT]);
  expect(await waitingNow()).toEqual(['report.txt: clean', 'reprint.txt: alike']);
  await act(() => acceptWaiting());
  expect(await waitingNow()).toEqual(['reprint.txt: alike']);
  const sign = await screen.findByText(/^Nearly the same words: \d+% of the shorter text/);
  expect(sign).toBeVisible();
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  const here = await screen.findByRole('region', { name: /^Waits/ });
  const there = await screen.findByRole('region', { name: /^In the case: S/ });
  await vi.waitFor(() => expect(here.querySelectorAll('mark').length).toBeGreaterThan(0), PATIENCE);
  const own = (side: HTMLElement) =>
    [...side.querySelectorAll('mark')].map((mark) => mark.textContent).join(' ');
  expect(own(here)).toContain('From our partners');
  expect(own(here)).toContain('Kalles');
  expect(own(there)).toContain('Kallas');
});

test('a republication is a source of its own with its lineage, in one step', async () => {
  const db = await review([file('report.txt', REPORT)]);
  await act(() => acceptWaiting());
  const first = session().sourceId;
  await act(() => reviewFiles([REPRINT]));
  await choose('Republication');
  await press('Import 1 source');
  await vi.waitFor(() => expect(session().dialog).toBeNull(), PATIENCE);
  await vi.waitFor(() => expect(session().sourceId).not.toBe(first));
  const lineage = (await db.lineage.toArray()).find(({ fromId }) => fromId === first);
  expect(lineage).toMatchObject({ type: 'republishes', sourceId: session().sourceId });
  expect(lineage?.basis).toMatch(/^\d+% of the shorter text stand in both$/);
  await run('edit.undo');
  expect(
    await db.lineage
      .where('fromId')
      .equals(first ?? '')
      .count(),
  ).toBe(0);
  expect(await db.sources.get(session().sourceId ?? '')).toBeUndefined();
});

test('a further excerpt goes with the source that is there, in one step', async () => {
  const db = await review([file('report.txt', REPORT)]);
  await act(() => acceptWaiting());
  const first = session().sourceId ?? '';
  const sources = await db.sources.count();
  await act(() => reviewFiles([REPRINT]));
  await choose('Same source, further excerpt');
  await press('Import 1 source');
  await vi.waitFor(() => expect(session().dialog).toBeNull(), PATIENCE);
  expect(await db.sources.count()).toBe(sources);
  expect(await db.excerpts.where('sourceId').equals(first).count()).toBe(2);
  expect(session().sourceId).toBe(first);
  await run('edit.undo');
  expect(await db.excerpts.where('sourceId').equals(first).count()).toBe(1);
});

test('what is like another that waits can go with it only once that one is in the case', async () => {
  await review([file('report.txt', REPORT), REPRINT]);
  await pick(/From our partners/);
  const republication = await screen.findByRole('radio', { name: /^Republication/ });
  expect(republication).toBeDisabled();
  await act(() => acceptWaiting());
  await act(() => compareWaiting());
  await vi.waitFor(() => expect(screen.getByRole('radio', { name: /^Republication/ })).toBeEnabled());
});

test('the review opens from anywhere by its command, also when nothing waits', async () => {
  await review([FERRY]);
  await act(() => acceptWaiting());
  await act(() => runInContext('import.review'));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('heading', { name: 'Nothing waits' })).toBeVisible();
});

test('six hundred items are a list of which only those in sight exist', async () => {
  await review([FERRY]);
  const item = await firstItem();
  if (item?.kind !== 'draft') throw new Error('Nothing was read');
  const many = Array.from({ length: 600 }, (_, index) => ({
    item: {
      ...item,
      id: `item-${index}`,
      order: index + 2,
      fields: { ...item.fields, title: `Ferry ${index}` },
    },
  }));
  await act(() => changeWaiting(openedCase().waiting, { added: many }));
  await screen.findByText('601 items · 601 ready');
  expect(screen.getAllByRole('option').length).toBeLessThan(60);
  screen.getByRole('listbox', { name: 'What waits' }).focus();
  await userEvent.keyboard('{End}');
  await vi.waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Ferry 599'));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Filter what waits' }), 'ferry 59');
  expect(await screen.findByText('11 of 601 shown')).toBeVisible();
});
