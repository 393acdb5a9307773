import { spawn } from 'node:child_process';

/**
 * An X server without a screen, for machines that have none. It picks a free number itself, so that several may start
 * at once. Resolves to the environment to run programs in and a way to close it.
 */
export async function openDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY) return { env: process.env, close: () => {} };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const close = () => server.kill();
  process.once('exit', close);
  const number = await displayNumber(server);
  return {
    env: { ...process.env, DISPLAY: `:${number}` },
    close: () => {
      process.off('exit', close);
      close();
    },
  };
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdio[3].on('data', (bytes) => {
      said += bytes;
      if (said.endsWith('\n')) resolve(said.trim());
    });
    server.on('error', (error) => reject(new Error(`Xvfb could not be started: ${error.message}`)));
    server.on('exit', () => reject(new Error('Xvfb ended before it had a display.')));
  });
}
