import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPastedText } from '../../../renderer/workers/read-import.ts';

async function storedOf(pasted: string): Promise<string | null> {
  const outcome = await readPastedText(pasted);
  return outcome.ok ? outcome.draft.read.text : null;
}

describe('pasted text', () => {
  test.each([
    'photo_\u202Egnp.exe',
    'minis\u200B\u200Bter, \u00ADsoft, \u{E0041}tagged, \u00A0kept',
    ' blanks \t at both ends \r\n\r\n\r\nand line ends\rof every\nkind\u2028here\u2029 ',
    'a\u0000b\u000Cc',
    'e\u0301 is not é',
  ])('is stored as it was pasted: %j', async (pasted) => {
    expect(await storedOf(pasted)).toBe(pasted);
  });

  test('is stored as it was pasted, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (pasted) => {
        const stored = await storedOf(pasted);
        // A mark at the very beginning says how the original is encoded: it stays there, and is no part of the text.
        expect(stored).toBe(pasted.trim() === '' ? null : pasted.replace(/^\uFEFF/u, ''));
      }),
      { numRuns: 30 },
    );
  });
});
