import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import { undo } from '../../../renderer/commands/undo.ts';
import { SearchPage } from '../../../renderer/features/search/SearchPage.tsx';
import { SearchPane } from '../../../renderer/features/search/SearchPane.tsx';
import { session } from '../../../renderer/state/session.ts';
import { showInSample } from '../show-in-sample.tsx';

/** The worker takes its time where the machine is busy. */
const PATIENT = { timeout: 15_000 } as const;
const soon = <T,>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, PATIENT);

const box = (): HTMLElement => screen.getByRole('combobox', { name: 'Search everything in this case' });
const list = (): HTMLElement => screen.getByRole('listbox', { name: 'What was found' });
const count = (): string => screen.getAllByRole('status')[0]?.textContent ?? '';
const marked = (): readonly string[] =>
  [...list().querySelectorAll('mark')].map((mark) => mark.textContent ?? '');

async function open(): Promise<void> {
  await page.viewport(1100, 760);
  await showInSample(
    <div style={{ display: 'grid', gridTemplateColumns: '240px 1fr', height: 640 }}>
      <SearchPane />
      <SearchPage />
    </div>,
    { width: 1080, height: 660 },
  );
}

async function search(words: string): Promise<void> {
  await userEvent.click(box());
  await userEvent.fill(box(), words);
  await screen.findByRole('listbox', { name: 'What was found' }, PATIENT);
}

vi.setConfig({ testTimeout: 90_000 });

describe('results', () => {
  test('stand in groups whose headings say how many there are, with the words marked', async () => {
    await open();
    await search('joint watches');
    await soon(() => expect(count()).toMatch(/\d+ excerpts/));
    expect(list()).toHaveTextContent(/Excerpts · \d+ found/);
    await soon(() => expect(new Set(marked().map((word) => word.toLowerCase()))).toContain('joint'));
  });

  test('are gone through with the arrow keys, and Enter opens the text at the words', async () => {
    await open();
    await search('in:excerpts "joint watches"');
    await userEvent.keyboard('{Enter}');
    await soon(() => expect(list()).toHaveFocus());
    const [first] = within(list()).getAllByRole('option');
    expect(first).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowUp}');
    await soon(() => expect(box()).toHaveFocus());
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await soon(() => expect(session().view).toBe('sources'));
    const { find, excerptId } = session();
    expect(find).toMatchObject({ isAcross: true, from: { excerptId }, among: { at: 0 } });
    expect(find?.query.text).toBe('in:excerpts "joint watches"');
  });

  test('of claims and entities open where these live', async () => {
    await open();
    await search('in:claims sea');
    await userEvent.keyboard('{Enter}{Enter}');
    await soon(() => expect(session()).toMatchObject({ view: 'claims', focus: { kind: 'claim' } }));
  });

  test('of an earlier question stay until the next ones are there', async () => {
    await open();
    await search('watch');
    const rows: number[] = [];
    const watcher = new MutationObserver(() => rows.push(screen.queryAllByRole('listbox').length));
    watcher.observe(document.body, { childList: true, subtree: true });
    await userEvent.type(box(), 'es');
    await soon(() => expect(marked().some((word) => /watches/i.test(word))).toBe(true));
    watcher.disconnect();
    expect(rows.every((number) => number >= 1)).toBe(true);
  });
});

