import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Palette } from '../../../renderer/app/Palette.tsx';
import { session, updateSession, useSession } from '../../../renderer/state/session.ts';
import { showInSample } from '../show-in-sample.tsx';

/** The worker takes its time where the machine is busy. */
const PATIENT = { timeout: 15_000 } as const;
const soon = <T,>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, PATIENT);

/** As the window shows it: gone once something is chosen. */
const Box = () => (useSession((now) => now.dialog?.kind === 'palette') ? <Palette /> : null);

async function open(): Promise<void> {
  await page.viewport(1100, 760);
  await showInSample(<Box />);
  updateSession({ dialog: { kind: 'palette' } });
  await screen.findByRole('dialog', { name: 'Search and commands' }, PATIENT);
}

const options = (): readonly string[] =>
  within(screen.getByRole('listbox'))
    .getAllByRole('option')
    .map((option) => option.textContent ?? '');

vi.setConfig({ testTimeout: 90_000 });

test('finds things by their words, group by group, with the way to all results behind them', async () => {
  await open();
  await userEvent.keyboard('joint watches');
  await soon(() => expect(options().some((line) => /^X\d/.test(line))).toBe(true));
  expect(screen.getByText(/^Excerpts · /)).toBeVisible();
  expect(document.querySelector('.palette-list mark')).not.toBeNull();
  await userEvent.click(screen.getByRole('option', { name: 'Show all results for “joint watches”' }));
  await soon(() =>
    expect(session()).toMatchObject({ view: 'search', search: { text: 'joint watches' }, dialog: null }),
  );
});

test('Enter at once waits for what will be found and opens the first of it', async () => {
  await open();
  // The index is there as soon as something is found.
  await userEvent.keyboard('watch');
  await soon(() => expect(options().some((line) => /^X\d/.test(line))).toBe(true));
  await userEvent.clear(screen.getByRole('combobox'));
  await userEvent.keyboard('"joint watches" in:excerpts{Enter}');
  await soon(() => expect(session().find?.query.text).toBe('"joint watches" in:excerpts'));
  expect(session()).toMatchObject({ view: 'sources', dialog: null });
});

test('a command whose name begins so comes first, and > asks for commands alone', async () => {
  await open();
  await userEvent.keyboard('claims');
  await soon(() => expect(options().some((line) => /^C\d/.test(line))).toBe(true));
  expect(options()[0]).toContain('Claims');
  expect(options()[0]).toMatch(/^View|^Claim/);
  await userEvent.fill(screen.getByRole('combobox'), '>claims');
  await soon(() => expect(options().some((line) => /^[CSXER]\d/.test(line))).toBe(false));
  expect(options().length).toBeGreaterThan(1);
  await userEvent.fill(screen.getByRole('combobox'), '>Entities');
  await userEvent.keyboard('{Enter}');
  await soon(() => expect(session().view).toBe('entities'));
});

test('Enter before the commands are read waits for them, and takes the one that is named', async () => {
  await page.viewport(1100, 760);
  const db = await showInSample(<Box />);
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const orderBy = db.journal.orderBy.bind(db.journal);
  vi.spyOn(db.journal, 'orderBy').mockImplementation((index) => {
    const all = orderBy(index);
    const last = all.last.bind(all);
    return Object.assign(all, { last: () => held.then(() => last()) });
  });
  updateSession({ dialog: { kind: 'palette' } });
  await screen.findByRole('dialog', { name: 'Search and commands' }, PATIENT);
  // In one go: what is found then answers all of it.
  await userEvent.fill(screen.getByRole('combobox'), 'claims');
  await soon(() => expect(options().some((line) => /^C\d/.test(line))).toBe(true));
  await userEvent.keyboard('{Enter}');
  go();
  await soon(() =>
    expect(session()).toMatchObject({ view: 'claims', find: null, claimId: null, dialog: null }),
  );
});
