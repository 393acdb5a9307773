import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerOpenDialog, expect, launch, readyWindow, test } from '../e2e/fixtures.ts';
import { executableOf, SANDBOX_SWITCHES, testEnvironment } from '../e2e/packaged.ts';
import { expectSaved, openSample, runCommand, statementOf } from '../e2e/workbench.ts';
import { pulledFolder, smallDisk } from './failing-disks.ts';
import { chainLength, killAll } from './on-disk.ts';

test('a disk that is full, folders that cannot be written to and a second folder that goes take nothing that was shown as saved', async ({
  profile: place,
}) => {
  test.setTimeout(300_000);
  const disk = smallDisk();
  test.skip(disk === null, 'this machine has no loop mounts for tests');
  if (!disk) return;
  const profile = path.join(disk.folder, 'profile');
  const stick = path.join(place, 'stick');
  fs.mkdirSync(stick);
  const second = pulledFolder(stick);
  let cases = { protect: () => {}, unprotect: () => {}, pull: () => {} };
  try {
    const app = await launch(profile);
    const page = await readyWindow(app);
    await openSample(page);
    await answerOpenDialog(app, [stick]);
    await runCommand(page, 'Keep a second copy of the snapshots');
    await expect(page.getByText('From now on each snapshot is also copied to “stick”.')).toBeVisible();
    await openClaim(page);
    await saySaved(page, 'One.');

    disk.fill();
    await say(page, 'Two.');
    await expect(barOf(page)).toContainText(/is not known whether “Edit claim” is saved|The disk is full/);
    await expect(statementOf(page)).toHaveValue('Two.');
    await expect(page.locator('[data-dirty]')).toHaveCount(1);
    disk.free();
    await goOn(page, 'Two again.');

    cases = pulledFolder(path.join(profile, 'cases'));
    cases.protect();
    await say(page, 'Three.');
    await expect(page.getByRole('contentinfo').getByRole('alert')).toContainText(
      'could not be written to the journal. It is not saved.',
    );
    cases.unprotect();
    // It is tried again by itself.
    await expectSaved(page);

    second.pull();
    await saySaved(page, 'Four.');
    await runCommand(page, 'Take snapshot now');
    const footer = page.getByRole('contentinfo');
    await expect(footer).toContainText('Snapshot folder “stick” cannot be reached');
    expect(fs.readdirSync(stick)).toEqual([]);
    second.putBack();
    await runCommand(page, 'Take snapshot now');
    await expect(footer).not.toContainText('cannot be reached');
    expect(snapshotsIn(stick)).toEqual(snapshotsIn(path.join(profile, 'snapshots')));

    disk.fill();
    await say(page, 'Five.');
    await expect(barOf(page)).toBeVisible();
    await kill(app);
    const onFullDisk = start(profile);
    expect(await saidBy(onFullDisk)).toContain('The disk with your cases is full: 0 MB are free.');
    onFullDisk.kill('SIGKILL');
    await killAll(profile);
    disk.free();
    const afterwards = await launch(profile);
    const window = await readyWindow(afterwards);
    // A case whose database is gone, and is to be made again from its journal, has no title here.
    await window.getByRole('button', { name: /^The Sable Narrows/ }).click();
    await openClaim(window);
    expect(['Four.', 'Five.']).toContain(await statementOf(window).inputValue());
    const before = chainLength(profile);
    await saySaved(window, 'Six.');
    expect(chainLength(profile)).toBe(before + 1);
    await afterwards.close();

    cases.pull();
    disk.protect();
    const refused = start(profile);
    expect(await saidBy(refused)).toContain('cannot be written to (EROFS)');
    refused.kill('SIGKILL');
  } finally {
    await killAll(profile);
    cases.pull();
    second.pull();
    disk.remove();
  }
});

/** The program without a driver, which waits for its first window. */
const start = (profile: string): ChildProcess =>
  spawn(executableOf('twin'), [...SANDBOX_SWITCHES], { env: testEnvironment(profile) });

/** What stands above everything while something is wrong with the store or the disk. */
const barOf = (page: Page) => page.locator('.trouble-bar');

async function openClaim(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: /Sable Narrows/ })).toBeVisible({ timeout: 10_000 });
  await page.keyboard.press('Control+2');
  await page.getByRole('option', { name: /^C4/ }).click({ timeout: 10_000 });
  await expect(page.getByRole('heading', { name: 'Claim C4' })).toBeVisible();
}

async function say(page: Page, words: string): Promise<void> {
  await statementOf(page).fill(words);
  await page.keyboard.press('Tab');
}

async function saySaved(page: Page, words: string): Promise<void> {
  await say(page, words);
  await expect(page.getByRole('option', { name: new RegExp(`^C4.*${words}`) })).toBeVisible();
  await expectSaved(page);
}

/** Does what the window says until what is typed is saved: the engine may fail more than once. */
async function goOn(page: Page, words: string): Promise<void> {
  await expect(async () => {
    const reload = page.getByRole('button', { name: 'Load the window again' });
    const look = barOf(page).getByRole('button', { name: 'Look again' });
    const home = page.getByRole('button', { name: /^The Sable Narrows/ });
    if (await reload.isVisible()) await reload.click();
    else if (await look.isVisible()) await look.click();
    else if (await home.isVisible()) await home.click();
    else {
      await openClaim(page);
      expect(['One.', 'Two.', words]).toContain(await statementOf(page).inputValue());
      await say(page, words);
      await expect(page.getByRole('option', { name: new RegExp(`^C4.*${words}`) })).toBeVisible({
        timeout: 3000,
      });
      return;
    }
    throw new Error('There is more to do');
  }).toPass({ timeout: 150_000, intervals: [500] });
  await expectSaved(page);
}

async function kill(app: ElectronApplication): Promise<void> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
}

async function saidBy(program: ChildProcess): Promise<string> {
  let words = '';
  for await (const chunk of program.stderr as AsyncIterable<Buffer>) {
    words += chunk.toString('utf8');
    if (/(?:start|try) again/.test(words)) break;
  }
  return words;
}

const snapshotsIn = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.snapshot'))
    .map((name) => path.basename(name))
    .toSorted();
