import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hex, sha256, sha256OfText, utf8 } from '../../../shared/lib/sha256.ts';

test('the empty text and "abc" have the hashes that FIPS 180-4 prints', () => {
  expect(sha256OfText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256OfText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('any bytes have the hash that the platform gives them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

test('a text is hashed in UTF-8, also where a surrogate stands alone', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'é', '奎', '😀', '\ud800', '\udc00'), maxLength: 12 }),
      (text) => {
        expect(hex(utf8(text))).toBe(Buffer.from(new TextEncoder().encode(text)).toString('hex'));
      },
    ),
  );
  expect(hex(utf8('奎\ud800'))).toBe('e5a58eefbfbd');
});
