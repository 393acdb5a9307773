import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, test } from '@playwright/test';
import { executableOf, SANDBOX_SWITCHES, testEnvironment } from './packaged.ts';

/** The wire holds a character for each fuse, `1` where it is on. */
const FUSE_ON = '1'.charCodeAt(0);

let profile: string;
let child: ChildProcess | undefined;

test.beforeEach(() => {
  profile = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-smoke-'));
});
test.afterEach(async () => {
  if (child && child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    killAll(child);
    await ended;
  }
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

test('the program that analysts get starts and shows its home screen', async () => {
  child = start(['--remote-debugging-port=0']);
  const browser = await chromium.connectOverCDP(await saying(child, /DevTools listening on (ws:\S+)/));
  const context = browser.contexts()[0];
  if (!context) throw new Error('The program has no window context.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForSelector('body[data-ready="true"]');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await browser.close();
});

test('the program that analysts get has its fuses set', async () => {
  const wire = await getCurrentFuseWire(executableOf('production'));
  const on = (fuse: FuseV1Options) => (wire[fuse] as number | undefined) === FUSE_ON;
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspector: on(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    ownV8Snapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspector: false,
    asarIntegrity: true,
    onlyAsar: true,
    fileProtocol: false,
    cookieEncryption: true,
    ownV8Snapshot: false,
  });
});

test('the program that analysts get opens no inspector, however it is asked', async () => {
  const port = await freePort();
  child = start([`--inspect=${port}`, '--remote-debugging-port=0']);
  let said = '';
  child.stderr?.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  await saying(child, /DevTools listening on (ws:\S+)/);
  expect(await isListening(port)).toBe(false);
  expect(said).not.toContain('Debugger listening on');
});

test('the program that analysts get will not start with its window open to other programs', async () => {
  child = start(['--remote-debugging-port=0'], { TOUCHSTONE_TEST_DRIVER: '' });
  const code = await ending(child);
  expect(code).not.toBe(0);
  expect(code).not.toBeNull();
});

function start(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  return spawn(executableOf('production'), [...SANDBOX_SWITCHES, ...args], {
    env: { ...testEnvironment(profile), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
  });
}

/** With its helper processes: left alone for a moment they would still write into the profile. */
function killAll(program: ChildProcess): void {
  if (process.platform === 'win32' || program.pid === undefined) program.kill('SIGKILL');
  else process.kill(-program.pid, 'SIGKILL');
}

function ending(program: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => program.once('exit', resolve));
}

/** The first group of the pattern, once the program has said it on stderr; rejects where it ends before. */
function saying(program: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const found = pattern.exec(said)?.[1];
      if (found) resolve(found);
    });
    program.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said.slice(0, 500)}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
