import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundIn, foundOfAny, readText } from '../../../shared/analysis/search-found.ts';
import { placesOf, rangesInPlain, searchPhrase } from '../../../shared/analysis/search-phrase.ts';
import { snippetOf } from '../../../shared/analysis/search-snippet.ts';
import { indexedText, searchTokens } from '../../../shared/analysis/search-tokens.ts';
import { SHARED_WORDS, windowsOf } from '../../../shared/analysis/search-windows.ts';

const NOWHERE = { start: 0, end: 0 };

/** The words at every place of what is looked for, cut out of the text as it stands. */
function cutOut(typed: string, text: string, isExact = false, isPrefix = false): readonly string[] {
  const phrase = searchPhrase(
    { kind: 'words', words: typed, isPhrase: true, isPrefix, at: NOWHERE },
    isExact,
  );
  if (!phrase) return [];
  return foundIn({ kind: 'words', phrase }, readText(text)).map(({ start, end }) => text.slice(start, end));
}

describe('words are found however they are written', () => {
  test.each([
    ['levee', 'The LEVÉE held; le\u0301ve\u0301e.', ['LEVÉE', 'le\u0301ve\u0301e']],
    ['Vell’s', "Vell's boat, Vell’s car", ["Vell's", 'Vell’s']],
    ['north-mole', 'the north mole, a north‑mole', ['north mole', 'north‑mole']],
    ['full fire', 'Ｆｕｌｌ ﬁre', ['Ｆｕｌｌ ﬁre']],
    ['cooperate', 'co\u00adoperate', ['co\u00adoperate']],
    ['istanbul', 'İSTANBUL, ıstanbul', ['İSTANBUL', 'ıstanbul']],
    ['strasse', 'Straße STRASSE', ['Straße', 'STRASSE']],
    ['Lodz', 'Łódź', ['Łódź']],
    ['ΣΊΣΥΦΟΣ', 'Σίσυφος', ['Σίσυφος']],
    ['елка', 'Ёлка', ['Ёлка']],
    ['हिन्दी', 'हिन्दी हिन्द', ['हिन्दी']],
    ['मुख', 'मख', []],
    ['mole', 'moles, molehill', []],
  ])('“%s” in “%s”', (typed, text, found) => {
    expect(cutOut(typed, text)).toEqual(found);
  });

  test('a word that may go on is found with its end', () => {
    expect(cutOut('mol', 'Moles, mole; remold', false, true)).toEqual(['Moles', 'mole']);
    expect(cutOut('north mo', 'north moles', false, true)).toEqual(['north moles']);
  });
});

describe('scripts without blanks are found from any character to any other', () => {
  test.each([
    ['港', '海港。港口', ['港', '港']],
    ['港口', '新港口城', ['港口']],
    ['口安全', '港口安全局', ['口安全']],
    ['第3章', '第3章节', ['第3章']],
    ['安 全', '安全', []],
    ['ガギ', 'ｶﾞｷﾞ', ['ｶﾞｷﾞ']],
    ['か', 'がか', ['か']],
    ['국어', '한국어', ['국어']],
    ['한국', '한국어'.normalize('NFD'), ['한국'.normalize('NFD')]],
    ['วัส', 'สวัสดี', ['วัส']],
    ['𠀁𠀂', '𠀀𠀁𠀂', ['𠀁𠀂']],
  ])('“%s” in “%s”', (typed, text, found) => {
    expect(cutOut(typed, text)).toEqual(found);
  });
});

test('words that must stand as they are typed are found only so', () => {
  const text = 'US forces told us. U.S. bases; Café, cafe, Cafe\u0301 and\n  more. “North Mole” North-Mole';
  expect(cutOut('US', text, true)).toEqual(['US']);
  expect(cutOut('us', text, true)).toEqual(['us']);
  expect(cutOut('U.S.', text, true)).toEqual(['U.S']);
  expect(cutOut('Café', text, true)).toEqual(['Café', 'Cafe\u0301']);
  expect(cutOut('and more', text, true)).toEqual(['and\n  more']);
  expect(cutOut('North Mole', text, true)).toEqual(['North Mole']);
  expect(cutOut('for', text, true, true)).toEqual(['forces']);
});

