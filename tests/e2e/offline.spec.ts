import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { executableOf, SANDBOX_SWITCHES, testEnvironment } from './packaged.ts';

/*
 * The system calls by which bytes leave a process are those that carry an address: connect, bind, sendto, sendmsg and
 * sendmmsg. None may carry an internet address, and no stream socket for one may be made. Chromium does make a few
 * datagram sockets: it asks the kernel for the names of network cards through them (ioctl), and never connects them or
 * sends on them, which would be seen here. Local sockets (AF_UNIX) and the kernel's own (AF_NETLINK) stay on the computer.
 */
const TRACED = 'trace=socket,connect,sendto,sendmsg,sendmmsg,bind';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;
let running: ChildProcess | null = null;

test.skip(process.platform !== 'linux', 'strace is for Linux');
test.skip(() => !canTrace(), 'strace is missing here, or may not trace');
test.skip(() => !process.env['DISPLAY']?.startsWith(':'), 'the display is reached over the network here');
test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-offline-'));
  fs.writeFileSync(path.join(folder, 'leak.md'), LEAKING_TEXT);
});
test.afterEach(() => {
  running?.kill('SIGKILL');
  running = null;
});
test.afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

for (const [title, words] of [
  ['making the sample case', ['sample', '--out', 'sample.touchstone']],
  [
    'printing its assessment',
    ['export', 'sample.touchstone', '--assessment', 'R1', '--to', 'pdf', '--out', 'r.pdf'],
  ],
  [
    'writing it as a page',
    ['export', 'sample.touchstone', '--assessment', 'R1', '--to', 'html', '--out', 'r.html'],
  ],
  ['verifying the case', ['verify', 'sample.touchstone']],
  ['importing a text full of addresses', ['import', 'leak.md', '--case', 'leak.touchstone']],
] as const) {
  test(`no byte leaves while ${title}`, async () => {
    const { code, calls } = await traced(executableOf('production'), [...SANDBOX_SWITCHES, ...words]);
    expect(code).toBe(0);
    expectNothingLeft(calls);
  });
}

test('no byte leaves while the window starts and ends', async () => {
  const profile = path.join(folder, 'profile');
  const { code, calls } = await traced(executableOf('production'), SANDBOX_SWITCHES, {
    env: testEnvironment(profile),
    until: async (child) => {
      const log = path.join(profile, 'logs', 'touchstone.log');
      const said = () => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '');
      await expect.poll(said, { timeout: 90_000 }).toContain('the window is ready');
      process.kill(traceeOf(child), 'SIGTERM');
    },
  });
  expect(code).toBe(0);
  expectNothingLeft(calls);
});

test('a program with nothing held back is seen to reach out', async () => {
  const { executable } = JSON.parse(
    execFileSync(process.execPath, [path.join(root, 'build/electron-runtime.mjs')], { encoding: 'utf8' }),
  ) as { executable: string };
  const { calls } = await traced(executable, [
    ...SANDBOX_SWITCHES,
    path.join(root, 'tests/fixtures/leaky-app'),
  ]);
  expect(addressed(calls).length).toBeGreaterThan(0);
  expect(calls.filter((call) => call.includes('192.0.2.1')).length).toBeGreaterThan(0);
});

const LEAKING_TEXT = `# A text full of addresses

The harbour was closed on Monday, [the port authority said](http://192.0.2.1/said).

![A picture](http://192.0.2.1/picture.png) <img src="http://192.0.2.1/pixel.png"> <script src="http://192.0.2.1/x.js"></script>

<link rel="dns-prefetch" href="//dns.leak.example"><link rel="stylesheet" href="http://192.0.2.1/style.css">

<iframe src="http://192.0.2.1/frame.html"></iframe> <http://192.0.2.1/>

[1]: http://192.0.2.1/reference "A reference"
`;

function expectNothingLeft(calls: readonly string[]): void {
  expect(addressed(calls)).toEqual([]);
  expect(calls.filter((call) => /socket\(AF_INET6?, SOCK_STREAM/.test(call))).toEqual([]);
  // Had the trace seen nothing at all, it would prove nothing.
  expect(calls.filter((call) => call.includes('AF_UNIX')).length).toBeGreaterThan(0);
}

const addressed = (calls: readonly string[]): readonly string[] =>
  calls.filter((call) => /\b(?:connect|bind|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET6?\b/.test(call));

async function traced(
  executable: string,
  args: readonly string[],
  how: { env?: NodeJS.ProcessEnv; until?: (child: ChildProcess) => Promise<void> } = {},
): Promise<{ readonly code: number | null; readonly calls: readonly string[] }> {
  const output = path.join(folder, 'calls.txt');
  const child = spawn('strace', ['-f', '-qq', '-o', output, '-e', TRACED, executable, ...args], {
    cwd: folder,
    env: how.env ?? process.env,
    stdio: 'ignore',
  });
  running = child;
  const ended = once(child, 'exit') as Promise<[number | null]>;
  await how.until?.(child);
  const [code] = await ended;
  return { code, calls: fs.readFileSync(output, 'utf8').split('\n') };
}

/** The program that strace started. */
function traceeOf({ pid }: ChildProcess): number {
  const [first = ''] = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  return Number(first);
}

function canTrace(): boolean {
  return spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', '-e', TRACED, 'true']).status === 0;
}
