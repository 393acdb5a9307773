import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonDepth } from '../../../shared/lib/json-depth.ts';

test('brackets count, brackets inside strings do not', () => {
  expect(jsonDepth('5')).toBe(0);
  expect(jsonDepth('[{"a":[1]},[]]')).toBe(3);
  expect(jsonDepth(String.raw`{"a":"[[[\"[["}`)).toBe(1);
});

test('the depth is that of the value, whatever its strings hold', () => {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: fc.constantFrom('[', '{', '"', '\\', ']', 'a') }), (value) => {
      expect(jsonDepth(JSON.stringify(value))).toBe(depthOf(value));
    }),
  );
});

test('a text that is nested two hundred thousand deep is measured, not parsed', () => {
  expect(jsonDepth('['.repeat(200_000))).toBe(200_000);
});
