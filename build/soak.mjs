import { openDisplay } from './display.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { giveUp, run } from './process.mjs';
import { setUpOrGiveUp } from './setup.mjs';

/**
 * `npm run soak -- --kills 500 --seed 1 --minutes 240`: the work and the kills of tests/soak, as many as are asked for.
 * `npm run soak -- --large 5`: a case of that many gigabytes instead, which takes three times as much of the disk.
 * `npm run soak -- --faults`: a full disk, write-protected folders and a second folder that is pulled out; needs root.
 */
const asked = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 1) giveUp(`--${name} needs a whole number above 0.`);
  return String(value);
};
const SOAK = {
  SOAK_KILLS: asked('kills', 500),
  SOAK_SEED: asked('seed', 1),
  SOAK_MINUTES: asked('minutes', 240),
  ...(process.argv.includes('--large') && { SOAK_OF: 'large-case', SOAK_LARGE: asked('large', 5) }),
  ...(process.argv.includes('--faults') && { SOAK_OF: 'faults' }),
};

await setUpOrGiveUp({ purpose: 'test', isBuilt: true });
const packaged = await run(process.execPath, [inRoot('build/package.mjs'), '--twin'], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (packaged !== 0) giveUp('The program could not be packaged: there is nothing to soak.');
const display = await openDisplay().catch((error) => giveUp(error.message));
process.exitCode = await run(
  process.execPath,
  [inRoot('node_modules/@playwright/test/cli.js'), 'test', '-c', 'tests/soak/playwright.config.ts'],
  { cwd: ROOT, env: { ...display.env, ...SOAK } },
);
display.close();
