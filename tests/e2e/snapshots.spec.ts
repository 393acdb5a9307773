import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { touchstone } from './command-line.ts';
import { answerOpenDialog, answerSaveDialog, expect, launch, readyWindow, test } from './fixtures.ts';
import { expectSaved, openSample, runCommand, statementOf } from './workbench.ts';

test('work goes back to a snapshot in one step that undo takes back, and the second folder gives the same case', async ({
  app,
  page,
  profile,
}) => {
  test.setTimeout(120_000);
  const claim = (name: RegExp) => page.getByRole('option', { name });
  const stick = path.join(profile, 'stick');
  fs.mkdirSync(stick);
  await openSample(page);
  await page.keyboard.press('Control+2');
  await claim(/^C4/).click();
  await statementOf(page).fill('Said before the snapshot.');
  await page.keyboard.press('Tab');
  await expect(claim(/Said before the snapshot/)).toBeVisible();
  await answerOpenDialog(app, [stick]);
  await runCommand(page, 'Keep a second copy of the snapshots');
  await expect(page.getByText('From now on each snapshot is also copied to “stick”.')).toBeVisible();
  await runCommand(page, 'Take snapshot now');
  await expect(page.getByText('The snapshot was taken, and read again to be sure.')).toBeVisible();
  const then = path.join(profile, 'then.touchstone');
  await saveAs(then);

  await statementOf(page).fill('Said after the snapshot.');
  await page.keyboard.press('Tab');
  await claim(/^C7/).click();
  await runCommand(page, 'Remove claim');
  await expect(claim(/^C7/)).toHaveCount(0);
  await expectSaved(page);

  await runCommand(page, 'Snapshots of the case');
  const list = page.getByRole('table', { name: /^Snapshots of this case/ });
  await list
    .getByRole('row', { name: /You asked for it/ })
    .getByRole('button')
    .click();
  const preview = page.getByRole('dialog', { name: /^Restore the case as it was/ });
  const claims = preview.getByRole('region', { name: 'Claims' });
  await expect(claims.getByRole('listitem')).toHaveText([/^C4.*changes$/, /^C7.*comes back$/]);
  await preview.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText(/^The case is as it was on /)).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(claim(/^C7/)).toBeVisible();
  await expect(claim(/Said before the snapshot/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(claim(/^C7/)).toHaveCount(0);
  await expect(claim(/^C4.*Said after the snapshot/)).toBeVisible();
  // An assessment cites what was removed: only the case with it back is sound.
  await page.keyboard.press('Control+Shift+z');
  await expect(claim(/^C7/)).toBeVisible();
  await runCommand(page, 'Take snapshot now');
  await expect.poll(() => manifestsIn(stick)).toBe(3);

  // What lies in the second folder needs nothing else: the profile is another one.
  const elsewhere = path.join(profile, 'elsewhere');
  fs.mkdirSync(elsewhere);
  fs.cpSync(stick, path.join(elsewhere, 'stick'), { recursive: true });
  const listed = await touchstone(['snapshots', 'stick', '--json'], elsewhere);
  const { snapshots } = JSON.parse(listed.out) as {
    readonly snapshots: readonly { readonly id: string; readonly reason: string }[];
  };
  const asked = snapshots.findLast(({ reason }) => reason === 'asked');
  const words = ['restore', 'stick', '--snapshot', asked?.id ?? '', '--out', 'again.touchstone'];
  expect(await touchstone(words, elsewhere)).toMatchObject({ code: 0 });
  const verified = await touchstone(['verify', 'stick'], elsewhere);
  expect(verified, verified.out).toMatchObject({ code: 0 });
  expect(fs.readFileSync(path.join(elsewhere, 'again.touchstone')).equals(fs.readFileSync(then))).toBe(true);

  const back = ['restore', 'stick', '--snapshot', asked?.id ?? '', '--to', 'profile'];
  expect(await touchstone(back, elsewhere)).toMatchObject({ code: 0 });
  expect(await touchstone(back, elsewhere)).toMatchObject({ code: 2 });

  // On another computer nobody needs the command line.
  const third = path.join(profile, 'third');
  fs.mkdirSync(third);
  const other = await launch(third);
  const window = await readyWindow(other);
  await answerOpenDialog(other, [path.join(elsewhere, 'stick')]);
  await window.getByRole('button', { name: 'Bring back a case from snapshots…' }).click();
  await window.getByRole('button', { name: /^Bring back “The Sable Narrows/ }).click();
  await expect(window.getByRole('heading', { name: /Sable Narrows/ })).toBeVisible();
  await expect(window.getByText(/^The case is on this computer again, as in the snapshot of/)).toBeVisible();
  await window.keyboard.press('Control+2');
  await expect(window.getByRole('option', { name: /^C7/ })).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('option', { name: /^C7/ })).toHaveCount(0);
  await other.close();

  function manifestsIn(folder: string): number {
    const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.snapshot')).length;
  }

  async function saveAs(file: string): Promise<void> {
    await answerSaveDialog(app, file);
    await runCommand(page, 'Save as case file');
    await expect.poll(() => fs.existsSync(file)).toBe(true);
  }
});

test('a share that falls silent holds up neither saving nor a snapshot nor the end of the program', async ({
  app,
  page,
  profile,
}) => {
  test.skip(process.platform === 'win32', 'a named pipe stands for the share');
  const share = path.join(profile, 'share');
  fs.mkdirSync(share);
  await openSample(page);
  await answerOpenDialog(app, [share]);
  await runCommand(page, 'Keep a second copy of the snapshots');
  await expect(page.getByText('From now on each snapshot is also copied to “share”.')).toBeVisible();
  // Whoever opens a pipe to read it waits as on a share whose computer does not answer: nothing comes, not even a failure.
  const mark = path.join(share, 'touchstone-snapshots', 'folder.json');
  fs.rmSync(mark);
  execFileSync('mkfifo', [mark]);

  await page.keyboard.press('Control+2');
  await page.getByRole('option', { name: /^C4/ }).click();
  await statementOf(page).fill('Said while the share is silent.');
  await page.keyboard.press('Tab');
  await expectSaved(page);
  await runCommand(page, 'Take snapshot now');
  await expect(page.getByText('The snapshot was taken, and read again to be sure.')).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText('Snapshot folder “share” cannot be reached')).toBeVisible();
  await statementOf(page).fill('Said once the share was given up.');
  await page.keyboard.press('Tab');
  await expectSaved(page);
  await app.close();

  const again = await launch(profile);
  const window = await readyWindow(again);
  await window.getByRole('button', { name: /Sable Narrows/ }).click();
  await expect(window.getByRole('option', { name: /^S1/ })).toBeVisible();
  await window.keyboard.press('Control+2');
  await expect(window.getByRole('option', { name: /^C4.*Said once the share was given up/ })).toBeVisible();
  await again.close();
});
