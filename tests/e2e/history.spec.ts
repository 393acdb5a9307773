import fs from 'node:fs';
import path from 'node:path';
import { complaints } from './axe.ts';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { expectSaved, importTexts, makeCase, runCommand, selectWords, statementOf } from './workbench.ts';

const CANARY = 'Quellvogelzeichen';

test('work is told step by step, what was removed comes back, and no word of it is in the log', async ({
  app,
  page,
  profile,
}) => {
  await makeCase(page, `${CANARY} inquiry`);
  const text = `The ${CANARY} ministry closed the quay on Monday.\n\nIts ${CANARY} reopened it on Friday.\n`;
  await importTexts(app, page, profile, { [`${CANARY}.txt`]: text });
  await selectWords(page, 0, 0, 20);
  await page.keyboard.press('c');
  await statementOf(page).fill(`The ${CANARY} closed the quay.`);
  await page.keyboard.press('Tab');
  await expectSaved(page);
  await runCommand(page, 'Remove claim');

  await page.keyboard.press('Control+5');
  await page.getByRole('button', { name: 'Check the chain' }).click();
  await expect(page.getByText(/^Chain checked to step \d+ at/)).toBeVisible();
  await page.getByRole('option', { name: /Edit claim/ }).click();
  await expect(page.getByRole('insertion')).toContainText(`The ${CANARY} closed the quay.`);

  await runCommand(page, 'Trash');
  await page.getByRole('option', { name: /C1/ }).click();
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(page.getByText('It is back in the case.')).toBeVisible();
  await runCommand(page, 'Verify case');
  await expect(page.getByRole('dialog', { name: 'Verify case' })).toContainText('Nothing is wrong.');
  await page.keyboard.press('Escape');

  const custody = path.join(profile, 'custody.zip');
  await answerSaveDialog(app, custody);
  await runCommand(page, 'Export chain of custody');
  await expect.poll(() => fs.existsSync(custody)).toBe(true);

  // What a broken part of the program would send.
  await page.evaluate(
    (words) =>
      (
        window as unknown as { touchstone: { invoke: (...args: unknown[]) => Promise<unknown> } }
      ).touchstone.invoke('log.write', 'error', `TypeError in a pane ${words}`),
    CANARY,
  );
  const saved = path.join(profile, 'for-a-report.txt');
  await answerSaveDialog(app, saved);
  await runCommand(page, 'Export log for a bug report');
  const shown = await page.getByRole('textbox', { name: 'What will be written' }).inputValue();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save log…' }).click();
  await expect.poll(() => fs.existsSync(saved)).toBe(true);
  expect(fs.readFileSync(saved, 'utf8')).toBe(shown);
  const logs = path.join(profile, 'logs');
  const written = fs.readdirSync(logs).map((name) => fs.readFileSync(path.join(logs, name), 'utf8'));
  const log = [shown, ...written].join('\n');
  expect(log).toContain('TypeError in a pane …');
  expect(log).toContain('the window is ready');
  expect(log).not.toContain(CANARY);
  expect(log).not.toContain(profile);
});
