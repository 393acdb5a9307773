import fs from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { answerOpenDialog } from './fixtures.ts';

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

/** Runs a command as a person would who does not know its key. */
export async function runCommand(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await palette.getByRole('combobox').fill(label);
  await expect(palette.getByRole('option', { selected: true })).toContainText(label);
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
}

/** Imports files without changing anything in the review. */
export async function importFiles(
  app: ElectronApplication,
  page: Page,
  files: readonly string[],
): Promise<void> {
  await answerOpenDialog(app, files);
  await page.keyboard.press('Control+i');
  const review = page.getByRole('dialog', { name: 'Review before import' });
  await review.getByRole('button', { name: /^Import / }).click();
  await expect(review).toHaveCount(0);
  await expect(page.getByRole('option', { name: new RegExp(`^S${files.length}`) })).toBeVisible();
  await expectSaved(page);
}

/** Writes invented texts to files and imports them; answers where they are. */
export async function importTexts(
  app: ElectronApplication,
  page: Page,
  folder: string,
  texts: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const files = Object.entries(texts).map(([name, text]) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, text);
    return file;
  });
  await importFiles(app, page, files);
  return files;
}

/** Presses Tab until the keyboard has come to the element. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const { keyboard } = target.page();
  for (let press = 0; press < MOST_TABS; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await keyboard.press(key);
  }
  throw new Error(`The keyboard does not come to ${target.toString()}`);
}

const MOST_TABS = 160;

/** The bar beside selected words. */
export const barOf = (page: Page): Locator =>
  page.getByRole('toolbar', { name: 'What to do with the selected words' });

/** Selects the next sentence by key and presses the key that marks it; waits until the words are marked. */
export async function markNextSentence(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Alt+ArrowDown');
  await expect(barOf(page)).toBeVisible();
  await page.keyboard.press(key);
  await expect(barOf(page)).toHaveCount(0);
}
