import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, expect, test } from './fixtures.ts';
import { CORRECTED, NOTICE, NOTICE_AGAIN } from './invented-texts.ts';
import {
  expectSaved,
  importFiles,
  importTexts,
  makeCase,
  markNextSentence,
  openSample,
  readerOf,
  runCommand,
  seedFiles,
  statementOf,
  tabTo,
} from './workbench.ts';

const OLD_CASE = path.resolve(import.meta.dirname, '../fixtures/case-files/version-1.touchstone');

test('a corrected text takes its marks along, and what is not certain waits until it is accepted', async ({
  app,
  page,
  profile,
}) => {
  await makeCase(page, 'Corrected');
  await importTexts(app, page, profile, { 'notice.txt': NOTICE });
  const announcer = page.getByTestId('announcer');

  await test.step('a sentence is highlighted, and two are claims', async () => {
    await tabTo(readerOf(page));
    await markNextSentence(page, 'h');
    for (const code of ['C1', 'C2']) {
      await tabTo(readerOf(page), 'Shift+Tab');
      await markNextSentence(page, 'c');
      await expect(page.getByRole('heading', { name: `Claim ${code}` })).toBeVisible();
      await expect(statementOf(page)).toBeFocused();
    }
    await expectSaved(page);
  });

  await test.step('the corrected file says what becomes of the marks, and takes its place', async () => {
    const file = path.join(profile, 'corrected.txt');
    fs.writeFileSync(file, CORRECTED);
    await answerOpenDialog(app, [file]);
    await runCommand(page, 'Replace text with corrected version');
    await tabTo(page.getByRole('button', { name: 'Choose file…' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 marks move: their words stand there exactly')).toBeVisible();
    await expect(page.getByText('1 mark waits for you: its words differ')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Replace text' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(readerOf(page)).toContainText('closes the eastern quay from Tuesday');
    await expectSaved(page);
  });

  await test.step('the certain ones stand in the corrected text', async () => {
    await walkFromTop(page);
    await expect(announcer).toHaveText(/^C1, .*\(1 of 2\)$/);
    await page.keyboard.press(']');
    await expect(announcer).toHaveText(/^C2, .*\(2 of 2\)$/);
  });

  await test.step('the other one waits, and is accepted with one key', async () => {
    await runCommand(page, 'Marks that need re-anchoring');
    await expect(page.getByText(/closes the northern quay from Monday/).first()).toBeVisible();
    await tabTo(page.getByRole('main').getByRole('listbox'));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Every mark stands where it belongs')).toBeVisible();
    await expectSaved(page);
    await page.getByRole('button', { name: 'Text', exact: true }).press('Enter');
    await walkFromTop(page);
    await expect(announcer).toHaveText(/^Highlight: .*eastern quay.*\(1 of 3\)$/);
  });
});

test('a notice that another text repeats is proposed as its origin, and both are one', async ({
  app,
  page,
  profile,
}) => {
  await makeCase(page, 'Notices');
  await importTexts(app, page, profile, { 'notice.txt': NOTICE, 'again.txt': NOTICE_AGAIN });
  await runCommand(page, 'Lineage of sources');
  await expect(page.getByRole('region', { name: /^S\d [a-z ]+ S\d$/ })).toHaveCount(1);
  await tabTo(page.getByRole('button', { name: /^Accept: S\d [a-z ]+ S\d$/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Nothing is proposed/)).toBeVisible();
  await expect(page.getByText('2 items, 1 origin', { exact: true })).toBeVisible();
  await expectSaved(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Accept: / })).toBeVisible();
});

test('two sources are read side by side, with the words they share marked and scrolled together', async ({
  app,
  page,
}) => {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 700);
  });
  await openSample(page);
  await tabTo(page.getByRole('listbox', { name: 'Sources' }));
  for (const code of ['S2', 'S3']) {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('heading', { name: `Source ${code}` })).toBeVisible();
  }
  await runCommand(page, 'Read beside another source');
  const choice = page.getByRole('dialog', { name: /beside/i });
  await expect(choice.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('S5');
  await expect(choice.getByRole('option', { selected: true })).toContainText('S5');
  await page.keyboard.press('Enter');
  const [first, second] = [
    page.getByRole('region', { name: 'First text, S3' }),
    page.getByRole('region', { name: 'Second text, S5' }),
  ];
  await expect(page.getByText(/^\d+ passages in common$/)).toBeVisible();
  for (const pane of [first, second]) await expect(pane.locator('[data-shared]').first()).toBeVisible();

  await page.keyboard.press('.');
  await expect(page.getByTestId('announcer')).toHaveText(/^Shared passage 1 of \d+: /);
  await page.keyboard.press(',');
  await expect(page.getByTestId('announcer')).toHaveText(/^Shared passage (\d+) of \1: /);

  const top = () => second.locator('.reader-scroller').evaluate((scroller) => scroller.scrollTop);
  await tabTo(first.getByRole('document'));
  await page.keyboard.press('Control+Home');
  await expect.poll(top).toBeLessThan(50);
  await page.keyboard.press('Control+End');
  await expect.poll(top).toBeGreaterThan(100);
  await runCommand(page, 'Close second source');
  await expect(second).toHaveCount(0);
});

test('a case of the first format opens, and nothing is found wrong with it', async ({ app, page }) => {
  await answerOpenDialog(app, [OLD_CASE]);
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('option', { name: /^S1/ })).toBeVisible();
  await runCommand(page, 'Verify case');
  await expect(page.getByRole('dialog', { name: 'Verify case' })).toContainText('Nothing is wrong.');
});

test.describe('with the five source files', () => {
  test.skip(seedFiles().length === 0, 'the five source files are not on this machine');

  test('what reports on the official report is proposed as coming from it, and both are one origin', async ({
    app,
    page,
  }) => {
    await makeCase(page, 'Origins');
    await importFiles(app, page, seedFiles());
    await runCommand(page, 'Lineage of sources');
    await page.getByRole('button', { name: /^Accept: S5 .* S3$/ }).click();
    await expect(page.getByText('5 items, 1 origin; independence of 3 not established')).toBeVisible();
    await expectSaved(page);
  });
});

/** Goes to the first mark of the text. */
async function walkFromTop(page: Page): Promise<void> {
  await tabTo(readerOf(page));
  await page.keyboard.press('Control+Home');
  await page.keyboard.press(']');
}
