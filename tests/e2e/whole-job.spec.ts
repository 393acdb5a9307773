import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerOpenDialog, answerSaveDialog, expect, launch, readyWindow, test } from './fixtures.ts';
import {
  expectSaved,
  makeCase,
  noSources,
  readerOf,
  seedFiles,
  selectWords,
  statementOf,
  watchForTrouble,
} from './workbench.ts';

test.skip(seedFiles().length === 0, 'the five source files are not on this machine');

test('from five source files to a printed assessment, and back again by undo', async ({ profile }) => {
  test.setTimeout(180_000);
  let app = await launch(profile);
  let page = await readyWindow(app);
  const trouble = watchForTrouble(page);
  await makeCase(page, 'Five sources');
  await importSeeds(app, page);

  await test.step('page residue is proposed and accepted with one key', async () => {
    await page.getByRole('option', { name: /^S2/ }).click();
    await expect(page.getByText(/blocks look like page residue/)).toBeVisible();
    await readerOf(page).focus();
    await page.keyboard.press('b');
    await expect(page.getByText(/blocks look like page residue/)).toHaveCount(0);
    await expect(page.getByText(/blocks of page residue/)).toBeVisible();
  });

  await test.step('claims are marked with a key, overlap, and gain a further passage', async () => {
    await page.getByRole('option', { name: /^S1/ }).click();
    const first = await selectWords(page, 0, 0, 90);
    await page.keyboard.press('c');
    await expect(page.getByRole('heading', { name: 'Claim C1' })).toBeVisible();
    await expect(statementOf(page)).toHaveValue(first.trim());
    await selectWords(page, 0, 40, 90);
    await page.keyboard.press('c');
    await expect(page.getByRole('heading', { name: 'Claim C2' })).toBeVisible();
    await selectWords(page, 1, 0, 60);
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: 'Remove passage' })).toHaveCount(2);
    await expectSaved(page);
  });

  await test.step('the claim is weighed', async () => {
    await statementOf(page).fill('The two sides agreed to share warnings.');
    await page.getByLabel('Who says so, from the outlet inward').fill('State outlet < the president');
    await page.getByLabel('Said', { exact: true }).fill('2025-09-26');
    await page.getByText('3', { exact: true }).click();
    await page.getByLabel('Reason').fill('Said in public by the head of state; nobody else reports it.');
    await page.keyboard.press('Tab');
    await expectSaved(page);
    await expect(page.getByText('26 September 2025', { exact: true })).toBeVisible();
  });

  await test.step('an entity is linked to selected words and to the claim', async () => {
    await selectWords(page, 0, 0, 9);
    await page.keyboard.press('e');
    await page.getByRole('dialog').getByRole('combobox').fill('Head of state');
    await page.getByRole('option', { name: 'Person' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByLabel('Link an entity').fill('Head of state');
    await page.getByRole('option', { name: /Head of state/ }).click();
    await expect(
      page.getByText('Role of Head of state').or(page.getByLabel('Role of Head of state')).first(),
    ).toBeVisible();
    await expectSaved(page);
  });

  await test.step('the source is rated with a reason', async () => {
    await page.getByRole('option', { name: /^S1/ }).click();
    await page
      .getByRole('radiogroup', { name: /Reliability/ })
      .getByText('B', { exact: true })
      .click();
    await page.getByLabel('Reason').fill('Official; accurate on what officials said.');
    await page.keyboard.press('Tab');
    await expectSaved(page);
  });

  await test.step('the assessment cites the claim', async () => {
    await page.keyboard.press('Control+4');
    await page.getByRole('button', { name: 'New assessment' }).first().click();
    await page.getByRole('option', { name: /^Empty text/ }).click();
    await page.getByLabel('Title', { exact: true }).fill('Warnings are shared');
    await page.getByRole('textbox', { name: 'Assessment text' }).click();
    await page.keyboard.type('The two sides share warnings');
    await page.keyboard.press('Control+Shift+C');
    await page.getByRole('combobox', { name: /Search claims/ }).fill('C2');
    await page.keyboard.press('Enter');
    await expect(page.locator('cite')).toHaveText('C2');
    await page.keyboard.type('.');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Key judgement' }).click();
    await page.keyboard.type('Sharing is likely to go on through 2026.');
    await expectSaved(page);
  });

  const pdf = path.join(profile, 'assessment.pdf');
  await test.step('the PDF holds the judgement, the quoted words, the rating and the marking', async () => {
    await answerSaveDialog(app, pdf);
    await page.keyboard.press('Control+e');
    await expect.poll(() => fs.existsSync(pdf), { timeout: 60_000 }).toBe(true);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    expect(text).toContain('Warnings are shared');
    expect(text.match(/TLP:CLEAR/g)?.length).toBeGreaterThan(3);
    expect(text).toMatch(/B3/);
    expect(text).toContain('55–80%');
  });

  await test.step('undo goes on after closing the program, until nothing is left but the case', async () => {
    await expectSaved(page);
    await app.close();
    app = await launch(profile);
    page = await readyWindow(app);
    await page.getByRole('button', { name: /Five sources/ }).click();
    await expect(page.getByRole('option', { name: /^S5/ })).toBeVisible();
    const undo = page.getByRole('banner').getByRole('button', { name: /^Undo/ });
    await expect(async () => {
      if (await undo.isEnabled()) await undo.click();
      await expect(noSources(page)).toBeVisible({ timeout: 300 });
    }).toPass({ timeout: 60_000 });
    await expect(undo).toBeDisabled();
    await page.getByRole('banner').getByRole('button', { name: /^Redo/ }).click();
    // Each file came in as a step of its own.
    await expect(page.getByRole('option', { name: /^S1/ })).toBeVisible();
  });
  expect(trouble).toEqual([]);
  await app.close();
});

async function importSeeds(app: ElectronApplication, page: Page): Promise<void> {
  await answerOpenDialog(app, seedFiles());
  await page.keyboard.press('Control+i');
  const review = page.getByRole('dialog', { name: 'Review before import' });
  await expect(review.getByRole('option')).toHaveCount(5);
  await review.getByLabel('Outlet').fill('State outlet');
  await review.getByLabel('Published').fill('2025-09-27');
  await review.getByRole('button', { name: 'Import 5 sources' }).click();
  await expect(review).toHaveCount(0);
  await expect(page.getByRole('option', { name: /^S5/ })).toBeVisible();
  await expectSaved(page);
}
