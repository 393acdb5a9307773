import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { answerOpenDialog, answerSaveDialog, launch, readyWindow } from '../e2e/fixtures.ts';
import { executableOf, SANDBOX_SWITCHES, testEnvironment } from '../e2e/packaged.ts';
import { expectSaved, runCommand, statementOf } from '../e2e/workbench.ts';
import { makeLargeCase } from './large-case.ts';
import { measured } from './peak-memory.ts';

const { SOAK_LARGE = '5' } = process.env;
/** Reading and hashing all of it takes minutes where the disk is slow. */
const PATIENT = { timeout: 1_800_000 };

test('a case of many gigabytes opens, is kept whole in a second folder, and is checked and copied', async () => {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-large-'));
  const profile = path.join(place, 'profile');
  const second = path.join(place, 'second');
  const elsewhere = path.join(place, 'elsewhere');
  for (const folder of [second, elsewhere]) fs.mkdirSync(folder, { recursive: true });
  const originals = await makeLargeCase(profile, Number(SOAK_LARGE) * 1024 ** 3);
  tell('made', { gigabytes: Number(SOAK_LARGE), originals });

  const app = await launch(profile);
  const page = await readyWindow(app);
  const step = async (name: string, act: () => Promise<void>): Promise<void> => {
    const { seconds, megabytes } = await measured(() => app.process().pid ?? 0, act);
    tell(name, { seconds, megabytes });
  };
  await step('made again from its journal and opened', async () => {
    await page.getByRole('button', { name: /^Case / }).click();
    await expect(page.getByRole('heading', { name: 'Large' })).toBeVisible(PATIENT);
  });
  await step('edited', async () => {
    await page.keyboard.press('Control+2');
    await page.getByRole('option', { name: /^C4/ }).click();
    await statementOf(page).fill('Said in a large case.');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('option', { name: /Said in a large case/ })).toBeVisible();
    await expectSaved(page);
  });
  await step('snapshot taken', async () => {
    await runCommand(page, 'Take snapshot now');
    await expect(page.getByText('The snapshot was taken, and read again to be sure.')).toBeVisible(PATIENT);
  });
  await step('copied to the second folder', async () => {
    await answerOpenDialog(app, [second]);
    await runCommand(page, 'Keep a second copy of the snapshots');
    await expect(page.getByText(/From now on each snapshot is also copied/)).toBeVisible(PATIENT);
  });
  await step('refused as a case file', async () => {
    const file = path.join(place, 'large.touchstone');
    await answerSaveDialog(app, file);
    await runCommand(page, 'Save as case file');
    await expect(page.getByText(/was not saved as a file: it would hold/)).toBeVisible(PATIENT);
    expect(fs.existsSync(file)).toBe(false);
  });
  await step('verified', async () => {
    await runCommand(page, 'Verify case');
    const found = page.getByRole('dialog', { name: 'Verify case' });
    await expect(found).toContainText('Nothing is wrong.', PATIENT);
    await page.keyboard.press('Escape');
  });
  await step('all snapshots checked, here and there', async () => {
    await runCommand(page, 'Check all snapshots');
    await expect(page.getByText(/Every snapshot is sound\./)).toBeVisible(PATIENT);
  });
  await step('opened from the snapshot as a case of its own', async () => {
    await runCommand(page, 'Snapshots of the case');
    await page
      .getByRole('button', { name: /^Restore… the snapshot of/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Open as a case of its own' }).click();
    await expect(page.getByRole('heading', { name: /^Large \(as of / })).toBeVisible(PATIENT);
  });
  await app.close();
  fs.rmSync(profile, { recursive: true });

  for (const [name, words, code] of [
    ['second folder verified from the command line', ['verify', second], 0],
    ['refused as a case file from the command line', ['restore', second, '--out', 'large.touchstone'], 2],
  ] as const) {
    const { answer, seconds, megabytes } = await commandLine(words, elsewhere);
    tell(name, { seconds, megabytes, said: answer.said.trim().split('\n').at(-1) ?? '' });
    expect(answer.code, answer.said).toBe(code);
  }
  expect(fs.readdirSync(elsewhere)).toEqual([]);
  fs.rmSync(place, { recursive: true });
});

async function commandLine(words: readonly string[], folder: string) {
  const child = spawn(executableOf('twin'), [...SANDBOX_SWITCHES, ...words], {
    cwd: folder,
    env: testEnvironment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return await measured(
    () => child.pid ?? 0,
    async () => {
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, said };
    },
  );
}

const tell = (name: string, figures: object): void => {
  process.stdout.write(`${name}: ${JSON.stringify(figures)}\n`);
};
