import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { sameJson } from '../../../shared/lib/same-json.ts';

const value = fc.jsonValue({ maxDepth: 3 });

test('two values are the same where their canonical JSON is', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      // JSON has one zero.
      expect(sameJson(a, b) || canonicalJson(a) !== canonicalJson(b)).toBe(true);
      expect(sameJson(a, structuredClone(a))).toBe(true);
    }),
  );
});

test('a key without a value is no key', () => {
  expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(sameJson({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(sameJson({ a: undefined }, { b: undefined })).toBe(true);
  expect(sameJson([1, 2], { 0: 1, 1: 2, length: 2 })).toBe(false);
});
