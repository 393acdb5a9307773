import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { findRuntime } from '../electron-runtime.mjs';
import { inRoot } from '../paths.mjs';
import { sandboxSwitches } from '../sandbox.mjs';
import { withoutSqliteWorkers } from '../vite-config.mjs';
import { startWithDevtools } from './devtools-pipe.mjs';
import { pageOf } from './page.mjs';

/**
 * Runs the work with a window that holds parts of the program and their peers, built from build/bench-page: both run
 * in the same engine, in the same page, in turn. What is prepared in the folder of the page can be fetched from there.
 */
export async function withSideBySide(work, prepare = async () => undefined) {
  const folder = fs.mkdtempSync(inRoot('.cache/bench-'));
  try {
    await build({
      configFile: false,
      root: inRoot('build/bench-page'),
      base: './',
      logLevel: 'error',
      worker: { format: 'es', plugins: () => [withoutSqliteWorkers] },
      build: { outDir: path.join(folder, 'page'), emptyOutDir: true, target: 'chrome130' },
    });
    await prepare(path.join(folder, 'page'));
    const { executable } = await findRuntime();
    const program = startWithDevtools(
      executable,
      [...sandboxSwitches(), inRoot('build/bench-parts/page-app')],
      {
        env: {
          ...process.env,
          BENCH_PAGE: path.join(folder, 'page'),
          BENCH_PROFILE: path.join(folder, 'profile'),
        },
      },
    );
    try {
      const page = await pageOf(program);
      await page.until(isLoaded);
      return await work(page, program);
    } finally {
      await program.stop();
    }
  } finally {
    await fs.promises.rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

const isLoaded = () => globalThis.sideBySide !== undefined;
