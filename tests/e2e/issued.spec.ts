import fs from 'node:fs';
import path from 'node:path';
import { touchstone } from './command-line.ts';
import { answerSaveDialog, expect, launch, readyWindow, test } from './fixtures.ts';
import { expectSaved, openSample, runCommand } from './workbench.ts';

test.describe.configure({ timeout: 180_000 });

test('an assessment is issued, a source withdrawn, and list and command line say what the copy leans on', async ({
  profile,
}) => {
  const app = await launch(path.join(profile, 'window'));
  const page = await readyWindow(app);
  await openSample(page);
  await page.keyboard.press('Control+4');
  const row = page.getByRole('option', { name: /^R1/ });
  await row.click();
  await runCommand(page, 'Issue assessment…');
  await page.getByRole('button', { name: 'Issue R1.1' }).click();
  const copy = page.getByRole('article', { name: 'R1.1' });
  await expect(copy).toContainText('Nothing that it rests on has changed since.', { timeout: 60_000 });
  await expect(row).toContainText('issued as R1.1');

  const report = path.join(profile, 'report.pdf');
  await answerSaveDialog(app, report);
  await copy.getByRole('button', { name: 'Save R1.1 as PDF' }).click();
  await expect.poll(() => fs.existsSync(report)).toBe(true);

  await page.keyboard.press('Control+1');
  await page.getByRole('option', { name: /^S5/ }).click();
  await runCommand(page, 'What rests on this source…');
  const dialog = page.getByRole('dialog', { name: 'What rests on S5' });
  await expect(dialog.getByRole('region', { name: 'Issued copies' })).toContainText('leans on S5');
  await dialog.getByRole('button', { name: /Ground/ }).click();
  await page.getByRole('option', { name: /Fabricated/ }).click();
  await dialog.getByLabel('Reason').fill('The log was made up');
  await dialog.getByRole('button', { name: 'Withdraw S5' }).click();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+4');
  await expect(row).toContainText('1 change since R1.1 was issued');
  await expect(copy).toContainText('leans on S5, withdrawn');

  await expectSaved(page);
  const caseFile = path.join(profile, 'case.touchstone');
  await answerSaveDialog(app, caseFile);
  await page.keyboard.press('Control+Shift+S');
  await expect.poll(() => fs.existsSync(caseFile), { timeout: 60_000 }).toBe(true);
  await app.close();

  const alone = await touchstone(['verify', 'report.pdf'], profile);
  expect(alone).toMatchObject({ code: 0 });
  expect(alone.out).toContain('The report is what it says it is.');
  const held = await touchstone(['verify', 'report.pdf', 'case.touchstone', '--json'], profile);
  expect(held.code).toBe(1);
  expect(JSON.parse(held.out)).toMatchObject({
    report: { code: 'R1.1' },
    isSound: true,
    changes: [{ kind: 'source withdrawn', about: 'S5' }],
  });
  const wrong = await touchstone(['verify', 'case.touchstone', 'report.pdf'], profile);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('name the PDF first');
});
