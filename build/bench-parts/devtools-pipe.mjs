import { spawn } from 'node:child_process';

/** Starts a program whose DevTools speak through a pipe: no port to find, no connection to wait for. */
export function startWithDevtools(executable, args, options) {
  const child = spawn(executable, ['--remote-debugging-pipe', ...args], {
    ...options,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const waiting = new Map();
  let rest = '';
  let count = 0;
  child.stdio[4].setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const { id, ...answer } of messages.map((message) => JSON.parse(message))) waiting.get(id)?.(answer);
  });
  child.stdio[3].on('error', () => {});

  /** The answer to a DevTools call, or null where the program has ended or refuses. */
  function send(method, params = {}, sessionId) {
    count += 1;
    const id = count;
    child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const answered = new Promise((resolve) => waiting.set(id, resolve));
    return Promise.race([answered, ended.then(() => null)]).then((answer) => {
      waiting.delete(id);
      return answer?.result ?? null;
    });
  }

  async function stop() {
    child.kill('SIGKILL');
    await ended;
  }

  return { pid: child.pid, send, stop, hasEnded: () => child.exitCode !== null || child.signalCode !== null };
}

/** A session with the program's first page, once there is one. */
export async function firstPage({ send, hasEnded }) {
  while (!hasEnded()) {
    const { targetInfos = [] } = (await send('Target.getTargets')) ?? {};
    const page = targetInfos.find(({ type }) => type === 'page');
    const attached =
      page && (await send('Target.attachToTarget', { targetId: page.targetId, flatten: true }));
    if (attached) return attached.sessionId;
    await pause();
  }
  throw new Error('The program ended before it had a page.');
}

export const pause = (ms = 4) => new Promise((resolve) => setTimeout(resolve, ms));
