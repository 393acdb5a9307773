import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../electron/folder-files.ts';
import { temporaryFolders } from './temporary-folder.ts';

const temporaryFolder = temporaryFolders();

describe('a folder that is given to be read', () => {
  test('gives the files in it and below it, and follows no link out of it or round in a circle', async () => {
    const root = temporaryFolder();
    const folder = path.join(root, 'given');
    fs.mkdirSync(path.join(folder, 'below'), { recursive: true });
    fs.writeFileSync(path.join(root, 'secret.txt'), 'secret');
    fs.writeFileSync(path.join(folder, 'one.txt'), '1');
    fs.writeFileSync(path.join(folder, 'below', 'two.txt'), '2');
    fs.symlinkSync(path.join(root, 'secret.txt'), path.join(folder, 'link.txt'));
    fs.symlinkSync(root, path.join(folder, 'below', 'up'));
    fs.symlinkSync(folder, path.join(folder, 'below', 'round'));
    expect(await filesIn(folder, 100)).toEqual({
      files: ['one.txt', path.join('below', 'two.txt')],
      isCut: false,
    });
  });

  test('gives so many files and no more, and says so', async () => {
    const folder = temporaryFolder();
    for (const name of ['a', 'b', 'c']) fs.writeFileSync(path.join(folder, `${name}.txt`), name);
    expect(await filesIn(folder, 2)).toEqual({ files: ['a.txt', 'b.txt'], isCut: true });
  });
});
