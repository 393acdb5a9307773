import { expect, test } from 'vitest';
import { diskLevel } from '../../../renderer/state/disk.ts';

const MEGABYTE = 1024 * 1024;

test('the disk is fine from one gigabyte on, low below it, and full below 200 MB', () => {
  expect(diskLevel(1024 * MEGABYTE)).toBe('fine');
  expect(diskLevel(1024 * MEGABYTE - 1)).toBe('low');
  expect(diskLevel(200 * MEGABYTE)).toBe('low');
  expect(diskLevel(200 * MEGABYTE - 1)).toBe('full');
  expect(diskLevel(0)).toBe('full');
});

test('a disk that nobody can ask is not held against anybody', () => {
  expect(diskLevel(null)).toBe('fine');
});
