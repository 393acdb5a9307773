import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerSaveDialog, expect, launch, readyWindow, test } from './fixtures.ts';
import { expectSaved, openSample, runCommand, statementOf } from './workbench.ts';

const PASSPHRASE = 'lantern acrobat tidy glacier';
const CANARY = 'Zanzibar canary';

test('nothing of a case lies on the disk in the clear, through a kill, a new start and a print', async ({
  profile,
}) => {
  test.setTimeout(180_000);
  const first = await launch(profile);
  await sealEverything(first, await readyWindow(first));

  const app = await launch(profile);
  const page = await openWithPassphrase(app, 'wrong passphrase here', PASSPHRASE);
  await openSample(page);
  await page.keyboard.press('Control+2');
  await page.getByRole('option', { name: /^C4/ }).click();
  await statementOf(page).fill(`${CANARY} words.`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('option', { name: /^C4.*Zanzibar/ })).toBeVisible();
  await runCommand(page, 'Take snapshot now');
  await expect(page.getByText('The snapshot was taken, and read again to be sure.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /Sable Narrows/ }).click();
  await expect(page.getByRole('option', { name: /^S1/ })).toBeVisible();
  expect(leaks()).toEqual([]);
  const process = app.process();
  const ended = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await ended;
  expect(leaks()).toEqual([]);

  const again = await launch(profile);
  const window = await openWithPassphrase(again, PASSPHRASE);
  await window.getByRole('button', { name: /Sable Narrows/ }).click();
  await expect(window.getByRole('option', { name: /^S1/ })).toBeVisible();
  await expect(window.getByText(/made again from its journal/)).toHaveCount(0);
  await window.keyboard.press('Control+2');
  const changed = window.getByRole('option', { name: /^C4.*Zanzibar/ });
  await expect(changed).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(changed).toHaveCount(0);
  await window.keyboard.press('Control+Shift+z');
  await expect(changed).toBeVisible();
  await expectSaved(window);
  await window.keyboard.press('Control+4');
  await window.getByRole('option', { name: /^R1/ }).click();
  await expect(window.getByRole('textbox', { name: 'Assessment text' })).toBeVisible();
  const report = path.join(profile, 'report.pdf');
  await answerSaveDialog(again, report);
  await window.keyboard.press('Control+e');
  await expect.poll(() => fs.existsSync(report), { timeout: 60_000 }).toBe(true);
  fs.rmSync(report);
  await again.close();
  expect(leaks()).toEqual([]);

  /** Files that hold words of the case, as the engine writes them as well. */
  function leaks(): readonly string[] {
    const wanted = [CANARY, 'Sable Narrows', 'Zhaolan'].flatMap((words) => [
      Buffer.from(words, 'utf8'),
      Buffer.from(words, 'utf16le'),
    ]);
    return fs
      .readdirSync(profile, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => {
        const bytes = fs.readFileSync(file);
        return wanted.some((words) => bytes.includes(words));
      });
  }
});

/** Asks for a passphrase, and ends the program, which has to be started again. */
async function sealEverything(app: ElectronApplication, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Screen lock and encryption…' }).click();
  await page.getByRole('button', { name: 'Encrypt everything…' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Encrypt everything', exact: true }).click();
  await expect(page.getByText(/^AGE-SECRET-KEY-1/)).toBeVisible({ timeout: 60_000 });
  const closed = app.waitForEvent('close');
  await page.getByRole('button', { name: 'Quit Touchstone' }).click();
  await closed;
}

/** Types each until one opens. */
async function openWithPassphrase(app: ElectronApplication, ...tries: readonly string[]): Promise<Page> {
  const page = await app.firstWindow();
  const field = page.getByLabel('Passphrase or recovery key');
  for (const [index, typed] of tries.entries()) {
    await field.fill(typed);
    await page.keyboard.press('Enter');
    if (index < tries.length - 1)
      await expect(page.getByText(/neither the passphrase nor the recovery key/)).toBeVisible({
        timeout: 60_000,
      });
  }
  return await readyWindow(app);
}
