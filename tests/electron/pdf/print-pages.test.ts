import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepPrintPage, servePrintPage } from '../../../electron/pdf/print-pages.ts';

const HTML = '<!doctype html><style>p{color:red}</style><p>Words</p>';

test('a page is served from its own address until it is removed', async () => {
  const page = keepPrintPage(HTML);
  expect(page.url).toMatch(/^app:\/\/report\/[0-9a-f-]{36}\/$/);
  expect(await servePrintPage(new Request(page.url))?.text()).toBe(HTML);
  page.remove();
  expect(servePrintPage(new Request(page.url))).toBeNull();
});

test('no other address, host or method leads to it', () => {
  const page = keepPrintPage(HTML);
  const others = [
    page.url.replace('report', 'touchstone'),
    page.url.slice(0, -1),
    'app://report/',
    page.url.replace('app:', 'http:'),
  ];
  expect(others.map((url) => servePrintPage(new Request(url)))).toEqual([null, null, null, null]);
  expect(servePrintPage(new Request(page.url, { method: 'POST' }))).toBeNull();
  page.remove();
});

test('the policy lets in its own style sheet and fonts, pictures that it holds itself, and no script', () => {
  const page = keepPrintPage(HTML);
  const policy = servePrintPage(new Request(page.url))?.headers.get('content-security-policy') ?? '';
  const hash = createHash('sha256').update('p{color:red}').digest('base64');
  expect(policy.split('; ').toSorted()).toEqual([
    "base-uri 'none'",
    "default-src 'none'",
    "font-src 'self' data:",
    "form-action 'none'",
    'img-src data:',
    `style-src 'sha256-${hash}'`,
  ]);
  page.remove();
});
