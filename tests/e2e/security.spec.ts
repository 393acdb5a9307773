import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What is served, as it was listed when the program was bundled. */
const RENDERER_FILES = path.resolve(import.meta.dirname, '../../dist/renderer-files.json');

/** What asking for an address from inside the page leads to: a status, or that it was refused. */
const askedFor = (page: Page, address: string): Promise<number | string> =>
  page.evaluate(
    (url) =>
      fetch(url).then(
        (answer) => answer.status,
        () => 'refused',
      ),
    address,
  );

test('the window has no Node, no privileges and no developer tools', async ({ app, page }) => {
  const wanted = {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
  };
  const preferences = await app.evaluate(({ BrowserWindow }, names) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const all = contents.getLastWebPreferences();
    return Object.fromEntries(names.map((name) => [name, all[name] ?? '']));
  }, Object.keys(wanted));
  expect(preferences).toEqual(wanted);
  const reachable = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
  );
  expect(reachable).toEqual([]);
  const isOpen = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools();
    return contents?.isDevToolsOpened();
  });
  expect(isOpen).toBe(false);
});

test('the page is served under a policy that allows the program alone', async ({ page }) => {
  const headers = await page.evaluate(async () => Object.fromEntries((await fetch(location.href)).headers));
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  const isolated = await page.evaluate(() => [crossOriginIsolated, isSecureContext, origin]);
  expect(isolated).toEqual([true, true, 'app://touchstone']);
});

test('of all that is served, only the worker that searches may compile WebAssembly', async ({ page }) => {
  const list: unknown = JSON.parse(fs.readFileSync(RENDERER_FILES, 'utf8'));
  const names = (list as readonly string[]).filter((name) => /\.(?:html|m?js)$/.test(name));
  const allowed = await page.evaluate(async (served) => {
    const policies = await Promise.all(
      served.map(async (name) => (await fetch(`/${name}`)).headers.get('content-security-policy')),
    );
    return served.filter((_, at) => policies[at]?.includes('unsafe') !== false);
  }, names);
  expect(names.length).toBeGreaterThan(5);
  expect(allowed).toEqual([expect.stringMatching(/^assets\/search\.worker-[\w-]+\.js$/)]);
});

test('script in text does not run, and text cannot become script', async ({ page }) => {
  const attempts = await page.evaluate(async () => {
    // In a task of its own: what the debugger itself evaluates may do what the page may not.
    const outcome = (attempt: () => void) =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            attempt();
            resolve('allowed');
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      });
    const element = document.createElement('div');
    return {
      html: await outcome(() => (element.innerHTML = '<img src=x onerror=alert(1)>')),
      // oxlint-disable-next-line no-eval -- that it is refused is what is tested
      evaluated: await outcome(() => void (0, eval)('1')),
      // oxlint-disable-next-line typescript/no-implied-eval -- that it is refused is what is tested
      made: await outcome(() => new Function('return 1')),
      compiled: await outcome(() => new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))),
      worker: await outcome(() => new Worker('data:text/javascript,1')),
      address: await outcome(() => (document.createElement('script').src = 'https://example.org/x.js')),
    };
  });
  expect(Object.values(attempts)).not.toContain('allowed');
});

