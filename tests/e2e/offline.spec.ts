import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { filesToImport, LEAKING_TEXT } from './leaking-files.ts';
import { executableOf, SANDBOX_SWITCHES, testEnvironment } from './packaged.ts';
import { PipeDriver } from './pipe-driver.ts';
import { addressed, canHaveOwnNetwork, canTrace, traced } from './traced.ts';

const root = path.resolve(import.meta.dirname, '../..');
const NOTHING_SENT = { connections: 0, datagrams: 0, packets: 0, withoutWay: 0 };
const ASKS_FOR_A_CARD =
  /connect\(\d+, \{sa_family=AF_INET6?, sin6?_port=htons\(53\)|connect\(\d+, \{sa_family=AF_INET6, sin6_port=htons\(443\).*"2001:4860:4860::8888"|bind\(\d+, \{sa_family=AF_INET6?, sin6?_port=htons\(0\)/;
let folder: string;

test.skip(process.platform !== 'linux', 'strace is for Linux');
test.skip(() => !canTrace(), 'strace is missing here, or may not trace');
test.skip(() => !process.env['DISPLAY']?.startsWith(':'), 'the display is reached over the network here');
test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-offline-'));
  fs.writeFileSync(path.join(folder, 'leak.md'), LEAKING_TEXT);
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
  [
    'writing it for Word',
    ['export', 'sample.touchstone', '--assessment', 'R1', '--to', 'docx', '--out', 'r.docx'],
  ],
  [
    'writing it as Markdown',
    ['export', 'sample.touchstone', '--assessment', 'R1', '--to', 'md', '--out', 'r.md'],
  ],
  ['verifying a printed report', ['verify', 'r.pdf', 'sample.touchstone']],
  ['verifying the case', ['verify', 'sample.touchstone']],
  ['importing a text full of addresses', ['import', 'leak.md', '--case', 'leak.touchstone']],
] as const) {
  test(`no byte leaves while ${title}`, async () => {
    const { code, calls } = await traced(executableOf('production'), [...SANDBOX_SWITCHES, ...words], {
      folder,
    });
    expect(code).toBe(0);
    expectNothingLeft(calls);
  });
}

test('no byte leaves while the window imports, searches, prints, verifies and tests itself', async () => {
  const hasOwnNetwork = canHaveOwnNetwork();
  if (!hasOwnNetwork)
    test.info().annotations.push({ type: 'no network of its own', description: 'strace alone' });
  let sent: Readonly<Record<string, number>> | null = null;
  const { code, calls } = await traced(
    executableOf('production'),
    [...SANDBOX_SWITCHES, '--remote-debugging-pipe'],
    {
      folder,
      env: testEnvironment(path.join(folder, 'profile')),
      hasOwnNetwork,
      until: async ({ pipes, pid, calls: callsSoFar, counters }) => {
        const window = new PipeDriver(pipes);
        await tryEverything(window);
        expectNothingLeft(callsSoFar());
        await runSelfTest(window);
        sent = counters();
        process.kill(pid(), 'SIGTERM');
      },
    },
  );
  expect(code).toBe(0);
  expect(sent).toEqual(hasOwnNetwork ? NOTHING_SENT : null);
  // To gather ways for WebRTC, and before it looks up a name that it then may not, the engine asks the kernel which card
  // leads out, by a datagram socket that it points there and never sends on; the kernel's count above says so. Nothing
  // else of the self-test gets even so far.
  expect(addressed(calls).filter((call) => !ASKS_FOR_A_CARD.test(call))).toEqual([]);
});

test('a program with nothing held back is seen to reach out', async () => {
  const { executable } = JSON.parse(
    execFileSync(process.execPath, [path.join(root, 'build/electron-runtime.mjs')], { encoding: 'utf8' }),
  ) as { executable: string };
  const hasOwnNetwork = canHaveOwnNetwork();
  await traced(executable, [...SANDBOX_SWITCHES, path.join(root, 'tests/fixtures/leaky-app')], {
    folder,
    hasOwnNetwork,
    until: async ({ pid, calls, counters }) => {
      // The same two witnesses as above: what they would have said there, had anything left.
      await expect(() => {
        expect(addressed(calls()).length).toBeGreaterThan(0);
        expect(calls().filter((call) => call.includes('192.0.2.1')).length).toBeGreaterThan(0);
        if (!hasOwnNetwork) return;
        const sent = counters();
        for (const kind of ['connections', 'datagrams', 'packets'])
          expect(sent?.[kind], kind).toBeGreaterThan(0);
      }).toPass({ timeout: 60_000 });
      process.kill(pid(), 'SIGTERM');
    },
  });
});

/** What an analyst does in a day, and every file that a source can be. */
async function tryEverything(window: PipeDriver): Promise<void> {
  await window.begin();
  await window.click('button', 'Open sample case');
  await window.sees('[role="option"]', 'S5');

  await window.press('f', { control: true, shift: true });
  await window.type('cable');
  await window.sees('[role="option"]', 'S1');

  await window.press('4', { control: true });
  await window.click('[role="option"]', 'R1');
  await window.sees('[contenteditable="true"]');
  await window.press('p', { control: true });
  await window.sees('[role="group"][aria-label^="Page 1 of"]');

  const files = filesToImport().map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
  await window.press('1', { control: true });
  await window.click('[role="option"]', 'S1');
  await window.value(`(${PASTE_FILES})(${JSON.stringify(files)})`);
  await window.sees('[role="dialog"] [role="option"]');
  await window.until(async () => (await window.value(`(${IS_READ})()`)) === true, 'the end of reading');
  await window.click('[role="dialog"] button', 'Import ');
  await window.until(
    async () => (await window.value(`(${IS_IMPORTED})()`)) === true,
    'the end of the import',
  );
  await window.click('[role="dialog"] button', 'Close, decide later');

  await window.press('2', { control: true });
  await window.click('[role="option"]', 'C4');
  await window.sees('textarea');
  await window.value("document.querySelector('textarea').focus()");
  await window.type(' Mispeled wrds, tehn.');
}

/** Every way out that a page could take, tried. */
async function runSelfTest(window: PipeDriver): Promise<void> {
  await window.value("[...document.querySelectorAll('.lamp')].at(-1).click()");
  await window.click('button', 'Run the self-test');
  await window.sees('[role="status"]', 'All 16 attempts were blocked.');
}

/** Puts files on the page as a paste does. Runs in the page. */
const PASTE_FILES = `(files) => {
  const data = new DataTransfer();
  for (const [name, base64] of files) {
    data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
  }
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
}`;

/** Most files are ready, and nothing waits to be read or compared any more. Runs in the page. */
const IS_READ = `() => {
  const isBusy = document.querySelector('progress') || /Being read|Not read yet|Being compared/.test(document.body.textContent);
  return !isBusy && [...document.querySelectorAll('[role="dialog"] button')].some((one) => /^Import [1-9]\\d/.test(one.textContent));
}`;

/** Every file that is ready has entered the case. Runs in the page. */
const IS_IMPORTED = `() => ![...document.querySelectorAll('[role="dialog"] button')].some((one) => /^Import [1-9]/.test(one.textContent))`;

function expectNothingLeft(calls: readonly string[]): void {
  expect(addressed(calls)).toEqual([]);
  expect(calls.filter((call) => /socket\(AF_INET6?, SOCK_STREAM/.test(call))).toEqual([]);
  // Had the trace seen nothing at all, it would prove nothing.
  expect(calls.filter((call) => call.includes('AF_UNIX')).length).toBeGreaterThan(0);
}
