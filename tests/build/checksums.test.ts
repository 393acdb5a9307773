import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolders } from '../electron/temporary-folder.ts';
import { ROOT } from '../source-files.ts';

const temporaryFolder = temporaryFolders();
const HAS_SHA256SUM = spawnSync('sha256sum', ['--version']).status === 0;

/** Writes the lists as a release does. */
function writeChecksums(folder: string): void {
  const script = path.join(ROOT, 'build/checksums.mjs');
  const code = `(await import(${JSON.stringify(script)})).writeChecksums(${JSON.stringify(folder)})`;
  execFileSync(process.execPath, ['--input-type=module', '-e', code]);
}

function madeRelease(): { readonly folder: string; readonly program: string } {
  const folder = temporaryFolder();
  const program = path.join(folder, 'linux-unpacked');
  fs.mkdirSync(path.join(program, 'resources'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'Touchstone-1.0.0.AppImage'), 'image');
  fs.writeFileSync(path.join(folder, 'touchstone_1.0.0_amd64.deb'), 'package');
  fs.writeFileSync(path.join(folder, 'builder-debug.yml'), 'of no interest');
  fs.writeFileSync(path.join(program, 'touchstone'), 'binary');
  fs.writeFileSync(path.join(program, 'resources', 'app.asar'), 'archive');
  writeChecksums(folder);
  return { folder, program };
}

test('a release has the hash of each installer, and of each file of the program for Linux', () => {
  const { folder } = madeRelease();
  const names = (list: string): readonly string[] =>
    fs
      .readFileSync(path.join(folder, list), 'utf8')
      .trim()
      .split('\n')
      .map((text) => text.slice(66));
  expect(names('SHA256SUMS')).toEqual(['Touchstone-1.0.0.AppImage', 'touchstone_1.0.0_amd64.deb']);
  expect(names('SHA256SUMS-linux-unpacked')).toEqual(['resources/app.asar', 'touchstone']);
});

test.skipIf(!HAS_SHA256SUM)('a program that was changed afterwards is found by sha256sum', () => {
  const { folder, program } = madeRelease();
  const check = (): number | null =>
    spawnSync('sha256sum', ['--check', '--strict', path.join(folder, 'SHA256SUMS-linux-unpacked')], {
      cwd: program,
    }).status;
  expect(check()).toBe(0);
  fs.appendFileSync(path.join(program, 'resources', 'app.asar'), '!');
  expect(check()).toBe(1);
});
