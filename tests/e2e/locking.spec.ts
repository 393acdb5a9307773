import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { hasAge, openedByAge } from '../age-program.ts';
import { answerSaveDialog, expect, launch, readyWindow, test } from './fixtures.ts';
import { expectSaved, openSample, runCommand, statementOf } from './workbench.ts';

const PASSPHRASE = 'lantern acrobat tidy glacier';

// Each starts the program twice, and each passphrase costs seconds.
test.describe.configure({ timeout: 180_000 });

test('a case leaves with a passphrase, opens elsewhere with it alone, and no word of it lies about', async ({
  app,
  page,
  profile,
}) => {
  const since = Date.now();
  const canary = `Canary ${randomUUID()} sang.`;
  await openSample(page);
  await openClaim(page);
  await statementOf(page).fill(canary);
  await page.keyboard.press('Tab');
  await expectSaved(page);

  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-out-'));
  const file = path.join(out, 'sent.touchstone.age');
  await answerSaveDialog(app, file);
  await runCommand(page, 'Save with a passphrase…');
  const saving = page.getByRole('dialog', { name: 'Save with a passphrase' });
  await saving.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await saving.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await saving.getByRole('button', { name: 'Save…' }).click();
  await expect(saving).toBeHidden({ timeout: 60_000 });
  expect(fs.readFileSync(file, 'latin1').startsWith('age-encryption.org/v1\n')).toBe(true);

  const other = path.join(profile, 'another-machine');
  const elsewhere = await launch(other, [file]);
  const window = await readyWindow(elsewhere);
  const opening = window.getByRole('dialog', { name: 'Open “sent.touchstone.age”' });
  const field = opening.getByLabel('Passphrase', { exact: true });
  await field.fill('lantern acrobat');
  await field.press('Enter');
  await expect(opening.getByRole('alert')).toContainText('does not open this file', { timeout: 60_000 });
  expect(filesIn(path.join(other, 'cases'))).toEqual([]);
  await field.fill(PASSPHRASE);
  await field.press('Enter');
  await expect(window.getByRole('heading', { name: /The Sable Narrows/ })).toBeVisible({ timeout: 60_000 });
  await openClaim(window);
  await expect(statementOf(window)).toHaveValue(canary);
  await elsewhere.close();

  const holds = filesSince(since, [os.tmpdir(), '/dev/shm']).filter((found) => !found.startsWith(profile));
  expect(holds.length).toBeGreaterThan(0);
  expect(holds.filter((found) => holdsWords(found, canary))).toEqual([]);
  if (hasAge) {
    const plain = Buffer.from(openedByAge(file, PASSPHRASE));
    expect(plain.subarray(0, 2).toString()).toBe('PK');
  }
  // That the words are found where they may be shows that they would have been found elsewhere.
  expect(holdsWords(path.join(profile, 'cases'), canary)).toBe(true);
  fs.rmSync(out, { recursive: true });
});

test('the window locks with the computer and shows nothing of the case, also when it is started again', async ({
  app,
  page,
  profile,
}) => {
  await openSample(page);
  await runCommand(page, 'Screen lock and encryption…');
  const settings = page.getByRole('dialog', { name: 'Screen lock and encryption' });
  await settings.getByRole('button', { name: 'Set passphrase…' }).click();
  await settings.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await settings.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await settings.getByRole('button', { name: 'Set passphrase' }).click();
  await expect(settings.getByText('The window locks with this passphrase from now on.')).toBeVisible();
  await settings.getByRole('button', { name: 'Close' }).click();

  await openClaim(page);
  await statementOf(page).fill('Typed as the lid was closed.');
  await systemLocks(app);
  await expectLocked(page);
  const field = page.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeFocused();
  await field.fill('lantern acrobat');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('That is not the passphrase.');
  await expectLocked(page);
  await field.fill(PASSPHRASE);
  await field.press('Enter');
  await openClaim(page);
  await expect(statementOf(page)).toHaveValue('Typed as the lid was closed.');
  await expectSaved(page);
  await app.close();

  const again = await launch(profile);
  const window = await readyWindow(again);
  await expectLocked(window);
  await window.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await window.getByLabel('Passphrase', { exact: true }).press('Enter');
  await expect(window.getByRole('button', { name: /The Sable Narrows/ })).toBeVisible();
  await again.close();
});

/** What the system says when its screen locks. */
async function systemLocks(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('lock-screen');
  });
}

async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Touchstone is locked' })).toBeVisible();
  await expect(page.locator('.workspace, .home')).toHaveCount(0);
  expect(await page.locator('body').textContent()).not.toContain('Sable');
  expect(await page.title()).toBe('Touchstone');
}

async function openClaim(page: Page): Promise<void> {
  await page.keyboard.press('Control+2');
  await page.getByRole('option', { name: /^C4/ }).click();
  await expect(page.getByRole('heading', { name: 'Claim C4' })).toBeVisible();
}

/** Files that were written since a moment, wherever in these folders. */
function filesSince(since: number, folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => filesIn(folder)).filter((file) => (mtimeOf(file) ?? 0) >= since - 2000);
}

function filesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const found = path.join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(found);
      return entry.isFile() ? [found] : [];
    });
  } catch {
    return [];
  }
}

function mtimeOf(file: string): number | undefined {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** As UTF-8 or as UTF-16, which is how engines keep long words. */
function holdsWords(place: string, words: string): boolean {
  if (fs.statSync(place, { throwIfNoEntry: false })?.isDirectory()) {
    return filesIn(place).some((file) => holdsWords(file, words));
  }
  try {
    const bytes = fs.readFileSync(place);
    return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'));
  } catch {
    // Another program's file that has gone meanwhile.
    return false;
  }
}
