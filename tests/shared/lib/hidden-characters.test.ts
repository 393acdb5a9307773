import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHidden } from '../../../shared/lib/hidden-characters.ts';
import { hiddenCode, tagWords, writtenOut } from '../../../shared/lib/hidden-codes.ts';
import { HIDDEN_WORDS } from '../../../shared/words/hidden-characters.ts';

/** Kind and code of each run, with a question mark where it is quiet. */
const seen = (text: string): readonly string[] =>
  findHidden(text).map((run) => `${run.kind} ${hiddenCode(text, run)}${run.isQuiet ? ' (quiet)' : ''}`);

describe('what misleads', () => {
  test.each([
    ['an override in a file name', 'photo_\u202Egnp.exe', ['direction RLO']],
    ['an override among Hebrew', 'שלום \u202Eabc\u202C', ['direction RLO', 'direction PDF (quiet)']],
    ['isolates among Latin', 'pay \u2066to\u2069 me', ['direction LRI', 'direction PDI']],
    [
      'isolates in a line beside a Hebrew one',
      'שלום\npay \u2066to\u2069 me\nשלום',
      ['direction LRI', 'direction PDI'],
    ],
    ['a direction mark among Latin', 'pay\u200F me', ['direction RLM']],
    ['a zero-width space in a word', 'minis\u200Bter', ['zero-width ZWSP']],
    ['joiners among Latin', 'mini\u200Cs\u200Dter', ['zero-width ZWNJ', 'zero-width ZWJ']],
    ['a word joiner', 'minis\u2060ter', ['zero-width WJ']],
    ['a mark of byte order within the text', 'minis\uFEFFter', ['zero-width ZWNBSP']],
    ['several side by side are one run', 'a\u200B\u200C\u200Bb', ['zero-width ZWSP… ×3']],
    ['the same several times', 'a\u200B\u200Bb', ['zero-width ZWSP ×2']],
    ['a message in tags', 'Hi\u{E0048}\u{E0069}', ['tag TAG ×2']],
    ['bytes in variation selectors', 'a\uFE00\uFE01\u{E0105}', ['variation U+FE00… ×3']],
    ['a control character', 'a\u0007b', ['control U+0007']],
    ['a filler that is blank', 'a\u3164b', ['zero-width U+3164']],
    ['a line separator', 'a\u2028b', ['blank LSEP']],
    ['a Braille blank among letters', 'a\u2800b', ['blank U+2800']],
    ['a soft hyphen before a blank', 'minis\u00AD ter', ['soft hyphen SHY']],
    ['a Cyrillic letter in a Latin word', 'b\u0430nk', ['lookalike U+0430']],
    ['two of them', 'p\u0430yp\u0430l', ['lookalike U+0430', 'lookalike U+0430']],
    ['a Latin letter in a Russian word', 'Cоветский', ['lookalike U+0043']],
    ['a Greek letter in a Latin word', 'b\u03BFnd', ['lookalike U+03BF']],
  ])('%s', (_, text, expected) => {
    expect(seen(text)).toEqual(expected);
  });
});

describe('what writing needs is counted apart', () => {
  test.each([
    ['an emoji of several', '👩‍👩‍👧 and 👩🏽‍🚀 and ❤️‍🔥', 5],
    ['a keycap and a flag', '1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 7],
    ['Persian', 'می\u200Cخواهم', 1],
    ['Hindi', 'क्\u200Dष', 1],
    ['Hebrew with marks', 'שלום\u200F (abc)\u200E', 2],
    ['Arabic in isolates', 'قال \u2067نعم\u2069', 2],
    ['Thai with break marks', 'ภาษา\u200Bไทย', 1],
    ['a Han character with a selector', '葛\u{E0100}城', 1],
    ['soft hyphens within words', 'Bundes\u00ADkanzler\u00ADamt', 2],
    ['a thin space between figures', '10\u2009000', 1],
    ['a mark of byte order at the start', '\uFEFFtext', 1],
  ])('%s', (_, text, count) => {
    const runs = findHidden(text);
    expect(runs.every(({ isQuiet }) => isQuiet)).toBe(true);
    expect(runs.reduce((sum, run) => sum + run.count, 0)).toBe(count);
  });
});

test.each([
  ['plain words', 'The minister said “no” – twice.\n\tAnd left.'],
  ['no-break spaces', '10\u00A0000\u202F€'],
  ['the blank of Chinese', '第一条\u3000总则'],
  ['science', 'μm, β-Carotin, αRNA, Δx and 5 Ω'],
  ['Russian beside English', 'Газета Wall Street Journal и IT-сектор'],
  ['accents that are set apart', 'e\u0301te\u0301'],
])('%s hold nothing hidden', (_, text) => {
  expect(findHidden(text)).toEqual([]);
});

test('runs are in order, do not overlap, and lie in the text', () => {
  const sign = fc.oneof(
    fc.constantFrom(
      ...Array.from('\u200B\u200C\u200D\u202E\u2066\u00AD\uFE0F\u3000\u2028\u{E0041}аaשमด👩\0\n'),
    ),
    fc.string({ unit: 'grapheme', maxLength: 2 }),
  );
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 40 }).map((signs) => signs.join('')),
      (text) => {
        let past = 0;
        for (const { start, end, count } of findHidden(text)) {
          expect(start).toBeGreaterThanOrEqual(past);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Array.from(text.slice(start, end))).toHaveLength(count);
          past = end;
        }
      },
    ),
  );
});

test('what tags say to a machine is read', () => {
  const text = `See\u{E0001}${Array.from('do it', (sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0))).join('')}.`;
  expect(tagWords(text, findHidden(text)[0] ?? { start: 0, end: 0 })).toBe('do it');
});

test('plain text shows in brackets what it hides', () => {
  const name = 'photo_\u202Egnp.exe';
  expect(writtenOut(name, findHidden(name))).toBe('photo_[RLO]gnp.exe');
});

test('the sentence over a text counts by kind', () => {
  expect(HIDDEN_WORDS.holds(findHidden('a\u200Bb\u200Bc\u202Ed b\u0430nk'))).toBe(
    'This text holds 3 invisible characters (1 that changes the direction of writing, 2 without width) and 1 letter of another alphabet in a word.',
  );
  expect(HIDDEN_WORDS.holds(findHidden('b\u0430nk'))).toBe(
    'This text holds 1 letter of another alphabet in a word.',
  );
});

test('a megabyte of any such characters is gone through in one pass', () => {
  for (const piece of [
    'a\u200B',
    '\u200B',
    '\u202Ea ',
    'аa',
    'aа',
    'plain words ',
    '\u{E0041}',
    'я',
    'aя\u0301',
  ]) {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(findHidden(text).length).toBeLessThanOrEqual(text.length);
  }
});
