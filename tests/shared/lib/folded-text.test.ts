import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded, foldText } from '../../../shared/lib/folded-text.ts';

test.each([
  ['a word that print has hyphenated', 'harbour-\nmaster', 'harbourmaster'],
  ['a soft hyphen', 'har\u00adbour', 'harbour'],
  ['a ligature', 'the o\ufb03cial \ufb01gure', 'the official figure'],
  ['full-width forms', 'ＲＡＤＡＲ １２', 'radar 12'],
  ['accents', 'Ångström café', 'angstrom cafe'],
  ['another apostrophe', 'the builderʼs “yard”', 'the builder’s "yard"'],
  ['another dash', 'sub–surface', 'sub-surface'],
  ['characters that cannot be seen', 'Ve\u200blm\ufeff', 'velm'],
  ['case', 'VELM COURIER', 'velm courier'],
])('%s makes no difference', (_, written, meant) => {
  expect(folded(written)).toBe(folded(meant));
});

test('other words stay other words', () => {
  expect(folded('Velm')).not.toBe(folded('Velma'));
  expect(folded('埃德拉')).toBe('埃德拉');
});

test('every folded character knows where it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const { text: found, places } = foldText(text);
      expect(places).toHaveLength(found.length);
      expect(found).toBe(folded(text));
      places.forEach((place, at) => {
        const char = String.fromCodePoint(text.codePointAt(place) ?? 0);
        expect(folded(char)).toContain(found.charAt(at));
      });
    }),
    { seed: 20_261_130, numRuns: 20 },
  );
});
