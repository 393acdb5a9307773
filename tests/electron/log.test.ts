import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeError, openLog } from '../../electron/log.ts';
import { plainLine } from '../../electron/log-line.ts';
import { sourceFiles } from '../source-files.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();
const NOW = () => new Date('2026-01-02T03:04:05.000Z');
const fileIn = (folder: string) => path.join(folder, 'touchstone.log');

test('a message is one line, whatever it holds', () => {
  const folder = path.join(newFolder(), 'logs');
  openLog(folder, NOW).write('warn', 'window\nis\r\nclosed\u2028again\u202efile\u001b[31m');
  expect(readFileSync(fileIn(folder), 'utf8')).toBe(
    '2026-01-02T03:04:05.000Z warn window is closed again file …\n',
  );
});

test('a long message is cut', () => {
  const folder = newFolder();
  openLog(folder, NOW).write('info', 'window '.repeat(5000));
  expect(readFileSync(fileIn(folder), 'utf8').length).toBeLessThan(450);
});

test('at one megabyte a new file begins and the old one is kept', () => {
  const folder = newFolder();
  writeFileSync(fileIn(folder), 'x'.repeat(1024 * 1024 - 10));
  const log = openLog(folder, NOW);
  log.write('info', 'the first line of the new file');
  expect(statSync(path.join(folder, 'touchstone.old.log')).size).toBe(1024 * 1024 - 10);
  expect(readFileSync(fileIn(folder), 'utf8')).toMatch(/^2026.* the first line of the new file\n$/);
});

test('after a month a new file begins, and after three the old one goes; a clock set back loses nothing', () => {
  const folder = newFolder();
  const old = path.join(folder, 'touchstone.old.log');
  const on = (day: string) => openLog(folder, () => new Date(`${day}T00:00:00.000Z`));
  on('2026-01-01').write('info', 'the first line');
  on('2025-01-01').write('info', 'not the first line');
  expect(existsSync(old)).toBe(false);
  on('2026-02-05').write('info', 'the file is new');
  expect(readFileSync(old, 'utf8')).toContain('not the first line');
  expect(readFileSync(fileIn(folder), 'utf8')).toBe('2026-02-05T00:00:00.000Z info the file is new\n');
  on('2026-02-20').write('info', 'again');
  expect(existsSync(old)).toBe(true);
  writeFileSync(fileIn(folder), '');
  on('2026-04-20').write('info', 'again');
  expect(existsSync(old)).toBe(false);
});

test('a folder that cannot be written does not stop the program', () => {
  const file = path.join(newFolder(), 'a file');
  writeFileSync(file, '');
  const log = openLog(path.join(file, 'logs'), NOW);
  expect(() => {
    log.write('error', 'lost');
  }).not.toThrow();
  expect(existsSync(path.join(file, 'logs'))).toBe(false);
  expect(log.read()).toBe('');
});

test('an error is described by kind and place, without the path and the words in its message', async () => {
  const { readFile } = await import('node:fs/promises');
  const missing = await readFile('/home/ana/secret source.txt').catch((error: unknown) => error);
  expect(describeError(missing)).toContain('ENOENT');
  expect(describeError(missing)).not.toMatch(/ana|secret/);
  const described = describeError(new TypeError('He said: “never”.'));
  expect(described).toMatch(/^TypeError at log\.test\.ts:\d+:\d+/);
  expect(described).not.toContain('never');
  expect(describeError('He said: “never”.')).toBe('thrown string');
  // A message may be made to look like places in the program.
  const disguised = describeError(new Error('x\n    at Velm (secret-minister.ts:1:1)\n    at y'));
  expect(disguised).not.toContain('secret-minister');
  expect(plainLine(disguised)).toBe(disguised);
});

const SIGNS = [
  'a',
  'Z',
  '9',
  ' ',
  '.',
  ':',
  ',',
  ';',
  '-',
  '_',
  '/',
  '(',
  ')',
  "'",
  '’',
  '“',
  '\n',
  '\t',
  '\u202e',
  '\u0000',
  '😀',
];
const LETTERS = ['a', 'e', 'i', 'o', 'k', 'r', 's', 't', 'z', 'é', 'ö', 'ÿ', 'А', 'Я', '港'];

test('no word of a case gets into a log, whatever is written to it', () => {
  const words = fc.array(
    fc.oneof(fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 20 }), fc.constant('window')),
  );
  fc.assert(
    fc.property(
      words,
      fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 3, maxLength: 12 }),
      (around, drawn) => {
        // Drawn letters alone may be a word of the program; with the mark they are one of no language.
        const canary = `zq${drawn}xj`;
        expect(plainLine([...around, canary, ...around].join(' '))).not.toContain(canary);
      },
    ),
    { numRuns: 50, seed: 20_261_130 },
  );
  expect(plainLine('window: Minister Oru met +49 170 1234567 at /home/ana/velm.txt, EMBARGO')).toBe(
    'window: … 170 … at …',
  );
});

test('what an earlier version wrote leaves the machine only after the same check', () => {
  const folder = newFolder();
  writeFileSync(
    fileIn(folder),
    '2026-01-01T00:00:00.000Z error window: Velm opened\nnot a line of a log\n2026-01-01T00:00:01.000Z info the window is ready\n',
  );
  expect(openLog(folder, NOW).read()).toBe(
    '2026-01-01T00:00:00.000Z error window: … opened\n2026-01-01T00:00:01.000Z info the window is ready\n',
  );
});

test('every line that the program writes is on the list whole', () => {
  const written = sourceFiles('electron', 'renderer').flatMap(({ path: file, text }) =>
    [...text.matchAll(/log\.write(?:\(|',)\s*(?:'(?:info|warn|error)'|level),\s*(`[^`]*`|'[^']*')/g)].map(
      ([, line = '']) => ({ file, line: line.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, '0') }),
    ),
  );
  expect(written.length).toBeGreaterThan(8);
  // What is missing here goes into electron/log-words.ts, if it can say nothing of a case.
  expect(written.filter(({ line }) => plainLine(line).includes('…'))).toEqual([]);
});
