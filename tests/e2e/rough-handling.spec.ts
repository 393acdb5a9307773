import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, expect, launch, readyWindow, test } from './fixtures.ts';
import { NOTICE } from './invented-texts.ts';
import {
  barOf,
  expectSaved,
  importTexts,
  makeCase,
  markNextSentence,
  openSample,
  readerOf,
  runCommand,
  statementOf,
  watchForTrouble,
} from './workbench.ts';

test('a key that marks does it once when it is pressed twice, and undo right after takes it back', async ({
  app,
  page,
  profile,
}) => {
  test.setTimeout(120_000);
  const trouble = watchForTrouble(page);
  await makeCase(page, 'Twice');
  await importTexts(app, page, profile, { 'notice.txt': NOTICE });
  await readerOf(page).focus();
  await markNextSentence(page, 'c');
  await expect(statementOf(page)).toBeFocused();
  await expectSaved(page);
  for (const key of ['s', 'x', 'm', 'h', 'n', 'c']) {
    await test.step(key, async () => {
      await readerOf(page).focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Alt+ArrowDown');
      await expect(barOf(page)).toBeVisible();
      await pressAtOnce(page, [key, key, 'Control+z']);
      await expect(barOf(page)).toHaveCount(0);
      await expect(page.getByTestId('announcer')).toHaveText(/^Undo /);
      await expectSaved(page);
      await readerOf(page).focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press(']');
      await expect(page.getByTestId('announcer')).toHaveText(/^C1, .*\(1 of 1\)$/);
    });
  }
  expect(trouble).toEqual([]);
});

