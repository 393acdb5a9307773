import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeSafely } from '../../electron/safe-write.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();
const bytes = (text: string) => Buffer.from(text);

test('a new file is written and nothing else is left beside it', async () => {
  const folder = newFolder();
  await writeSafely(path.join(folder, 'report.pdf'), bytes('new'));
  expect(readdirSync(folder)).toEqual(['report.pdf']);
  expect(readFileSync(path.join(folder, 'report.pdf'), 'utf8')).toBe('new');
});

test('an existing file is replaced by another, so that whoever reads the old one reads it whole', async () => {
  const file = path.join(newFolder(), 'report.pdf');
  writeFileSync(file, 'old');
  const before = statSync(file).ino;
  await writeSafely(file, bytes('new'));
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).ino).not.toBe(before);
});

test.skipIf(process.platform === 'win32')('the rights of an existing file are kept', async () => {
  const file = path.join(newFolder(), 'report.pdf');
  writeFileSync(file, 'old');
  chmodSync(file, 0o640);
  await writeSafely(file, bytes('new'));
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test.skipIf(process.platform === 'win32')(
  'a link stays a link, and the file behind it is replaced',
  async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'real.pdf'), 'old');
    symlinkSync('real.pdf', path.join(folder, 'link.pdf'));
    await writeSafely(path.join(folder, 'link.pdf'), bytes('new'));
    expect(readFileSync(path.join(folder, 'real.pdf'), 'utf8')).toBe('new');
    expect(readdirSync(folder, { withFileTypes: true }).map((entry) => entry.isSymbolicLink())).toEqual([
      true,
      false,
    ]);
  },
);

test('a write that cannot end leaves no trace', async () => {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'report.pdf'));
  await expect(writeSafely(path.join(folder, 'report.pdf'), bytes('new'))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['report.pdf']);
});

test('a folder that is not there is not made', async () => {
  const folder = newFolder();
  await expect(writeSafely(path.join(folder, 'gone', 'report.pdf'), bytes('new'))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
});
