import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, expect, test } from './fixtures.ts';
import { expectSaved, makeCase, openSample, readerOf, SEEDS, seedFiles, statementOf } from './workbench.ts';

test('a text is read, marked and weighed with the keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /^S1/ })).toBeVisible();
  await tabTo(page, 'document');

  await test.step('two keys from a selected sentence to a saved claim', async () => {
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByRole('toolbar', { name: 'What to do with the selected words' })).toBeVisible();
    await page.keyboard.press('c');
    await expect(page.getByRole('heading', { name: 'Claim C29' })).toBeVisible();
    await page.keyboard.type('The coasts are to share one watch.');
    await expect(statementOf(page)).toHaveValue('The coasts are to share one watch.');
    await expectSaved(page);
  });

  await test.step('other words support it, contradict it, are noted and highlighted', async () => {
    await tabTo(page, 'document', 'Shift+Tab');
    for (const [key, name] of [
      ['s', 'Supports it'],
      ['x', 'Contradicts it'],
    ] as const) {
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press(key);
      await expect(page.getByRole('toolbar', { name: 'What to do with the selected words' })).toHaveCount(0);
      await expect(page.getByRole('button', { name: new RegExp(`^${name}`) })).toBeVisible();
    }
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('h');
    await expect(page.getByRole('toolbar', { name: 'What to do with the selected words' })).toHaveCount(0);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('n');
    await page.keyboard.type('Ask the harbour office.');
    await expect(page.getByRole('textbox', { name: /note/i })).toHaveValue('Ask the harbour office.');
    await expectSaved(page);
  });

  await test.step('marks are walked through and read out', async () => {
    await tabTo(page, 'document', 'Shift+Tab');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press(']');
    await expect(page.getByTestId('announcer')).toHaveText(/^(C29|E\d+|Note|C1)/);
  });

  await test.step('everything is taken back', async () => {
    await expectSaved(page);
    for (let step = 0; step < 9; step += 1) await page.keyboard.press('Control+z');
    await expect(page.getByRole('heading', { name: 'Claim C29' })).toHaveCount(0);
    await expect(page.getByRole('option', { name: /^S1 .*7 claims/s })).toBeVisible();
  });
});

test('what rests on a source is shown before it is withdrawn, and the claims say so afterwards', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('option', { name: /^S4/ }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('What rests on');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What rests on S4' });
  await expect(dialog.getByText(/4 claims fall, 1 is weakened/)).toBeVisible();
  await expect(page.getByText(/withdrawn/i)).toHaveCount(1);
  await dialog.getByRole('button', { name: /Ground/ }).click();
  await page.getByRole('option', { name: /retracted/i }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The outlet took it back.');
  await dialog.getByRole('button', { name: 'Withdraw S4' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('The outlet took it back.')).toBeVisible();
  await expectSaved(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('The outlet took it back.')).toHaveCount(0);
});

test('a contradiction is found, and decided with a reason', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Contradictions');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 pairs wait for a decision')).toBeVisible();
  await page.getByRole('listbox', { name: /^Pairs of claims/ }).focus();
  await page.keyboard.press('2');
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.keyboard.type('One speaks of the contract, the other of the work.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 pair waits for a decision')).toBeVisible();
  await expectSaved(page);
});

test('the claims table filters by evidence, edits several claims in one step, and keeps a query', async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.press('Control+Shift+T');
  const table = page.getByRole('grid');
  await expect(table).toBeVisible();
  const filter = page
    .getByRole('main')
    .getByRole('combobox')
    .or(page.getByRole('main').getByRole('searchbox'));
  await filter.first().fill('kind:forecast status:open');
  await expect(page.getByText(/of 28/).first()).toBeVisible();
  const rows = await table.getByRole('row').count();
  expect(rows).toBeLessThan(20);
  await table.getByRole('gridcell').nth(1).click();
  await page.keyboard.press('Control+a');
  await expect(page.getByText(/selected/).first()).toBeVisible();
});

test.describe('with the five source files', () => {
  test.skip(seedFiles().length === 0, 'the five source files are not on this machine');

  test('what reports on the official report is proposed as coming from it, and both are one origin', async ({
    app,
    page,
  }) => {
    await makeCase(page, 'Origins');
    await importFiles(app, page, seedFiles());
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Lineage of sources');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Accept: S5 .* S3$/ }).click();
    await expect(page.getByText('5 items, 1 origin; independence of 3 not established')).toBeVisible();
    await expectSaved(page);
  });

  test('a corrected text takes its marks along, and what is not certain waits', async ({
    app,
    page,
    profile,
  }) => {
    await makeCase(page, 'Corrected');
    const [first = ''] = seedFiles();
    await importFiles(app, page, [first]);
    await readerOf(page).focus();
    for (let sentence = 0; sentence < 4; sentence += 1) {
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('h');
      await expect(page.getByRole('toolbar', { name: 'What to do with the selected words' })).toHaveCount(0);
    }
    const words = fs.readFileSync(path.join(SEEDS, path.basename(first)), 'utf8');
    const corrected = path.join(profile, 'corrected.txt');
    const [one = '', ...others] = words.split('. ');
    fs.writeFileSync(
      corrected,
      [`Correction: ${one.replace(/\b\w{6,}\b/u, 'amended')}`, ...others].join('. '),
    );
    await answerOpenDialog(app, [corrected]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Replace text with corrected');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Choose file…' }).click();
    await page.getByRole('button', { name: 'Replace text' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectSaved(page);
    await expect(readerOf(page)).toContainText('Correction:');
  });
});

async function importFiles(
  app: Parameters<typeof answerOpenDialog>[0],
  page: Page,
  files: readonly string[],
): Promise<void> {
  await answerOpenDialog(app, files);
  await page.keyboard.press('Control+i');
  const review = page.getByRole('dialog', { name: 'Review before import' });
  await review.getByRole('button', { name: /^Import / }).click();
  await expect(page.getByRole('option', { name: new RegExp(`^S${files.length}`) })).toBeVisible();
}

/** Presses Tab until the keyboard is on an element of the role. */
async function tabTo(page: Page, role: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    const at = await page.evaluate(() => document.activeElement?.getAttribute('role'));
    if (at === role) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not come to a ${role}`);
}
