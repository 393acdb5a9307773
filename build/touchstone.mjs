import { withoutNoise } from './chromium-noise.mjs';
import { openDisplay } from './display.mjs';
import { ROOT } from './paths.mjs';
import { giveUp, run } from './process.mjs';
import { sandboxSwitches } from './sandbox.mjs';
import { setUpOrGiveUp } from './setup.mjs';

const { executable } = await setUpOrGiveUp({ purpose: process.env.DISPLAY ? 'window' : 'headless' });
try {
  const { env, close } = await openDisplay();
  // Everything behind the marker is the analyst's own, passed on as it was typed.
  const args = [...sandboxSwitches(), ROOT, '--headless-job', ...process.argv.slice(2)];
  process.exitCode = await run(executable, args, {
    env,
    cwd: folderOfTheCaller(),
    stdio: ['inherit', 'inherit', 'pipe'],
    onStart: (child) => {
      child.stderr.setEncoding('utf8').pipe(withoutNoise()).pipe(process.stderr, { end: false });
    },
  });
  close();
} catch (error) {
  giveUp(error.message);
}

/** `npm run` goes to the folder of package.json; file names are meant from where it was typed. */
function folderOfTheCaller() {
  const isThroughNpm = process.env.npm_lifecycle_event === 'touchstone' && process.cwd() === ROOT;
  return (isThroughNpm && process.env.INIT_CWD) || process.cwd();
}
