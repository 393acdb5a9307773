import { withoutNoise } from './chromium-noise.mjs';
import { ROOT } from './paths.mjs';
import { giveUp, run } from './process.mjs';
import { sandboxSwitches } from './sandbox.mjs';
import { setUpOrGiveUp } from './setup.mjs';

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  giveUp(
    'There is no screen here to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n' +
      'Without one, use the command line: npm run -s touchstone -- --help',
  );
}
const { executable } = await setUpOrGiveUp({ purpose: 'window' });
const switches = switchesOrGiveUp();
if (switches.includes('--no-sandbox')) console.error("Running as root, so without Chromium's sandbox.");
process.exitCode = await run(executable, [...switches, ROOT, ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'pipe'],
  onStart: (child) => {
    child.stderr.setEncoding('utf8').pipe(withoutNoise()).pipe(process.stderr, { end: false });
  },
});

function switchesOrGiveUp() {
  try {
    return sandboxSwitches();
  } catch (error) {
    return giveUp(error.message);
  }
}