test('other keys pressed twice ask once, and keep marking once', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('Control+2');
  await page.getByRole('option', { name: /^C4/ }).click();
  await expect(page.getByRole('heading', { name: 'Claim C4' })).toBeVisible();
  await pressAtOnce(page, ['r', 'r']);
  await expect(page.getByRole('dialog', { name: 'Relate C4 to another claim' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+1');
  await readerOf(page).focus();
  await pressAtOnce(page, ['k', 'm', 'k', 'm']);
  await expect(page.getByRole('contentinfo')).toContainText('Keep adding passages to C4');
  await pressAtOnce(page, ['Escape', 'Escape']);
  await expect(page.getByRole('contentinfo')).not.toContainText('Esc stops');
});

test('a note and the reasons of ratings are there again when the window closes while they are typed', async ({
  profile,
}) => {
  test.setTimeout(120_000);
  const typed = {
    Note: async (page: Page) => {
      await readerOf(page).focus();
      await markNextSentence(page, 'n');
      await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
      await page.keyboard.type('Typed as a note.');
    },
    'Reason of a source': async (page: Page) => {
      await page.getByRole('option', { name: /^S2/ }).click();
      await expect(page.getByRole('heading', { name: 'Source S2' })).toBeVisible();
      await reasonOf(page).fill('Typed as a reason of a source.');
    },
    'Reason of a claim': async (page: Page) => {
      await page.keyboard.press('Control+2');
      await page.getByRole('option', { name: /^C4/ }).click();
      await expect(page.getByRole('heading', { name: 'Claim C4' })).toBeVisible();
      await reasonOf(page).fill('Typed as a reason of a claim.');
    },
  };
  for (const [name, type] of Object.entries(typed)) {
    await test.step(name, async () => {
      const app = await launch(profile);
      const page = await readyWindow(app);
      await openSample(page);
      await type(page);
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await app.waitForEvent('close');
    });
  }
  const app = await launch(profile);
  const page = await readyWindow(app);
  await openSample(page);
  await page.getByRole('option', { name: /^S1/ }).click();
  await expect(page.getByTestId('inspector').getByText('Typed as a note.').first()).toBeVisible();
  await page.getByRole('option', { name: /^S2/ }).click();
  await expect(reasonOf(page)).toHaveValue('Typed as a reason of a source.');
  await page.keyboard.press('Control+2');
  await page.getByRole('option', { name: /^C4/ }).click();
  await expect(reasonOf(page)).toHaveValue('Typed as a reason of a claim.');
  await app.close();
});

test('a text is not replaced by nothing, by no text, or by itself, and each says why', async ({
  app,
  page,
  profile,
}) => {
  await makeCase(page, 'Refused');
  const [notice = ''] = await importTexts(app, page, profile, { 'notice.txt': NOTICE });
  const files = {
    'empty.txt': ['', /empty/],
    'picture.txt': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /PNG/],
  } as const;
  await runCommand(page, 'Replace text with corrected version');
  const dialog = page.getByRole('dialog', { name: /^Replace the text of/ });
  const choose = dialog.getByRole('button', { name: 'Choose file…' });
  for (const [name, [content, why]] of Object.entries(files)) {
    const file = path.join(profile, name);
    fs.writeFileSync(file, content);
    await answerOpenDialog(app, [file]);
    await choose.click();
    await expect(dialog.getByRole('alert')).toHaveText(why);
    await expect(dialog.getByRole('alert')).toContainText(/nothing|was not|kept|import|choose/i);
  }
  await answerOpenDialog(app, [notice]);
  await choose.click();
  await expect(dialog.getByRole('alert')).toHaveText(/the same as that of .* Nothing was replaced\./);
  await answerOpenDialog(app, []);
  await choose.click();
  await expect(dialog.getByRole('button', { name: 'Replace text' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('navigation', { name: 'Excerpts of this source' })).toHaveCount(0);
});

test('a dialog with something typed into it is closed by its buttons alone', async ({ page }) => {
  await openSample(page);
  await page.getByRole('option', { name: /^S4/ }).click();
  await runCommand(page, 'What rests on this source');
  const dialog = page.getByRole('dialog', { name: 'What rests on S4' });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Half a');
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 5);
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('Half a');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
});

test('a source is withdrawn once however often the button is pressed, and then it can only come back', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('option', { name: /^S4/ }).click();
  await runCommand(page, 'What rests on this source');
  const dialog = page.getByRole('dialog', { name: 'What rests on S4' });
  await dialog.getByRole('button', { name: 'Withdraw S4' }).dblclick();
  await expect(dialog.getByRole('alert')).toContainText('Choose a ground and say why');
  await dialog.getByRole('button', { name: /Ground/ }).click();
  await page.getByRole('option', { name: /retracted/i }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The outlet took it back.');
  await dialog.getByRole('button', { name: 'Withdraw S4' }).dblclick();
  await expect(dialog).toHaveCount(0);
  await expectSaved(page);
  await runCommand(page, 'What rests on this source');
  await expect(dialog.getByRole('button', { name: 'Reinstate S4' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Withdraw S4' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('The outlet took it back.')).toHaveCount(0);
  await expect(page.getByRole('banner').getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

test('an entity is not offered to be merged into itself', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('Control+3');
  await page.getByRole('option', { name: /Joren Tann/ }).click();
  await runCommand(page, 'Merge another into entity');
  const dialog = page.getByRole('dialog', { name: 'Merge into “Joren Tann”' });
  await dialog.getByRole('combobox').fill('Joren Tann');
  await expect(dialog.getByText('No other entity has such a name.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^15 entities/)).toBeVisible();
});

test('a filter of nonsense says what is not understood, and the table goes on', async ({ page }) => {
  const trouble = watchForTrouble(page);
  await openSample(page);
  await page.keyboard.press('Control+Shift+T');
  const filter = page.getByRole('combobox', { name: 'Filter claims' });
  const nonsense = ['((((', ')', 'OR OR', '-', '"', 'letter:Z', 'after:2025-99', 'x:y', 'kind:<3'];
  for (const words of nonsense) {
    await filter.fill(words);
    await expect(page.locator('.query-problem').first(), words).toBeVisible();
    await expect(page.getByText(/of 28 claims|^28 claims/).first()).toBeVisible();
  }
  await filter.fill('a'.repeat(20_000));
  await expect(page.getByText('No claim matches the filter.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filter' }).first().click();
  await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible();
  expect(trouble).toEqual([]);
});

test('removing either of two sources that are side by side leaves one, and undo brings it back', async ({
  page,
}) => {
  const trouble = watchForTrouble(page);
  await openSample(page);
  for (const [removed, kept] of [
    ['S5', 'S3'],
    ['S3', 'S5'],
  ] as const) {
    await test.step(`${removed} beside ${kept}`, async () => {
      await page.getByRole('option', { name: new RegExp(`^${removed}`) }).click();
      await runCommand(page, 'Read beside another source');
      const choice = page.getByRole('dialog', { name: `Read beside ${removed}` });
      await choice.getByRole('combobox').fill(kept);
      await expect(choice.getByRole('option', { selected: true })).toContainText(kept);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: `Second text, ${kept}` })).toBeVisible();
      await runCommand(page, 'Remove source');
      await expect(page.getByRole('region', { name: /^(First|Second) text/ })).toHaveCount(0);
      await expect(page.getByRole('heading', { name: 'Nothing is open' })).toBeVisible();
      await expectSaved(page);
      await page.getByRole('option', { name: new RegExp(`^${kept}`) }).click();
      await expect(readerOf(page)).toHaveCount(1);
      await expect(page.getByRole('region', { name: /^Second text/ })).toHaveCount(0);
      await page.keyboard.press('Control+z');
      await expect(page.getByRole('option', { name: new RegExp(`^${removed}`) })).toBeVisible();
      await expectSaved(page);
    });
  }
  expect(trouble).toEqual([]);
});

test('a claim that is removed while words are marked for it ends the marking', async ({ page }) => {
  await openSample(page);
  await page.getByRole('option', { name: /^S1/ }).click();
  await readerOf(page).focus();
  await markNextSentence(page, 'c');
  await expect(statementOf(page)).toBeFocused();
  await expectSaved(page);
  await readerOf(page).focus();
  await page.keyboard.press('k');
  await page.keyboard.press('m');
  await expect(page.getByRole('contentinfo')).toContainText('Keep adding passages to C29');
  await runCommand(page, 'Remove claim');
  await expect(page.getByRole('contentinfo')).not.toContainText('Keep adding');
  await readerOf(page).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(barOf(page)).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByText(/claim in hand/).last()).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+2');
  await expect(page.getByText(/^29 claims/)).toBeVisible();
});

/** Sends keys to what has the focus within one moment, faster than any hand. */
const pressAtOnce = (page: Page, keys: readonly string[]): Promise<void> =>
  page.evaluate((pressed) => {
    for (const press of pressed) {
      const key = press.replace('Control+', '');
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
          ctrlKey: key !== press,
          bubbles: true,
          cancelable: true,
        }),
      );
    }
  }, keys);

const reasonOf = (page: Page) => page.getByTestId('inspector').getByLabel('Reason', { exact: true });
