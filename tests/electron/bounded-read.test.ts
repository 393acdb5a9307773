import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plainBytes, readAllBounded, readBounded } from '../../electron/bounded-read.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

function fileOf(text: string, name = 'wire.txt'): string {
  const file = path.join(newFolder(), name);
  writeFileSync(file, text);
  return file;
}

test('a file is read with its name and without its path', async () => {
  const result = await readBounded(fileOf('words'));
  expect(result).toEqual({
    ok: true,
    value: { name: 'wire.txt', bytes: new Uint8Array(Buffer.from('words')) },
  });
});

test('a file of exactly the cap is read, one byte more is refused by name', async () => {
  expect(await readBounded(fileOf('12345'), 5)).toMatchObject({ ok: true });
  const refused = await readBounded(fileOf('123456', 'long report.pdf'), 5);
  expect(refused).toMatchObject({ ok: false, code: 'too-large' });
  expect(refused).toHaveProperty('message', expect.stringContaining('long report.pdf'));
});

test('a missing file and a folder are told apart', async () => {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'inner'));
  expect(await readBounded(path.join(folder, 'gone'))).toMatchObject({ ok: false, code: 'not-found' });
  expect(await readBounded(path.join(folder, 'inner'))).toMatchObject({ ok: false });
});

test.skipIf(process.platform === 'win32')('a named pipe is refused and does not hang', async () => {
  const pipe = path.join(newFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(await readBounded(pipe)).toMatchObject({ ok: false, code: 'not-a-file' });
});

test('several files are read in order, and too much together is refused', async () => {
  const files = [fileOf('one', '1.txt'), fileOf('two', '2.txt')];
  const read = await readAllBounded(files);
  expect(read.ok && read.value.map(({ name }) => name)).toEqual(['1.txt', '2.txt']);
  expect(await readAllBounded(files, 5)).toMatchObject({ ok: false, code: 'too-large' });
  expect(await readAllBounded([...files, '/nowhere/3.txt'])).toMatchObject({ ok: false, code: 'not-found' });
});

test('a view of shared memory is cut out before it is copied to another process', () => {
  const shared = Buffer.from('secret words').subarray(7);
  const plain = plainBytes(shared);
  expect(plain.buffer.byteLength).toBe(5);
  expect(Buffer.from(plain).toString()).toBe('words');
});
