import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeError, openLog } from '../../electron/log.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();
const NOW = () => new Date('2026-01-02T03:04:05.000Z');
const fileIn = (folder: string) => path.join(folder, 'touchstone.log');

test('a message is one line, whatever it holds', () => {
  const folder = path.join(newFolder(), 'logs');
  openLog(folder, NOW).write('warn', 'one\ntwo\r\nthree\u2028four\u202efive\u001b[31m');
  expect(readFileSync(fileIn(folder), 'utf8')).toBe(
    '2026-01-02T03:04:05.000Z warn one two three four five [31m\n',
  );
});

test('a long message is cut', () => {
  const folder = newFolder();
  openLog(folder, NOW).write('info', 'x'.repeat(5000));
  expect(readFileSync(fileIn(folder), 'utf8').length).toBeLessThan(2100);
});

test('at one megabyte a new file begins and the old one is kept', () => {
  const folder = newFolder();
  writeFileSync(fileIn(folder), 'x'.repeat(1024 * 1024 - 10));
  const log = openLog(folder, NOW);
  log.write('info', 'the first line of the new file');
  expect(statSync(path.join(folder, 'touchstone.old.log')).size).toBe(1024 * 1024 - 10);
  expect(readFileSync(fileIn(folder), 'utf8')).toMatch(/^2026.* the first line of the new file\n$/);
});

test('a folder that cannot be written does not stop the program', () => {
  const file = path.join(newFolder(), 'a file');
  writeFileSync(file, '');
  const log = openLog(path.join(file, 'logs'), NOW);
  expect(() => {
    log.write('error', 'lost');
  }).not.toThrow();
  expect(existsSync(path.join(file, 'logs'))).toBe(false);
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
});