describe('places', () => {
  test('of a word are in the text as it stands, and hold that word alone', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { words, starts, ends, forms } = searchTokens(text);
        let before = 0;
        for (const [at, word] of words.entries()) {
          const start = starts[at] ?? -1;
          const end = (forms[at] === 'pair' ? ends[at + 1] : ends[at]) ?? -1;
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
          // What stands there is that word again, whatever was folded.
          expect(searchTokens(text.slice(start, end)).words[0]).toBe(word);
          before = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('of any run of words are found when just that run is looked for', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.nat(6),
        (pieces, from, more) => {
          const text = pieces.join('');
          const { starts, ends, words } = searchTokens(text);
          fc.pre(words.length > 0);
          const first = from % words.length;
          const last = Math.min(words.length - 1, first + more);
          const start = starts[first] ?? 0;
          const end = ends[last] ?? 0;
          const phrase = searchPhrase(
            { kind: 'words', words: text.slice(start, end), isPhrase: true, isPrefix: false, at: NOWHERE },
            false,
          );
          const found = phrase ? foundIn({ kind: 'words', phrase }, readText(text)) : [];
          expect(found).toContainEqual(expect.objectContaining({ start, end }));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('in a plain text are the same, whether it is cut into words or not', () => {
    const plain = fc.constantFrom(
      'mole',
      'Mole',
      'moles',
      'north',
      'a',
      '7',
      ' ',
      ' ',
      '\n',
      '-',
      '’',
      '“',
      '–',
      '€',
      '.',
    );
    fc.assert(
      fc.property(
        fc.array(plain, { maxLength: 30 }),
        typedWords,
        fc.boolean(),
        fc.boolean(),
        (pieces, words, isPrefix, isExact) => {
          const text = pieces.join('');
          const phrase = searchPhrase(
            { kind: 'words', words, isPhrase: true, isPrefix, at: NOWHERE },
            isExact,
          );
          if (!phrase) throw new Error('There is no word');
          const cut = placesOf(phrase, searchTokens(text), text).map(({ start, end }) => ({ start, end }));
          // Places of a phrase that overlap are one in the short way.
          const apart = cut.filter(({ start }, at) => start >= (cut[at - 1]?.end ?? 0));
          expect(rangesInPlain(phrase, text)).toEqual(apart.length === cut.length ? cut : expect.anything());
        },
      ),
      { numRuns: 1000 },
    );
    const phrase = searchPhrase(
      { kind: 'words', words: 'mole', isPhrase: false, isPrefix: false, at: NOWHERE },
      false,
    );
    for (const text of ['mole\u0301', 'Möle', 'mole\u200d', 'ﬁre mole', 'mole²', 'ª mole', '港mole']) {
      expect(phrase && rangesInPlain(phrase, text), text).toBeNull();
    }
  });

  test('what the index takes in holds the same words', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const asFts5 = indexedText(text)
          .split(/[\0-/:-@[-`{-\x7f]+/u)
          .filter((word) => word !== '')
          .map((word) => word.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()));
        expect(asFts5).toEqual(searchTokens(text).words);
      }),
      { numRuns: 1000 },
    );
  });
});

test('two words near each other are found in either order, and no further apart', () => {
  const phrase = (words: string): NonNullable<ReturnType<typeof searchPhrase>> => {
    const made = searchPhrase({ kind: 'words', words, isPhrase: true, isPrefix: false, at: NOWHERE }, false);
    if (!made) throw new Error('There is no word');
    return made;
  };
  const near = { kind: 'near' as const, left: phrase('mole'), right: phrase('breach'), distance: 2 };
  const found = (text: string): number => foundIn(near, readText(text)).length;
  expect(found('mole one two breach')).toBe(2);
  expect(found('breach one mole')).toBe(2);
  expect(found('mole one two three breach')).toBe(0);
});

describe('a snippet', () => {
  const text = `${'Nothing is here. '.repeat(40)}The mole broke.\nThen, at the mole, a breach was seen. ${'More. '.repeat(60)}`;
  const places = (word: string): readonly { start: number; end: number }[] => {
    const found = searchPhrase(
      { kind: 'words', words: word, isPhrase: false, isPrefix: false, at: NOWHERE },
      false,
    );
    return found ? foundOfAny([{ kind: 'words', phrase: found }], readText(text)) : [];
  };

  test('shows where most of the words stand together, marked, on one line', () => {
    const made = snippetOf(text, [places('mole'), places('breach')]);
    const { snippet, first } = made ?? { snippet: { text: '', marks: [] }, first: NOWHERE };
    expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual([
      'mole',
      'mole',
      'breach',
    ]);
    expect(snippet.text).toMatch(/^… .*The mole broke\. Then, at the mole, a breach was seen\..* …$/);
    expect(text.slice(first.start, first.end)).toBe('mole');
    expect(snippetOf(text, [[]])).toBeNull();
  });

  test('never cuts a character, and its marks hold what was found', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 20, maxLength: 120 }), fc.nat(), (pieces, at) => {
        const long = pieces.join('').toWellFormed();
        const { starts, ends, words } = searchTokens(long);
        fc.pre(words.length > 0);
        const chosen = at % words.length;
        const range = { start: starts[chosen] ?? 0, end: ends[chosen] ?? 0 };
        const made = snippetOf(long, [[range]]);
        const [mark] = made?.snippet.marks ?? [];
        expect(made?.snippet.text.slice(mark?.start, mark?.end)).toBe(
          long.slice(range.start, range.end).replaceAll(/\s/gu, ' '),
        );
        expect(made?.snippet.text.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test('windows of a long text hold every run of words that two of them share', () => {
  const anyText = fc
    .array(fc.oneof(piece, fc.constantFrom('word ', 'x'.repeat(900), 'a-b-c-d ')), {
      minLength: 10,
      maxLength: 60,
    })
    .map((pieces) => pieces.join('').repeat(20));
  fc.assert(
    fc.property(anyText, fc.nat(), (text, from) => {
      const windows = windowsOf(text);
      for (const { start, text: part } of windows) expect(text.startsWith(part, start)).toBe(true);
      const { starts, ends, words } = searchTokens(text);
      fc.pre(words.length > 0);
      const first = from % words.length;
      const last = Math.min(words.length - 1, first + SHARED_WORDS - 1);
      const isWhole = windows.some(
        ({ start, text: part }) => start <= (starts[first] ?? 0) && start + part.length >= (ends[last] ?? 0),
      );
      expect(isWhole).toBe(true);
    }),
    { numRuns: 60 },
  );
});

const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at));

const typedWords = fc.constantFrom('mole', 'Mole', 'north mole', 'a a', 'mole.', 'a-7');
const piece = fc.constantFrom(
  'mole',
  'LEVÉE',
  'e\u0301',
  'le\u0301ve\u0301e',
  'ﬁre',
  'Ｆｕｌｌ',
  'Straße',
  'İ',
  'ı',
  '½',
  'm²',
  'Ⅷ',
  ' ',
  ' ',
  ' ',
  '\n',
  ', ',
  '-',
  '‑',
  '’',
  "'",
  '“',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\ufeff',
  '.',
  '§',
  '\0',
  '港',
  '港口',
  '安全局',
  'ｶﾞ',
  'が',
  'か\u3099',
  '한국',
  '한국'.normalize('NFD'),
  'สวัสดี',
  '𠀀',
  '𠀁',
  'हिन्दी',
  'مُدَرِّس',
  'שָׁלוֹם',
  '🙂',
  '👩‍🚀',
  '\ud800',
  '2025',
  'C41',
  'ﷺ',
  '㍿',
  '々',
  'ー',
);
