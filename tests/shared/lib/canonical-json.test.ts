import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';

test('the order in which keys were set does not show', () => {
  expect(canonicalJson({ b: 1, a: { d: [true, null], c: 'x' } })).toBe(
    '{"a":{"c":"x","d":[true,null]},"b":1}',
  );
  expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}');
});

test('reading the text back gives the same value, and writing it again the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('what JSON cannot hold is refused, not bent', () => {
  expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  expect(() => canonicalJson({ run: () => 1 })).toThrow(TypeError);
});