describe('the language', () => {
  test('is explained where it was not understood, with the words it is about', async () => {
    await open();
    await userEvent.fill(box(), 'sea nonsense:x');
    const problem = await screen.findByText(/Nothing is called “nonsense:”/, {}, PATIENT);
    expect(problem.querySelector('mark')).toHaveTextContent('nonsense:x');
    expect(box()).toHaveAttribute('aria-invalid', 'true');
  });

  test('completes fields and the values that are in use', async () => {
    await open();
    await userEvent.click(box());
    await userEvent.type(box(), 'outl');
    await userEvent.click(await screen.findByRole('option', { name: /^outlet:/ }, PATIENT));
    const offered = await soon(() => {
      const options = screen.getAllByRole('option', { name: /^outlet:./ });
      expect(options.length).toBeGreaterThan(2);
      return options;
    });
    await userEvent.click(offered[0] as HTMLElement);
    expect((box() as HTMLInputElement).value).toMatch(/^outlet:.+ $/);
    await soon(() => expect(list()).toHaveTextContent(/Sources · 1 found/));
  });

  test('is written by clicking; a second choice of the same field takes the place of the first', async () => {
    await open();
    for (const choice of ['claims', 'entities']) {
      await userEvent.click(screen.getByRole('button', { name: 'Kind' }));
      await userEvent.click(await screen.findByRole('menuitem', { name: choice }, PATIENT));
    }
    await soon(() => expect(box()).toHaveValue('in:entities'));
    await userEvent.click(screen.getByRole('button', { name: 'Origins' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /fewer than 2/ }, PATIENT));
    await soon(() => expect(box()).toHaveValue('in:entities origins:<2'));
    await userEvent.click(screen.getByRole('button', { name: 'Take out “in entities”' }));
    await soon(() => expect(box()).toHaveValue('origins:<2'));
  });

  test('stands on a small sheet that the keyboard can scroll', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'How to ask' }));
    const sheet = await screen.findByRole('region', { name: 'How to ask' }, PATIENT);
    expect(sheet).toHaveTextContent('breach NEAR/5 mole');
    expect(sheet).toHaveAttribute('tabindex', '0');
  });
});

test('an empty box teaches with questions that can be asked at once', async () => {
  await open();
  await userEvent.click(await screen.findByRole('button', { name: /Claims with a single origin/ }, PATIENT));
  expect(box()).toHaveValue('in:claims origins:<2');
  await soon(() => expect(list()).toHaveTextContent(/Claims · \d+ found/));
});

test('what is not found is said with what was asked, and how to go on', async () => {
  await open();
  await userEvent.fill(box(), 'zyzzyva');
  await screen.findByRole('heading', { name: 'Nothing is found' }, PATIENT);
  expect(screen.getByText(/^Nothing in this case is .*with “zyzzyva…?”/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Start anew' }));
  expect(box()).toHaveValue('');
});

test('a search is saved, counted, applied, renamed and removed, and all of it can be undone', async () => {
  await open();
  await screen.findByText(/^Save a search, and it stands here/, {}, PATIENT);
  await search('in:claims sea');
  await userEvent.click(screen.getByRole('button', { name: 'Save search…' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of the search' }), 'At sea{Enter}');
  const saved = await screen.findByRole('button', { name: /^At sea ?\d+$/ }, PATIENT);
  await soon(() => expect(saved).toHaveAttribute('aria-pressed', 'true'));
  // The word might have gone on when it was saved: what is kept finds what stood there.
  expect(box()).toHaveValue('in:claims sea*');
  await soon(() => expect(saved).toHaveTextContent(`At sea${/(\d+) claims?/.exec(count())?.[1]}`));

  await userEvent.click(screen.getByRole('button', { name: 'Clear search' }));
  await userEvent.click(saved);
  expect(box()).toHaveValue('in:claims sea*');

  await userEvent.click(screen.getByRole('button', { name: 'Change or remove “At sea”' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }, PATIENT));
  await screen.findByText(/^Save a search, and it stands here/, {}, PATIENT);
  await undo();
  await screen.findByRole('button', { name: /^At sea/ }, PATIENT);
  await undo();
  await screen.findByText(/^Save a search, and it stands here/, {}, PATIENT);
});

test('a saved search counts what comes in later', async () => {
  await open();
  await run('query.save', { name: 'Kraken', words: 'kraken', scope: 'case' });
  await screen.findByRole('button', { name: /^Kraken ?0$/ }, PATIENT);
  await run('entity.add', { name: 'The Kraken', type: 'other' });
  await screen.findByRole('button', { name: /^Kraken ?1$/ }, PATIENT);
});
