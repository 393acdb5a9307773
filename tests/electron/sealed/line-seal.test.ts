import fc from 'fast-check';
import { compactDecrypt } from 'jose';
import { expect, test } from 'vitest';
import { lineKeyOf, PLAIN_LINES, sealedLines } from '../../../electron/sealed/line-seal.ts';

const key = lineKeyOf(`AGE-SECRET-KEY-1${'Q'.repeat(58)}`);
const lines = sealedLines(key);

test('whatever a line says, it is one line of plain letters in the file, never the same twice, and comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (line) => {
      const stored = lines.seal(line);
      expect(stored).toMatch(/^[\w.-]+$/);
      expect(stored).not.toBe(lines.seal(line));
      expect(lines.open(stored)).toBe(line);
    }),
  );
  expect(PLAIN_LINES.open(PLAIN_LINES.seal('as it is'))).toBe('as it is');
});

test('no letter of it can be another one, and no other key opens it', () => {
  const stored = lines.seal('{"seq":1,"entry":"Said by nobody."}');
  for (let at = 0; at < stored.length; at += 1) {
    for (const letter of ['A', 'Q', 'f', 'k', '4', '-', '_', '.']) {
      if (stored[at] === letter) continue;
      expect(lines.open(`${stored.slice(0, at)}${letter}${stored.slice(at + 1)}`), String(at)).toBeNull();
    }
    expect(lines.open(stored.slice(0, at))).toBeNull();
  }
  expect(sealedLines(lineKeyOf(`AGE-SECRET-KEY-1${'P'.repeat(58)}`)).open(stored)).toBeNull();
  expect(lines.open('{"seq":1}')).toBeNull();
});

test('any program that knows JSON Web Encryption opens it with the key', async () => {
  const { plaintext, protectedHeader } = await compactDecrypt(lines.seal('Zhāo Lán · 昭澜'), key);
  expect(new TextDecoder().decode(plaintext)).toBe('Zhāo Lán · 昭澜');
  expect(protectedHeader).toEqual({ alg: 'dir', enc: 'A256GCM' });
});
