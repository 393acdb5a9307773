import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeJobProfile, removeJobProfile } from '../../electron/headless-profile.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

test('each job has a profile of its own, which is gone with all it held', () => {
  const folder = newFolder();
  const [one, two] = [makeJobProfile(folder), makeJobProfile(folder)];
  expect(one).not.toBe(two);
  mkdirSync(path.join(one, 'cases'));
  writeFileSync(path.join(one, 'cases', 'journal.ndjson'), 'words');
  removeJobProfile(one);
  expect([existsSync(one), existsSync(two)]).toEqual([false, true]);
});

test('what a killed job left behind a day ago goes, and what may still be at work stays', () => {
  const folder = newFolder();
  const [old, young] = [makeJobProfile(folder), makeJobProfile(folder)];
  const foreign = path.join(folder, 'somebody-elses');
  mkdirSync(foreign);
  const now = Date.now();
  const longAgo = new Date(now - 25 * 3_600_000);
  utimesSync(old, longAgo, longAgo);
  utimesSync(foreign, longAgo, longAgo);
  makeJobProfile(folder, now);
  expect([existsSync(old), existsSync(young), existsSync(foreign)]).toEqual([false, true, true]);
});