test('nothing that the page can do reaches a server on this very computer', async ({ app, page }) => {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('reached');
  });
  server.on('connection', () => asked.push('connection'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    // The server can be reached from here: what follows is not silent for want of a server.
    await fetch(`http://${host}/control`);
    expect(asked.splice(0)).toContain('/control');

    const outcomes = await page.evaluate(async (there) => {
      const after = (element: HTMLElement) =>
        new Promise<string>((resolve) => {
          element.addEventListener('load', () => resolve('reached'));
          element.addEventListener('error', () => resolve('refused'));
          setTimeout(resolve, 1000, 'refused');
          document.head.append(element);
        });
      const element = (name: string, attributes: Record<string, string>) => {
        const made = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
        return made;
      };
      navigator.sendBeacon(`http://${there}/beacon`, 'x');
      return {
        fetch: await fetch(`http://${there}/fetch`).then(
          () => 'reached',
          () => 'refused',
        ),
        name: await fetch(`http://localhost:${there.split(':')[1]}/name`).then(
          () => 'reached',
          () => 'refused',
        ),
        image: await after(element('img', { src: `http://${there}/image` })),
        style: await after(element('link', { rel: 'stylesheet', href: `http://${there}/style` })),
        prefetch: await after(element('link', { rel: 'prefetch', href: `http://${there}/prefetch` })),
        preconnect: await after(element('link', { rel: 'preconnect', href: `http://${there}/` })),
        film: await after(element('video', { src: `http://${there}/film` })),
        socket: await new Promise((resolve) => {
          const socket = new WebSocket(`ws://${there}/socket`);
          socket.addEventListener('open', () => resolve('reached'));
          socket.addEventListener('error', () => resolve('refused'));
        }),
      };
    }, host);
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['refused']));

    const fromMain = await app.evaluate(async ({ net, session }, there) => {
      const ask = (fetching: Promise<unknown>) =>
        fetching.then(
          () => 'reached',
          () => 'refused',
        );
      const other = session.fromPartition('another');
      return [
        await ask(net.fetch(`http://${there}/main`)),
        await ask(session.defaultSession.fetch(`http://${there}/default`)),
        await ask(other.fetch(`http://${there}/another`)),
      ];
    }, host);
    expect(fromMain).toEqual(['refused', 'refused', 'refused']);
    expect(asked).toEqual([]);
  } finally {
    server.close();
  }
});

test('the page cannot go elsewhere, open a window or save a file by itself', async ({
  app,
  page,
  profile,
}) => {
  const address = page.url();
  const opened = await page.evaluate(() => window.open('app://touchstone/index.html') === null);
  expect(opened).toBe(true);
  for (const target of ['https://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'app://report/x']) {
    await page.evaluate((url) => {
      location.href = url;
    }, target);
  }
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['words']));
    link.download = 'stolen.txt';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect.poll(() => page.evaluate(() => location.href)).toBe(address);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const written = fs.readdirSync(profile, { recursive: true, encoding: 'utf8' });
  expect(written.filter((name) => path.basename(name).includes('stolen'))).toEqual([]);
});

test('every permission is denied', async ({ page }) => {
  const names = [
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'clipboard-read',
    'midi',
    'local-fonts',
  ];
  const states = await page.evaluate(
    (wanted) =>
      Promise.all(
        wanted.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
        ),
      ),
    names,
  );
  expect(states).toEqual(names.map(() => 'denied'));
  const position = await page.evaluate(
    () =>
      new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('told'),
          () => resolve('denied'),
        );
      }),
  );
  expect(position).toBe('denied');
});

test('files outside the list made at build time are not served', async ({ page }) => {
  expect(await askedFor(page, '/index.html')).toBe(200);
  for (const address of [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%252e%252e/package.json',
    '/%5c..%5cpackage.json',
    '/main/main.js',
    '/../main/main.js',
    '/renderer-files.json',
    '/index.html%00.js',
    '/etc/passwd',
  ]) {
    expect(await askedFor(page, address), address).toBe(404);
  }
  // Every way up with every slash, spelt as a browser may pass it on.
  const ups = ['..', '%2e%2e', '.%2e', '%252e%252e', '%c0%ae%c0%ae', '...'];
  const slashes = ['/', '%2f', '%5c', '%252f', '//', '%c0%af'];
  const spelt = ups.flatMap((up) =>
    slashes.map((slash) => `/assets/${up}${slash}${up}${slash}main${slash}main.js`),
  );
  const answers = await page.evaluate(
    (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).status)),
    spelt,
  );
  expect(new Set(answers)).toEqual(new Set([404]));
  for (const address of ['app://other/index.html', 'app://report/x/', 'file:///etc/passwd', '//etc/passwd']) {
    expect(await askedFor(page, address), address).toBe('refused');
  }
});

test('a page that crashes is loaded again', async ({ app, page }) => {
  expect(page.isClosed()).toBe(false);
  const loaded = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return new Promise((resolve) => {
      contents?.once('did-finish-load', () => resolve(contents.getURL()));
      contents?.forcefullyCrashRenderer();
    });
  });
  expect(loaded).toBe('app://touchstone/index.html');
});
