import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { serveListed } from '../../electron/serve-listed.ts';
import { temporaryFolders } from './temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const SECRET = 'the secret of somebody else';
const LISTED: Readonly<Record<string, string>> = {
  'index.html': 'the page',
  'assets/index-abc.js': 'the program',
  'assets/a b.woff2': 'the font',
};
const NAMES = new Set(Object.keys(LISTED));

let folder: string;
let outside: string;

beforeAll(() => {
  const root = temporaryFolder();
  folder = path.join(root, 'renderer');
  outside = path.join(root, 'secret.txt');
  fs.mkdirSync(path.join(folder, 'assets'), { recursive: true });
  for (const [name, words] of Object.entries(LISTED)) fs.writeFileSync(path.join(folder, name), words);
  fs.writeFileSync(outside, SECRET);
  // Beside the program's own files, in their folder, and yet on no list.
  fs.writeFileSync(path.join(folder, 'unlisted.txt'), SECRET);
  fs.symlinkSync(outside, path.join(folder, 'link.html'));
  fs.symlinkSync(path.dirname(outside), path.join(folder, 'assets', 'up'));
});

/** The words of an answer; null for 404. */
async function asked(url: string, method = 'GET'): Promise<string | null> {
  const answer = await serveListed({ url, method }, NAMES, folder);
  expect([200, 404]).toContain(answer.status);
  const words = await answer.text();
  expect(words).not.toContain(SECRET);
  return answer.status === 200 ? words : null;
}

describe('a request under the program’s own scheme', () => {
  test('gets the files that are listed', async () => {
    expect(await asked('app://touchstone/')).toBe('the page');
    expect(await asked('app://touchstone/assets/a%20b.woff2?x')).toBe('the font');
  });

  test('gets nothing that is not listed, though it lies in the folder, and nothing behind a link', async () => {
    for (const name of [
      'unlisted.txt',
      'link.html',
      'assets/up/secret.txt',
      'assets',
      'assets/',
      'assets/up',
    ]) {
      expect(await asked(`app://touchstone/${name}`), name).toBeNull();
    }
  });

  test('gets nothing by any other method', async () => {
    for (const method of ['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get', 'TRACE']) {
      expect(await asked('app://touchstone/index.html', method), method).toBeNull();
    }
  });

  test('never leads out of the list, however its address is spelt', async () => {
    const up = fc.constantFrom(
      '..',
      '%2e%2e',
      '%2E.',
      '.%2e',
      '%252e%252e',
      '%c0%ae%c0%ae',
      '\u2025',
      '．．',
      '..;',
      '...',
    );
    const slash = fc.constantFrom('/', '\\', '%2f', '%5c', '%252f', '%c0%af', '//', '///', '／', '\u2216');
    const drive = fc.constantFrom(
      'C:',
      'c%3a',
      'C|',
      '\\\\?\\C:',
      '\\\\server\\share',
      '/proc/self/root',
      'file:',
    );
    const end = fc.constantFrom(
      '',
      '%00',
      '\u0000',
      '%00.js',
      ' ',
      '.',
      '::$DATA',
      '?x',
      '#x',
      ';x',
      '%',
      '%zz',
      '%ff',
      '\t',
      '\n',
    );
    const named = fc.constantFrom(
      'secret.txt',
      'unlisted.txt',
      'link.html',
      'assets/up/secret.txt',
      'index.html',
      'INDEX.HTML',
      'Index.html',
      'assets/index-abc.js',
      'assets',
      'etc/passwd',
      'index.html/',
      'İndex.html',
      'renderer',
      '__proto__',
      'constructor',
    );
    const host = fc.constantFrom(
      'touchstone',
      'TOUCHSTONE',
      'report',
      'touchstone.',
      'touchstone@evil',
      'touchstone:1',
      'touchstone%00',
      '',
      'localhost',
      '..',
    );
    const scheme = fc.constantFrom('app://', 'app:/', 'app:', 'APP://', 'file://', 'http://', 'app:\\\\');
    const pieces = fc.array(
      fc.oneof(up, slash, drive, named, end, fc.string({ unit: 'binary', maxLength: 3 })),
      { maxLength: 9 },
    );
    const usual = fc.constant('app://touchstone/');
    const start = fc.oneof(
      { weight: 4, arbitrary: usual },
      fc.tuple(scheme, host).map(([a, b]) => `${a}${b}/`),
    );
    let served = 0;
    await fc.assert(
      fc.asyncProperty(start, pieces, end, async (from, middle, last) => {
        const words = await asked(`${from}${middle.join('')}${last}`);
        if (words === null) return;
        served += 1;
        expect(Object.values(LISTED)).toContain(words);
      }),
      { numRuns: 5000 },
    );
    // Among so many there are some that do ask for a listed file: the others are not refused for want of sense.
    expect(served).toBeGreaterThan(20);
  });
});
