import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, headersFor, policyFor, servedName } from '../../electron/served-files.ts';

const NAMES = new Set(['index.html', 'assets/index-abc.js', 'assets/a b.woff2']);

test('listed names are served, and the root is the page', () => {
  expect(servedName('app://touchstone/', NAMES)).toBe('index.html');
  expect(servedName('app://touchstone/index.html?x=1#y', NAMES)).toBe('index.html');
  expect(servedName('app://touchstone/assets/index-abc.js', NAMES)).toBe('assets/index-abc.js');
  expect(servedName('app://touchstone/assets/a%20b.woff2', NAMES)).toBe('assets/a b.woff2');
});

test.each([
  'app://touchstone/../package.json',
  'app://touchstone/..%2fpackage.json',
  'app://touchstone/%2e%2e/%2e%2e/etc/passwd',
  'app://touchstone/%252e%252e/etc/passwd',
  'app://touchstone/..\\package.json',
  'app://touchstone/%5c..%5cpackage.json',
  'app://touchstone//etc/passwd',
  'app://touchstone/index.html/',
  'app://touchstone/index.html%00',
  'app://touchstone/INDEX.HTML',
  'app://touchstone/assets',
  'app://touchstone/assets//index-abc.js',
  'app://touchstone/%',
  'app://touchstone/%ff',
  'app://touchstone/C:/windows/win.ini',
  'app://touchstone/\\\\server\\share',
  'app://other/index.html',
  'app://touchstone.example/index.html',
  'app://user@touchstone/index.html',
  'app://touchstone:80/index.html',
  'file:///index.html',
  'http://touchstone/index.html',
  'index.html',
  '',
])('nothing else is: %s', (address) => {
  expect(servedName(address, NAMES)).toBeNull();
});

test('whatever is asked for, the answer is a listed name or nothing', () => {
  const parts = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '/',
    '\\',
    '%2f',
    '%5c',
    '%00',
    'index.html',
    'assets',
    'etc',
    '%25',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (path) => {
      const name = servedName(`app://touchstone/${path.join('')}`, NAMES);
      expect(name === null || NAMES.has(name)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('every answer carries the policy, its type and a ban on guessing another', () => {
  const headers = headersFor('assets/index-abc.js');
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  expect(headers['content-security-policy']).toBe(contentSecurityPolicy());
  expect(headersFor('unknown.xyz')['content-type']).toBe('application/octet-stream');
});

test('the policy allows this program alone', () => {
  const policy = contentSecurityPolicy();
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('WebAssembly is allowed to the worker that searches, and to nothing else', () => {
  const worker = headersFor('assets/search.worker-B3kZ_9-x.js')['content-security-policy'] ?? '';
  expect(worker).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(worker.replace(" 'wasm-unsafe-eval'", '')).toBe(contentSecurityPolicy());
  for (const name of [
    'index.html',
    'assets/index-abc.js',
    'assets/import.worker-abc.js',
    'assets/search.worker-abc.js.html',
    'assets/x/search.worker-abc.js',
    'search.worker-abc.js',
    'assets/sqlite3-abc.wasm',
    '',
  ]) {
    expect(headersFor(name)['content-security-policy'], name).toBe(contentSecurityPolicy());
  }
  expect(headersFor('assets/sqlite3-abc.wasm')['content-type']).toBe('application/wasm');
  expect(policyFor('search/search.worker.ts', 'http://localhost:5273/')).toContain('wasm-unsafe-eval');
  expect(policyFor('index.html', 'http://localhost:5273/')).not.toContain('unsafe');
});

test('in development the policy adds the socket and the nonce of the development server, and no more', () => {
  const dev = contentSecurityPolicy('http://localhost:5273/');
  expect(dev).toContain("connect-src 'self' ws://localhost:5273;");
  expect(dev).toContain("script-src 'self' 'nonce-dev';");
  expect(dev).not.toContain('unsafe');
});

test('beside a page to be printed only fonts are served', () => {
  expect(servedName('app://report/assets/a%20b.woff2', NAMES)).toBe('assets/a b.woff2');
  expect(servedName('app://report/index.html', NAMES)).toBeNull();
  expect(servedName('app://report/assets/index-abc.js', NAMES)).toBeNull();
});
