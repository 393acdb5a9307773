import { expect, test } from 'vitest';
import { crc32 } from '../../../shared/lib/crc32.ts';

test('the check sum is that of ISO 3309, by its published check value', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});
