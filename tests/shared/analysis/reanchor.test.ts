import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Anchored, reanchor } from '../../../shared/analysis/reanchor.ts';

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** The first place of the words; throws when they are not there. */
function placeOf(text: string, words: string): Placed {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}

/** Finds one passage again, with the words that stand at its new place. */
function find(old: string, later: string, words: string): Anchored & { readonly words: string | null } {
  const [found] = reanchor(old, later, [placeOf(old, words)]);
  if (!found) throw new Error('There is no answer');
  return { ...found, words: found.place && later.slice(found.place.start, found.place.end) };
}

const REPORT = [
  'The harbour board of Port Edra met on Tuesday and voted to close the northern basin for repairs.',
  'Marta Kallas, who speaks for the board, said the work would cost 40 million crowns over two years.',
  'The dockers union called the decision rash. It will ask the court at Velm to stop the work.',
  'A second vote on the southern basin is planned for the spring, the board said in a statement.',
].join('\n\n');

describe('a passage of a corrected text', () => {
  test('moves for certain when its words are untouched', () => {
    const later = REPORT.replace('on Tuesday', 'on Wednesday').replace('rash', 'rash and costly');
    expect(find(REPORT, later, 'the work would cost 40 million crowns')).toMatchObject({
      words: 'the work would cost 40 million crowns',
      kept: 100,
      isCertain: true,
    });
  });

  test('is proposed with what is left of it when some of its words were changed', () => {
    const later = REPORT.replace('40 million crowns', '45 million crowns');
    const found = find(REPORT, later, 'the work would cost 40 million crowns over two years');
    expect(found).toEqual({
      words: 'the work would cost 45 million crowns over two years',
      place: placeOf(later, 'the work would cost 45 million crowns over two years'),
      kept: 90,
      isCertain: false,
    });
  });

  test('takes in the words that were put in place of its first and last ones', () => {
    const later = REPORT.replace('The dockers union called', 'A dockers association called').replace(
      'rash',
      'hasty',
    );
    expect(find(REPORT, later, 'The dockers union called the decision rash').words).toBe(
      'A dockers association called the decision hasty',
    );
  });

  test('is never certain when a word was put into it', () => {
    const later = REPORT.replace('will ask the court', 'will not ask the court');
    const found = find(REPORT, later, 'It will ask the court at Velm');
    expect(found).toMatchObject({ words: 'It will not ask the court at Velm', kept: 99, isCertain: false });
  });

  test('is not found when it was deleted', () => {
    const later = REPORT.replace(/Marta Kallas.*?years\.\n\n/u, '');
    expect(find(REPORT, later, 'Marta Kallas, who speaks for the board')).toMatchObject({
      place: null,
      kept: 0,
      isCertain: false,
    });
  });

  test('is found where it was moved to', () => {
    const [first, second, third, fourth] = REPORT.split('\n\n');
    const later = [third, fourth, second, first].join('\n\n');
    for (const words of ['voted to close the northern basin for repairs', 'planned for the spring']) {
      expect(find(REPORT, later, words)).toMatchObject({ words, kept: 100, isCertain: true });
    }
  });
});

describe('words that stand in several places', () => {
  const old = 'The board met. The board voted for the plan. The union wept. The board rested.';

  test('are told apart by what stands around them', () => {
    const later = `Correction. ${old}`;
    const spans = [4, 19, 65].map((start) => ({ start, end: start + 5 }));
    expect(reanchor(old, later, spans)).toEqual(
      spans.map(({ start, end }) => ({
        place: { start: start + 12, end: end + 12 },
        kept: 100,
        isCertain: true,
      })),
    );
  });

  test('are not called certain when one of them went and the rest stands elsewhere', () => {
    const later = 'Quite other words about a crop failure in the hills. The board rested.';
    const [found] = reanchor(old, later, [{ start: 19, end: 24 }]);
    expect(found?.isCertain).toBe(false);
  });

  test('are not placed where nothing but the words themselves speaks for it', () => {
    const before = 'Kallas spoke at noon in the old hall. Rain fell on the hills all day long.';
    const later = 'Rain fell on the hills all day long. Nobody there had heard of Kallas or cared.';
    expect(find(before, later, 'Kallas')).toMatchObject({ words: 'Kallas', isCertain: false });
    const both = `${later} Kallas left.`;
    expect(find(before, both, 'Kallas')).toMatchObject({ place: null, isCertain: false });
  });
});

