import { expect, test } from 'vitest';
import { tooLittleSpace } from '../../../electron/store/space-to-start.ts';

const MEGABYTE = 1024 * 1024;

test('nothing is opened on a disk with less space than the engine may want, and what nobody knows is enough', async () => {
  const found = async (free: number | null): Promise<number | null> =>
    await tooLittleSpace('/profile', async () => free);
  expect(await found(0)).toBe(0);
  expect(await found(50 * MEGABYTE - 1)).toBe(50 * MEGABYTE - 1);
  expect(await found(50 * MEGABYTE)).toBeNull();
  expect(await found(null)).toBeNull();
});
