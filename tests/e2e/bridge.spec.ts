import fs from 'node:fs';
import path from 'node:path';
import { type Bridge, CHANNELS } from '../../shared/ipc.ts';
import { expect, test } from './fixtures.ts';

interface WindowOfTheProgram {
  readonly touchstone: Bridge;
}

test('the only door out of the page is invoke and on', async ({ page }) => {
  const bridge = await page.evaluate(() => {
    const { touchstone } = window as unknown as WindowOfTheProgram;
    return Object.entries(touchstone).map(([name, member]) => [name, typeof member]);
  });
  expect(bridge.toSorted()).toEqual([
    ['invoke', 'function'],
    ['on', 'function'],
  ]);
});

test('main answers wrong requests with a refusal and does nothing', async ({ app, page, profile }) => {
  const codes = await page.evaluate(async () => {
    const { touchstone } = window as unknown as {
      touchstone: { invoke(...args: unknown[]): Promise<unknown> };
    };
    const requests: unknown[][] = [
      ['no.such.channel'],
      ['app.info', 'more'],
      ['files.open', '/etc/passwd'],
      ['files.save', 'x.txt'],
      ['originals.read', '../../..', '0'.repeat(64)],
      ['originals.read', 'case-0001', '../journal.ndjson'],
      ['journal.append', '../x', ['{"seq":1}']],
      ['journal.append', 'case-0001', '{"seq":1}'],
      ['journal.read', 'case-0001', -1],
      ['pdf.print', { html: '<p>x</p>' }],
      ['menu.state', { disabled: ['no.such'], labels: {} }],
      ['log.write', 'fatal', 'x'],
      ['headless.write', 'out', 'x'],
      ['headless.save', new Uint8Array(1)],
      ['headless.exit', 0],
    ];
    const outcomes = [];
    for (const request of requests) {
      outcomes.push([
        request[0],
        ((await touchstone.invoke(...request)) as { code?: string }).code ?? 'answered',
      ]);
    }
    return outcomes;
  });
  expect(codes.filter(([, code]) => code !== 'refused' && code !== 'bad-arguments')).toEqual([]);
  expect(codes).toHaveLength(15);

  // On every channel, arguments that are right on none.
  const odd = await page.evaluate(async (channels) => {
    const { touchstone } = window as unknown as {
      touchstone: { invoke(...args: unknown[]): Promise<{ readonly ok: boolean; readonly code?: string }> };
    };
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const wrong = [
      { path: '/etc/passwd' },
      ['../x'],
      cycle,
      new Map([[1, 2]]),
      new Date(0),
      1e300,
      Number.NaN,
      10n,
      /x/,
    ];
    const answered: string[] = [];
    for (const channel of channels) {
      for (const argument of wrong) {
        for (const args of [[argument], [argument, argument], [argument, argument, argument]]) {
          // What the bridge itself cannot carry does not even reach main.
          const { ok, code } = await Promise.resolve()
            .then(() => touchstone.invoke(channel, ...args))
            .catch(() => ({ ok: false, code: 'refused' }));
          if (ok || (code !== 'bad-arguments' && code !== 'refused')) answered.push(`${channel}: ${code}`);
        }
      }
    }
    return answered;
  }, CHANNELS);
  expect(odd).toEqual([]);

  // Another window with the same page and the same bridge is a stranger.
  const stranger = await app.evaluate(async ({ BrowserWindow, app: program }) => {
    const preload = `${program.getAppPath()}/dist/preload/preload.cjs`;
    const other = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    });
    await other.loadURL('app://touchstone/index.html');
    const answer: unknown = await other.webContents.executeJavaScript("window.touchstone.invoke('app.info')");
    other.destroy();
    return answer;
  });
  expect(stranger).toMatchObject({ ok: false, code: 'refused' });
  expect(await page.evaluate(() => window.touchstone.invoke('app.info'))).toMatchObject({ ok: true });
  expect(fs.existsSync(path.join(profile, 'x'))).toBe(false);
  expect(fs.existsSync(path.join(profile, 'cases', 'case-0001'))).toBe(false);
});