describe('writing systems', () => {
  test('line ends of another kind change nothing', () => {
    const later = `Corrected.\r\n\r\n${REPORT.replaceAll('\n', '\r\n')}`;
    const words = 'over two years.\n\nThe dockers union';
    expect(find(REPORT, later, words)).toMatchObject({
      words: 'over two years.\r\n\r\nThe dockers union',
      kept: 100,
      isCertain: true,
    });
  });

  test('letters with combining marks are the same however they are stored', () => {
    const old = 'The café at Orléans was closed by naïve officials.';
    const later = `Yesterday: ${old.normalize('NFD')}`;
    expect(find(old, later, 'café at Orléans')).toMatchObject({
      words: 'café at Orléans'.normalize('NFD'),
      kept: 100,
      isCertain: true,
    });
  });

  test('Chinese is compared character by character', () => {
    const old = '港务局周二开会，决定关闭北港池进行维修。工会说这个决定太匆忙。';
    const later = '更正：港务局周三开会，决定关闭北港池进行维修。工会说这一决定过于匆忙。';
    expect(find(old, later, '决定关闭北港池')).toMatchObject({ words: '决定关闭北港池', isCertain: true });
    expect(find(old, later, '工会说这个决定太匆忙')).toMatchObject({
      words: '工会说这一决定过于匆忙',
      kept: 80,
      isCertain: false,
    });
  });

  test('a span inside a word stays inside it', () => {
    const later = REPORT.replace('The harbour board', 'Yesterday the harbour board');
    expect(find(REPORT, later, 'arbour boar')).toMatchObject({ words: 'arbour boar', isCertain: true });
  });
});

const WORD = fc.constantFrom(
  'port',
  'board',
  'vote',
  'crowns',
  'the',
  'of',
  '港',
  '局',
  'naïve',
  '𠀋',
  '👍',
  'e\u0301a',
  ',',
  '.',
);
const BLANKS = fc.constantFrom(' ', '  ', '\n', '\r\n', '\n\n', '');
const TEXT = fc
  .array(fc.tuple(WORD, BLANKS), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.flat().join(''));

/** A text, and spans of it that hold words and split no character. */
const TEXT_WITH_SPANS = TEXT.filter((text) => text.trim() !== '').chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.array(
      fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 })).map(([from, length]) => {
        const inner = text.slice(from, from + length);
        const start = from + inner.length - inner.trimStart().length;
        return { start, end: start + inner.trim().length };
      }),
      { minLength: 1, maxLength: 8 },
    ),
  ),
);
const isWhole = (text: string, { start, end }: Placed): boolean =>
  end > start && !splitsPair(text, start) && !splitsPair(text, end);

function splitsPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && at < text.length && unit >= 0xdc00 && unit <= 0xdfff;
}

describe('whatever the text', () => {
  const law = { seed: 20_261_122, numRuns: 200 };

  test('an unchanged text leaves every span where it was, for certain', () => {
    fc.assert(
      fc.property(TEXT_WITH_SPANS, ([text, all]) => {
        const spans = all.filter((span) => isWhole(text, span));
        expect(reanchor(text, text, spans)).toEqual(
          spans.map(({ start, end }) => ({ place: { start, end }, kept: 100, isCertain: true })),
        );
      }),
      law,
    );
  });

  test('words put in front shift every span by their length', () => {
    fc.assert(
      fc.property(TEXT_WITH_SPANS, fc.integer({ min: 1, max: 9 }), ([text, all], count) => {
        const spans = all.filter((span) => isWhole(text, span));
        const front = `${Array.from({ length: count }, (_, index) => `new${index}`).join(' ')} `;
        expect(reanchor(text, front + text, spans).map(({ place }) => place)).toEqual(
          spans.map(({ start, end }) => ({ start: start + front.length, end: end + front.length })),
        );
      }),
      law,
    );
  });

  test('a passage that stands once in both texts, untouched, is found whatever happened around it', () => {
    const passage = 'Seven cranes of Velm stood idle';
    fc.assert(
      fc.property(TEXT, TEXT, TEXT, TEXT, (a, b, c, d) => {
        const old = `${a} ${passage} ${b}`;
        const later = `${c} ${passage} ${d}`;
        expect(find(old, later, passage)).toMatchObject({ words: passage, kept: 100 });
      }),
      law,
    );
  });

  test('no place splits a character, and what is certain holds the very words', () => {
    const wordsOnly = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, '');
    fc.assert(
      fc.property(TEXT_WITH_SPANS, TEXT, ([text, all], later) => {
        const spans = all.filter((span) => isWhole(text, span));
        for (const [index, { place, kept, isCertain }] of reanchor(text, later, spans).entries()) {
          const { start = 0, end = 0 } = spans[index] ?? {};
          expect(kept >= 0 && kept <= 100).toBe(true);
          if (!place) continue;
          expect(place.start >= 0 && place.end <= later.length && isWhole(later, place)).toBe(true);
          if (isCertain) {
            expect(wordsOnly(later.slice(place.start, place.end))).toBe(wordsOnly(text.slice(start, end)));
          }
        }
      }),
      law,
    );
  });
});

