import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { run } from '../../../renderer/commands/run.ts';
import { CaseDatabaseProvider } from '../../../renderer/db/case-database.tsx';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { ReaderView } from '../../../renderer/features/reader/ReaderView.tsx';
import { session, updateSession } from '../../../renderer/state/session.ts';
import '../../../renderer/app/theme.css';
import { importItem } from '../commands/import-item.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { fakeMain } from '../fake-bridge.ts';
import { excerptOf } from './reading-fixture.ts';

beforeEach(async () => {
  await page.viewport(1000, 700);
  fakeMain();
  await openSmallCase();
  updateSession({ sourceId: null, excerptId: null });
});
afterEach(closeCase);

/** Imports a text, which opens it, and shows the reader. */
async function open(title: string, parts: readonly string[]): Promise<void> {
  const { text, blocks } = excerptOf(parts);
  const item = { ...importItem(text), title, blocks: text === '' ? [] : blocks };
  await run('import.accept', { items: [item] });
  render(
    <CaseDatabaseProvider value={openedCase().db}>
      <div style={{ width: 800, height: 600 }}>
        <ReaderView />
      </div>
    </CaseDatabaseProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
}

const codes = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('.reader-text .hidden-token')].map(
    ({ dataset }) => dataset['code'],
  );
const pointedOut = (): string | undefined =>
  document.querySelector<HTMLElement>('.hidden-token.is-at')?.dataset['code'];

test('a text says what it hides, and goes from one to the next and round again', async () => {
  const long = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} holds nothing.`);
  await open('Hiding', ['photo_\u202Egnp.exe', ...long, 'minis\u200Bter']);
  await screen.findByText(
    'This text holds 2 invisible characters (1 that changes the direction of writing, 1 without width).',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Next invisible character' }));
  await vi.waitFor(() => expect(pointedOut()).toBe('RLO'));
  await userEvent.click(screen.getByRole('button', { name: 'Next invisible character' }));
  await vi.waitFor(() => expect(pointedOut()).toBe('ZWSP'));
  expect(session().announcement).toBe('ZWSP, 2 of 2');
  await vi.waitFor(() => {
    const box = document.querySelector('.hidden-token.is-at')?.getBoundingClientRect();
    expect(box?.top).toBeGreaterThan(0);
    expect(box?.bottom).toBeLessThan(600);
  });
});

test('what a writing needs is shown only when asked for', async () => {
  await open('Persian', ['می\u200Cخواهم بروم.']);
  await screen.findByText('1 invisible character that is usual in this writing.');
  expect(codes()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Show these too' }));
  await vi.waitFor(() => expect(codes()).toEqual(['ZWNJ']));
  await userEvent.click(screen.getByRole('button', { name: 'Hide these again' }));
  await vi.waitFor(() => expect(codes()).toEqual([]));
});

test('a text that hides nothing says nothing', async () => {
  await open('Plain', ['The board voted.']);
  expect(document.querySelector('.reader-notice')).toBeNull();
});

test('a title that turns itself round is shown with what turns it', async () => {
  await open('photo_\u202Egnp.exe', ['The board voted.']);
  const title = screen.getByRole('heading', { level: 1 });
  expect(title.querySelector('.hidden-token')?.getAttribute('data-code')).toBe('RLO');
  expect(title.textContent).toBe('photo_\u202Egnp.exe');
});

test('a source without a text says so, and what to do', async () => {
  await open('Only a reference', []);
  await screen.findByText('Only the reference is here');
  expect(screen.getByText(/Paste the passage that you rely on/)).toBeTruthy();
});
