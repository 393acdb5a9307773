import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { executableOf, SANDBOX_SWITCHES, testEnvironment } from './packaged.ts';

interface Fixtures {
  /** A profile folder of this test's own, gone afterwards. */
  readonly profile: string;
  /** The packaged program, started on that profile. */
  readonly app: ElectronApplication;
  /** Its window, once it is ready for the analyst. */
  readonly page: Page;
}

export const test = base.extend<Fixtures>({
  // Playwright reads from this pattern which other fixtures are needed: none.
  profile: async ({}, provide) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-e2e-'));
    await provide(folder);
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  app: async ({ profile }, provide) => {
    const app = await launch(profile);
    await provide(app);
    await app.close();
  },
  page: async ({ app }, provide) => {
    await provide(await readyWindow(app));
  },
});
export { expect } from '@playwright/test';

/** Starts the program on a profile; tests that restart it call this themselves. */
export async function launch(profile: string, args: readonly string[] = []): Promise<ElectronApplication> {
  const options = {
    executablePath: executableOf('twin'),
    args: [...SANDBOX_SWITCHES, ...args],
    env: testEnvironment(profile),
  };
  try {
    return await _electron.launch({ ...options, timeout: 20_000 });
  } catch (error) {
    // On a busy machine the very first launches have been seen to hang, once in about ten runs; a launch takes 1 s.
    process.stderr.write(`Starting the program again: ${String(error).split('\n')[0]}\n`);
    return _electron.launch({ ...options, timeout: 40_000 });
  }
}

/** The program's window, once the program says that it is ready. */
export async function readyWindow(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForSelector('body[data-ready="true"]', { timeout: 30_000 });
  return page;
}

/** Answers the next open dialogs with these files; none stands for Cancel. */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}

/** Answers the next save dialogs with this file; null stands for Cancel. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: answer === null, filePath: answer ?? '' });
  }, filePath);
}
