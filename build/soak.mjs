import { openDisplay } from './display.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { giveUp, run } from './process.mjs';
import { setUpOrGiveUp } from './setup.mjs';

/** `npm run soak -- --kills 500 --seed 1 --minutes 240`: the work and the kills of tests/soak, as many as are asked for. */
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
