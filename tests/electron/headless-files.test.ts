import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseHeadless } from '../../electron/headless-arguments.ts';
import { prepareJob } from '../../electron/headless-files.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

async function prepare(folder: string, ...words: string[]) {
  const request = parseHeadless(words);
  if (request.kind !== 'job') throw new Error(request.text);
  return await prepareJob(request, folder, { profile: folder, job: folder });
}

test('the files named are read from the folder of the call, and the target is an absolute path', async () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'a.txt'), 'words');
  const prepared = await prepare(
    folder,
    'import',
    'a.txt',
    '--case',
    'new.touchstone',
    '--outlet',
    'Wire',
    '--json',
  );
  expect(prepared).toEqual({
    ok: true,
    value: {
      job: {
        command: 'import',
        options: { outlet: 'Wire' },
        files: [{ name: 'a.txt', bytes: new Uint8Array(Buffer.from('words')) }],
        json: true,
      },
      output: path.join(folder, 'new.touchstone'),
      snapshots: null,
      putBack: null,
      keys: null,
    },
  });
});

test('of files to import one that cannot be read keeps none of the others out, and is named with its reason', async () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'a.txt'), 'words');
  writeFileSync(path.join(folder, 'b.txt'), 'more');
  mkdirSync(path.join(folder, 'folder.txt'));
  const words = ['import', 'gone.txt', 'a.txt', 'folder.txt', 'b.txt', '--case', 'new.touchstone'];
  expect(await prepare(folder, ...words)).toMatchObject({
    ok: true,
    value: {
      job: {
        files: [{ name: 'a.txt' }, { name: 'b.txt' }],
        unread: [
          { name: 'gone.txt', code: 'not-found', message: 'There is no file “gone.txt”.' },
          { name: 'folder.txt', code: 'not-a-file', message: '“folder.txt” is not a file.' },
        ],
      },
    },
  });
});

test('a missing file is named', async () => {
  expect(await prepare(newFolder(), 'info', 'gone.touchstone')).toEqual({
    ok: false,
    code: 'not-found',
    message: 'There is no file “gone.touchstone”.',
  });
});

test('an import does not write over a case that is there', async () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'a.txt'), 'words');
  writeFileSync(path.join(folder, 'work.touchstone'), '{}');
  expect(await prepare(folder, 'import', 'a.txt', '--case', 'work.touchstone')).toMatchObject({
    ok: false,
    code: 'bad-output',
    message: '“work.touchstone” already exists. Name a new file.',
  });
});

test('a report may be printed again over itself, but not over its case', async () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'work.touchstone'), '{}');
  writeFileSync(path.join(folder, 'report.pdf'), 'old');
  const to = async (out: string) =>
    await prepare(folder, 'export', 'work.touchstone', '--assessment', 'R1', '--to', 'pdf', '--out', out);
  expect(await to('report.pdf')).toMatchObject({ ok: true });
  expect(await to('./work.touchstone')).toMatchObject({ ok: false, code: 'bad-output' });
});

test.skipIf(process.platform === 'win32')('a link to the case is the case', async () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'work.touchstone'), '{}');
  symlinkSync('work.touchstone', path.join(folder, 'report.pdf'));
  const words = ['export', 'work.touchstone', '--assessment', 'R1', '--to', 'pdf', '--out', 'report.pdf'];
  expect(await prepare(folder, ...words)).toMatchObject({ ok: false, code: 'bad-output' });
});

test('a target in a folder that is not there, or that is a folder, is refused before any work is done', async () => {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'inner'));
  expect(await prepare(folder, 'sample', '--out', 'gone/s.touchstone')).toMatchObject({
    ok: false,
    code: 'bad-output',
  });
  expect(await prepare(folder, 'sample', '--out', 'inner')).toMatchObject({ ok: false, code: 'bad-output' });
});
