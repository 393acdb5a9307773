import fs from 'node:fs';
import path from 'node:path';
import { touchstone } from './command-line.ts';
import { answerOpenDialog, expect, launch, readyWindow, test } from './fixtures.ts';
import { expectSaved, openSample, statementOf } from './workbench.ts';

test('a case goes back to a snapshot in one step, and comes out of the second folder when the computer is lost', async ({
  profile,
}) => {
  const work = path.join(profile, 'computer');
  const disk = path.join(profile, 'Backup disk');
  for (const folder of [work, disk]) fs.mkdirSync(folder);
  const app = await launch(work);
  const page = await readyWindow(app);
  await openSample(page);
  await answerOpenDialog(app, [disk]);
  await page.keyboard.press('Control+5');
  await page.getByRole('button', { name: 'Snapshots' }).click();
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText(/Each snapshot is also copied to “Backup disk”/)).toBeVisible();
  await page.getByRole('button', { name: 'Take a snapshot now' }).click();
  const restore = page.getByRole('button', { name: /^Restore… the snapshot of/ });
  await expect(restore).toHaveCount(1);

  await page.keyboard.press('Control+2');
  await page.getByRole('option', { name: /^C4/ }).click();
  await statementOf(page).fill('Changed after the snapshot.');
  await page.keyboard.press('Tab');
  const changed = page.getByRole('option', { name: /Changed after the snapshot/ });
  await expect(changed).toBeVisible();
  await expectSaved(page);

  await page.keyboard.press('Control+5');
  await restore.click();
  const dialog = page.getByRole('dialog', { name: /^Restore the case as it was on/ });
  await expect(dialog.getByRole('row', { name: 'Claims 0 1 0' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText(/^The case is as it was on/)).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('option', { name: /^C4/ })).toBeVisible();
  await expect(changed).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(changed).toBeVisible();
  await expectSaved(page);
  await app.close();

  fs.rmSync(work, { recursive: true });
  const listed = await touchstone(['snapshots', 'Backup disk'], profile);
  // The one that was asked for, the one before the restore, and the one at the end of the program.
  expect(listed.out).toMatch(/: 3 snapshots\n.*closed\n.*restored\n.*asked for it\n$/);
  const restored = await touchstone(['restore', 'Backup disk', '--out', 'again.touchstone'], profile);
  expect({ code: restored.code, out: restored.out }).toEqual({
    code: 0,
    out: expect.stringContaining('Wrote “again.touchstone”.'),
  });
  const verified = await touchstone(['verify', 'again.touchstone'], profile);
  expect(verified.code).toBe(0);
  expect((await touchstone(['verify', 'Backup disk'], profile)).out).toContain('Every snapshot is sound.');
});
