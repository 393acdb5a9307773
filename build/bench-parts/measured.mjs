import { spawn } from 'node:child_process';
import { watchTree } from './tree-usage.mjs';

/**
 * Runs a program to its end and answers with what it and all that it started took. One that is not done after
 * `longest` seconds of processor time is ended, and said not to be done.
 */
export async function measured(command, words, { longest = Number.POSITIVE_INFINITY } = {}) {
  const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const usage = watchTree(child.pid);
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  let isDone = true;
  const guard = setInterval(() => {
    if (usage.seconds() < longest) return;
    isDone = false;
    child.kill('SIGKILL');
  }, 1000);
  const code = await new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  clearInterval(guard);
  const found = usage.stop();
  if (isDone && code !== 0) throw new Error(`${command} ended with ${code}: ${said.slice(-2000)}`);
  return { ...found, isDone };
}
