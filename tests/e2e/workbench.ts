import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

export const SEEDS = path.resolve(import.meta.dirname, '../../../shared/seeds');

/** The user's own sources; a test that needs them is skipped where they are absent. */
export const seedFiles = (): readonly string[] =>
  fs.existsSync(SEEDS)
    ? fs
        .readdirSync(SEEDS)
        .toSorted()
        .map((name) => path.join(SEEDS, name))
    : [];

/** Everything done so far is in the database and in the journal file. */
export const expectSaved = (page: Page): Promise<void> =>
  expect(page.getByTestId('saved')).toHaveAttribute('data-status', 'saved');

/** The text of the open source. */
export const readerOf = (page: Page): Locator => page.getByRole('document', { name: /^Text of/ });

/** The statement field of the claim in hand. */
export const statementOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Statement' });

/** The list of sources says that there are none. */
export const noSources = (page: Page): Locator => page.getByRole('heading', { name: 'No sources yet' });

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open sample case/ }).click();
  await expect(page.getByRole('option', { name: /^S1/ })).toBeVisible();
}

export async function makeCase(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /New case/ }).click();
  await page.getByLabel('What is the case about?').fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

/** Selects words in the reader as a person would: by the words themselves, `length` characters from `start` of a block. */
export async function selectWords(page: Page, block: number, start: number, length: number): Promise<string> {
  const words = await readerOf(page).evaluate(
    (text, [at, from, size]) => {
      const blocks = [...text.querySelectorAll<HTMLElement>('[data-block]')];
      const node = blocks.find((element) => element.dataset['block'] === String(at))?.firstChild;
      if (!node) throw new Error(`There is no block ${at}`);
      const range = document.createRange();
      range.setStart(node, from ?? 0);
      range.setEnd(node, Math.min((from ?? 0) + (size ?? 0), node.textContent?.length ?? 0));
      (text as HTMLElement).focus();
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return range.toString();
    },
    [block, start, length],
  );
  await expect(page.getByRole('toolbar', { name: 'What to do with the selected words' })).toBeVisible();
  return words;
}

/** What a screen of the program may complain about: uncaught errors and violated policies. */
export function watchForTrouble(page: Page): readonly string[] {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  return trouble;
}