describe('a long text', () => {
  test('with one word in twenty changed loses nothing and is certain of nothing wrong', () => {
    const { old, later, quotes, expected } = edited({ words: 20_000, quotes: 200, isMoved: false });
    const found = reanchor(old, later, quotes);
    const right = found.filter(({ place }, index) => isNear(place, expected[index]));
    expect(right.length).toBeGreaterThanOrEqual(199);
    expect(wrongButCertain(found, expected)).toEqual([]);
  });

  test('with a part of it moved, too, is found again almost everywhere', () => {
    const { old, later, quotes, expected } = edited({ words: 20_000, quotes: 200, isMoved: true });
    const found = reanchor(old, later, quotes);
    const right = found.filter(({ place }, index) => isNear(place, expected[index]));
    expect(right.length).toBeGreaterThanOrEqual(198);
    expect(wrongButCertain(found, expected)).toEqual([]);
  });
});

const wrongButCertain = (
  found: readonly Anchored[],
  expected: readonly (Placed | undefined)[],
): readonly unknown[] =>
  found.filter(({ place, isCertain }, index) => isCertain && !isNear(place, expected[index]));

/** Within a word on either side. */
const isNear = (place: Placed | null, expected: Placed | undefined): boolean =>
  place !== null &&
  expected !== undefined &&
  Math.abs(place.start - expected.start) < 14 &&
  Math.abs(place.end - expected.end) < 14;

/** A made-up text of common and rare words, the same with edits, and quotes of 4 to 49 words with their true places. */
function edited(size: { readonly words: number; readonly quotes: number; readonly isMoved: boolean }) {
  const random = numbers(size.isMoved ? 11 : 5);
  const word = (): string =>
    random() < 0.5
      ? (`the of and to in that a is was he`.split(' ')[Math.floor(random() * 10)] ?? 'the')
      : rareWord(random);
  const all = Array.from({ length: size.words }, (_, id) => ({ id, word: word() }));
  const from = Math.floor(size.words * 0.2);
  const length = Math.floor(size.words * 0.05);
  const quotes = Array.from({ length: size.quotes }, () => {
    const count = 4 + Math.floor(random() * 46);
    let first = Math.floor(random() * (all.length - count));
    // A quote across the edge of a moved part stands in two places at once.
    for (const edge of [from, from + length, Math.floor(size.words * 0.75)]) {
      if (size.isMoved && first < edge + 30 && first + count > edge - 30) first = edge + 40;
    }
    return { first, last: first + count - 1 };
  });
  const changed = all.flatMap((one) => {
    if (random() >= 0.05) return [one];
    const kind = random();
    if (kind < 0.5) return [{ id: one.id, word: word() }];
    return kind < 0.75 ? [] : [one, { id: -1, word: word() }];
  });
  const moved = size.isMoved
    ? [
        ...Array.from({ length: 300 }, () => ({ id: -1, word: word() })),
        ...changed.filter(
          ({ id }) => id !== -1 && (id < from || id >= from + length) && id < size.words * 0.75,
        ),
        ...changed.filter(({ id }) => id >= from && id < from + length),
        ...changed.filter(({ id }) => id >= size.words * 0.75),
      ]
    : changed;
  const old = joined(all);
  const later = joined(moved);
  return {
    old: old.text,
    later: later.text,
    quotes: quotes.map(({ first, last }) => old.spanOf(first, last)),
    expected: quotes.map(({ first, last }) => later.spanOf(first, last)),
  };
}

function joined(words: readonly { readonly id: number; readonly word: string }[]) {
  const places = new Map<number, Placed>();
  let text = '';
  for (const { id, word } of words) {
    if (text !== '') text += ' ';
    places.set(id, { start: text.length, end: text.length + word.length });
    text += word;
  }
  const spanOf = (first: number, last: number): Placed => {
    const there = Array.from({ length: last - first + 1 }, (_, index) => places.get(first + index)).filter(
      (place) => place !== undefined,
    );
    return { start: there[0]?.start ?? 0, end: there.at(-1)?.end ?? 0 };
  };
  return { text, spanOf };
}

const SYLLABLES = ['ka', 've', 'lor', 'min', 'ta', 'ed', 'ra', 'sen', 'dri', 'pol', 'mu', 'xa'];

function rareWord(random: () => number): string {
  const count = 2 + Math.floor(random() * 2);
  return Array.from({ length: count }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
}

/** The same numbers from 0 to 1 in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
