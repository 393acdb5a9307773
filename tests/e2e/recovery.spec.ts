import fs from 'node:fs';
import path from 'node:path';
import { expect, launch, readyWindow, test } from './fixtures.ts';
import { expectSaved, openSample, statementOf } from './workbench.ts';

test('a case whose whole database is gone is found on disk and made again from its journal', async ({
  profile,
}) => {
  const app = await launch(profile);
  const page = await readyWindow(app);
  await openSample(page);
  await page.keyboard.press('Control+2');
  await page.getByRole('option', { name: /^C4/ }).click();
  await statementOf(page).fill('Changed before the database was lost.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('option', { name: /Changed before the database was lost/ })).toBeVisible();
  await expectSaved(page);
  await app.close();
  fs.rmSync(path.join(profile, 'IndexedDB'), { recursive: true });

  const again = await launch(profile);
  const window = await readyWindow(again);
  await expect(window.getByText('Cases you open will be listed here.')).toBeVisible();
  await window.getByRole('button', { name: /^Case / }).click();
  await expect(window.getByRole('heading', { name: /Sable Narrows/ })).toBeVisible();
  await window.keyboard.press('Control+2');
  await expect(window.getByRole('option', { name: /Changed before the database was lost/ })).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('option', { name: /Changed before the database was lost/ })).toHaveCount(0);
  await again.close();
});
