import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  expectSaved,
  importTexts,
  makeCase,
  markNextSentence,
  readerOf,
  statementOf,
  tabTo,
} from './workbench.ts';

const FILLING = Array.from(
  { length: 40 },
  (_, at) => `In its ${at + 3}rd week the inquiry heard another pilot, who spoke of fog and of nothing else.`,
).join('\n\n');

const QUAY = `Inquiry into the quay of Selmouth

The north mole was breached before dawn, the harbour warden told the inquiry.

${FILLING}

A second diver saw the north mole again in May. 北防波堤的裂缝长四十米。`;

const FERRY = `Ferry stays away

The ferry company said that the north mole must be whole before it returns.

The warden did not answer.`;

const box = (page: Page): Locator => page.getByRole('combobox', { name: 'Search everything in this case' });
const results = (page: Page): Locator => page.getByRole('listbox', { name: 'What was found' });
const place = (page: Page): Locator =>
  page.getByRole('search', { name: 'Find in this text' }).getByRole('status');

/** The words that are lit as the place one has come to. */
const lit = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('reader-found-at') ?? [])]
      .map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.textContent ?? '').slice(startOffset, endOffset),
      )
      .join(''),
  );

test('whatever stands in a case is found, opened at its place and gone through from source to source', async ({
  app,
  page,
  profile,
}) => {
  test.setTimeout(240_000);
  await makeCase(page, 'Selmouth');
  await importTexts(app, page, profile, { 'quay.txt': QUAY, 'ferry.txt': FERRY });

  await test.step('a claim is marked, so that there is more than texts to be found', async () => {
    await page.getByRole('option', { name: /^S1/ }).click();
    await tabTo(readerOf(page));
    await page.keyboard.press('Control+Home');
    await markNextSentence(page, 'c');
    await statementOf(page).fill('Somebody breached the mole on purpose.');
    await page.keyboard.press('Tab');
    await expectSaved(page);
  });

  await test.step('the one box finds by a word; Enter goes to the first', async () => {
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Search and commands' });
    await dialog.getByRole('combobox').fill('purpose');
    await expect(dialog.getByRole('option', { selected: true })).toContainText('on purpose');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Claim C1' })).toBeVisible();
    await expect(statementOf(page)).toHaveValue('Somebody breached the mole on purpose.');
  });

  await test.step('what begins with > asks for commands alone', async () => {
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Search and commands' });
    await dialog.getByRole('combobox').fill('>north');
    await expect(dialog.getByText('Nothing matches.')).toBeVisible();
    await dialog.getByRole('combobox').fill('north mole');
    await dialog.getByRole('option', { name: /Show all results for “north mole”/ }).click();
    await expect(box(page)).toHaveValue('north mole');
  });

  await test.step('a phrase is found in both texts', async () => {
    await box(page).fill('"north mole" in:excerpts');
    await expect(results(page)).toContainText('Excerpts · 2 found');
    await expect(results(page).getByRole('option')).toHaveCount(2);
  });

  await test.step('Enter opens the text at the words, and F3 goes on across sources', async () => {
    await box(page).press('Enter');
    await expect(results(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(readerOf(page)).toBeFocused();
    await expect(place(page)).toHaveText(/^1 of \d in this text · text 1 of 2$/);
    expect(await lit(page)).toBe('north mole');
    const seen = new Set<string>();
    for (let press = 0; press < 4; press += 1) {
      seen.add(
        `${await page.locator('.reader-title').textContent()} ${(await place(page).textContent()) ?? ''}`,
      );
      const before = await place(page).textContent();
      await page.keyboard.press('F3');
      await expect(place(page)).not.toHaveText(before ?? '');
    }
    expect([...seen].filter((line) => line.includes('text 1 of 2')).length).toBeGreaterThan(0);
    expect([...seen].filter((line) => line.includes('text 2 of 2')).length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('search')).toHaveCount(0);
  });

  await test.step('a Chinese word is found, and so is what a field asks for', async () => {
    await page.keyboard.press('Control+Shift+F');
    await box(page).fill('防波堤');
    await expect(results(page)).toContainText('Excerpts · 1 found');
    await expect(results(page).locator('mark').first()).toHaveText('防波堤');
    await box(page).fill('in:claims cited:no');
    await expect(results(page).getByRole('option')).toHaveCount(1);
    await expect(results(page).getByRole('option')).toContainText('C1');
  });

  await test.step('the search is saved with its count, and undo takes it back', async () => {
    await page.getByRole('button', { name: 'Save search…' }).click();
    await page.getByRole('textbox', { name: 'Name of the search' }).fill('Not cited');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Not cited\s?1$/ })).toBeVisible();
    await expectSaved(page);
    await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
    await expect(page.getByRole('button', { name: /^Not cited/ })).toHaveCount(0);
    await expectSaved(page);
  });
});
