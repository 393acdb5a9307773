import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, launch, readyWindow, test } from './fixtures.ts';
import { executableOf, SANDBOX_SWITCHES, testEnvironment } from './packaged.ts';
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
  await expect(window.getByRole('alert')).toContainText('The list of cases is gone from the store');
  await window.getByRole('button', { name: /^Case / }).click();
  await expect(window.getByRole('heading', { name: /Sable Narrows/ })).toBeVisible();
  await window.keyboard.press('Control+2');
  await expect(window.getByRole('option', { name: /Changed before the database was lost/ })).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('option', { name: /Changed before the database was lost/ })).toHaveCount(0);
  await again.close();
});

const STORE = 'IndexedDB/app_touchstone_0.indexeddb.leveldb';

for (const isGuarded of [true, false]) {
  test(`a torn end of the store's log costs ${isGuarded ? 'nothing, because it is cut off' : 'everything where nobody guards it'}`, async ({
    profile,
  }) => {
    const first = await launch(profile);
    await openSample(await readyWindow(first));
    await expectSaved(await first.firstWindow());
    await kill(first);
    const log = fs.readdirSync(path.join(profile, STORE)).find((name) => name.endsWith('.log')) ?? '';
    const file = path.join(profile, STORE, log);
    fs.truncateSync(file, fs.statSync(file).size - 1);

    // Where what is cut off cannot be kept, nothing is cut.
    if (!isGuarded) fs.writeFileSync(path.join(profile, 'quarantine'), '');
    // The engine takes a torn end for what it is once, and writes behind it.
    const second = await launch(profile);
    await signAs(await readyWindow(second), 'Ada');
    await kill(second);

    const third = await launch(profile);
    const page = await readyWindow(third);
    if (isGuarded) {
      await expect(page.getByRole('button', { name: /^The Sable Narrows/ })).toBeVisible();
      await expect(page.getByRole('textbox', { name: /Your name/ })).toHaveValue('Ada');
      expect(fs.readdirSync(path.join(profile, 'quarantine'))).toHaveLength(2);
      await page.getByRole('button', { name: /^The Sable Narrows/ }).click();
      await expect(page.getByRole('heading', { name: /Sable Narrows/ })).toBeVisible();
    } else {
      // What this engine does; the day it does no longer, the guard may go.
      await expect(page.getByRole('alert')).toContainText('The list of cases is gone from the store');
      await page.getByRole('button', { name: /^Case / }).click();
      await expect(page.getByRole('heading', { name: /Sable Narrows/ })).toBeVisible();
    }
    await third.close();

    if (!isGuarded) return;
    // Ended in an orderly way: nothing is copied. An engine that is older than the last one does not even start.
    expect(ledgerOf(profile)).toMatchObject({ cleanExit: true });
    changeLedger(profile, { chromeMajor: 999 });
    const before = fs.readFileSync(file);
    const older = spawn(executableOf('twin'), [...SANDBOX_SWITCHES], { env: testEnvironment(profile) });
    expect(await firstWords(older)).toContain('An older engine would delete what it cannot read');
    older.kill('SIGKILL');
    expect(fs.readFileSync(file)).toEqual(before);
  });
}

async function signAs(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: /Your name/ }).fill(name);
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-dirty]')).toHaveCount(0);
}

async function kill(app: ElectronApplication): Promise<void> {
  const program = app.process();
  const ended = once(program, 'exit');
  program.kill('SIGKILL');
  await ended;
}

async function firstWords(program: ChildProcess): Promise<string> {
  let words = '';
  for await (const chunk of program.stderr as AsyncIterable<Buffer>) {
    words += chunk.toString('utf8');
    if (words.includes('An older engine')) break;
  }
  return words;
}

const ledgersIn = (profile: string): readonly string[] =>
  ['ledger-a.json', 'ledger-b.json']
    .map((name) => path.join(profile, name))
    .filter((file) => fs.existsSync(file));

const factsIn = (file: string): { readonly turn: number } =>
  JSON.parse(fs.readFileSync(file, 'utf8').split('\n')[1] ?? '') as { readonly turn: number };

function ledgerOf(profile: string): unknown {
  return ledgersIn(profile)
    .map(factsIn)
    .toSorted((a, b) => b.turn - a.turn)[0];
}

/** Has both copies say something else, as if it had been so. */
function changeLedger(profile: string, change: object): void {
  for (const file of ledgersIn(profile)) {
    const body = JSON.stringify({ ...factsIn(file), ...change });
    fs.writeFileSync(file, `${createHash('sha256').update(body).digest('hex')}\n${body}\n`);
  }
}
