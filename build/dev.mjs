import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { inRoot, ROOT } from './paths.mjs';
import { giveUp } from './process.mjs';
import { sandboxSwitches } from './sandbox.mjs';
import { setUpOrGiveUp } from './setup.mjs';

const PORT = 5273;
const dist = inRoot('dist');

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  giveUp('There is no screen here to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).');
}
const { executable } = await setUpOrGiveUp({ purpose: 'window', isBuilt: false });
const { build, createServer } = await import('vite');
const { mainConfig, preloadConfig, rendererConfig } = await import('./vite-config.mjs');
// What is written into dist/ from here on is for this run alone: without its list, the next start builds anew.
fs.rmSync(inRoot('dist/renderer-files.json'), { force: true });

const server = await createServer({
  ...rendererConfig(dist, 'development'),
  html: { cspNonce: 'dev' },
  server: {
    host: 'localhost',
    port: PORT,
    strictPort: true,
    hmr: { protocol: 'ws', host: 'localhost', port: PORT },
  },
});
await server.listen();

let window = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => window?.kill());
await rebuildOnChange(preloadConfig(dist, 'development'));
await rebuildOnChange(mainConfig(dist, 'development'));
open();
console.log('The window follows the sources: its page at once, the main process by starting anew.');

/** Resolves after the first build; later ones start the program anew. */
async function rebuildOnChange(config) {
  const watcher = await build({ ...config, build: { ...config.build, watch: {} } });
  await new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code === 'BUNDLE_END') void event.result.close();
      if (event.code === 'END') {
        if (window) open();
        resolve();
      }
    });
  });
}

function open() {
  window?.removeAllListeners('exit');
  window?.kill();
  window = spawn(executable, [...sandboxSwitches(), ROOT, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, TOUCHSTONE_DEV_URL: `http://localhost:${PORT}/` },
  });
  window.on('exit', (code) => {
    void server.close().finally(() => process.exit(code ?? 0));
  });
}
