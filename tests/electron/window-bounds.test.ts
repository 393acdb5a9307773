import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { placeFor, readWindowPlace, writeWindowPlace } from '../../electron/window-bounds.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();
const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const SECOND = { x: 1920, y: 0, width: 1920, height: 1080 };
const PLACE = { x: 100, y: 50, width: 1200, height: 800, isMaximized: false };

test('the window comes back where it stood', () => {
  const profile = newFolder();
  writeWindowPlace(profile, PLACE);
  expect(readWindowPlace(profile)).toEqual(PLACE);
  expect(placeFor(PLACE, [SCREEN])).toEqual({ x: 100, y: 50, width: 1200, height: 800 });
  expect(placeFor({ ...PLACE, x: 2500 }, [SCREEN, SECOND])).toMatchObject({ x: 2500 });
});

test('a window whose screen is gone opens at its usual size where the system puts it', () => {
  expect(placeFor({ ...PLACE, x: 2500 }, [SCREEN])).toEqual({ width: 1440, height: 900 });
  expect(placeFor({ ...PLACE, y: -200 }, [SCREEN])).toEqual({ width: 1440, height: 900 });
  expect(placeFor({ ...PLACE, x: -1150 }, [SCREEN])).toEqual({ width: 1440, height: 900 });
  expect(placeFor(null, [SCREEN])).toEqual({ width: 1440, height: 900 });
});

test.each([
  '',
  '{',
  'null',
  '{"x":1}',
  '{"x":0,"y":0,"width":10,"height":10,"isMaximized":false}',
  '{"x":"0"}',
])('a file that says nothing usable is passed over: %s', (text) => {
  const profile = newFolder();
  writeFileSync(path.join(profile, 'window.json'), text);
  expect(readWindowPlace(profile)).toBeNull();
});

test('before the first close nothing is known', () => {
  const profile = newFolder();
  expect(readWindowPlace(profile)).toBeNull();
  expect(readdirSync(profile)).toEqual([]);
});
