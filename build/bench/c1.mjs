import fs from 'node:fs';
import path from 'node:path';
import { bareCopyOf } from '../bench-parts/bare-copy.mjs';
import { firstPage, pause, startWithDevtools } from '../bench-parts/devtools-pipe.mjs';
import { interleaved } from '../bench-parts/rounds.mjs';
import { packagedExecutable } from '../packaged.mjs';
import { inRoot } from '../paths.mjs';
import { sandboxSwitches } from '../sandbox.mjs';

export const id = 'C1';
export const what = 'Start to a painted home screen';
export const peerName = 'an empty Electron window';
export const goal = 2;
export const goalText = 'less than twice as long';

const READY = `document.body?.dataset.ready === 'true' && new Promise((painted) =>
  requestAnimationFrame(() => requestAnimationFrame(() => painted(true))))`;
const MOST_MS = 60_000;

/** Milliseconds from starting the process to the second frame after the page says that it is ready. */
export async function run({ rounds }) {
  const work = fs.mkdtempSync(inRoot('.cache/bench-'));
  try {
    const executable = packagedExecutable('production');
    const bare = await bareCopyOf(executable, path.join(work, 'bare'));
    const medians = await interleaved(rounds, {
      ours: () => startTime(executable, path.join(work, 'profile-ours')),
      peer: () => startTime(bare, path.join(work, 'profile-bare')),
    });
    return { ...medians, unit: 'ms' };
  } finally {
    fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function startTime(executable, profile) {
  fs.mkdirSync(profile, { recursive: true });
  const start = performance.now();
  const program = startWithDevtools(executable, sandboxSwitches(), {
    env: { ...process.env, TOUCHSTONE_PROFILE: profile, TOUCHSTONE_TEST_DRIVER: '1' },
  });
  try {
    const session = await firstPage(program);
    while (performance.now() - start < MOST_MS && !program.hasEnded()) {
      const question = { expression: READY, awaitPromise: true, returnByValue: true };
      const answer = await program.send('Runtime.evaluate', question, session);
      if (answer?.result?.value === true) return performance.now() - start;
      await pause();
    }
    throw new Error(`${executable} did not become ready.`);
  } finally {
    await program.stop();
  }
}
