import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BreakUnit, TextBreaks } from '../../../renderer/features/reader/text-breaks.ts';
import { anyText, isWholePlace } from './any-text.ts';
import { excerptOf } from './reading-fixture.ts';

const nothingHidden = (): boolean => false;

/** Every place from the start of the text to its end, by one unit. */
function placesIn(breaks: TextBreaks, unit: BreakUnit): readonly number[] {
  const places: number[] = [];
  let at: number | null = breaks.edge('start');
  while (at !== null) {
    places.push(at);
    at = breaks.next(at, unit);
  }
  return places;
}

describe('by character', () => {
  test('an emoji family, an accent of its own and CRLF are one step each', () => {
    const stored = excerptOf(['a👩‍👩‍👧e\u0301\r\nb']);
    expect(placesIn(new TextBreaks(stored, nothingHidden), 'character')).toEqual([0, 1, 9, 11, 13, 14]);
  });

  test('the blank between two blocks is no place: the caret goes from the end of one to the start of the next', () => {
    const stored = excerptOf(['ab', 'cd'], '\r\n\r\n');
    expect(placesIn(new TextBreaks(stored, nothingHidden), 'character')).toEqual([0, 1, 2, 6, 7, 8]);
  });

  test('what is folded away is passed over, both ways', () => {
    const stored = excerptOf(['ab', 'hidden', 'cd']);
    const breaks = new TextBreaks(stored, (block) => block === 1);
    const last = stored.blocks[2]?.start ?? 0;
    expect(breaks.next(2, 'character')).toBe(last);
    expect(breaks.previous(last, 'character')).toBe(2);
  });

  test('a text whose last block is folded away ends before it', () => {
    const breaks = new TextBreaks(excerptOf(['ab', 'hidden']), (block) => block === 1);
    expect([breaks.edge('start'), breaks.edge('end'), breaks.next(2, 'character')]).toEqual([0, 2, null]);
  });
});

describe('by word', () => {
  const stored = excerptOf(['“The port,” he said.', '港务局表示不会停工。']);
  const breaks = new TextBreaks(stored, nothingHidden);
  const upTo = (from: number, to: number | null): string => stored.text.slice(from, to ?? from);

  test('forward it goes to the ends of words, then to the end of the block', () => {
    const ends = placesIn(breaks, 'word').filter((at) => at <= 20);
    expect(ends.map((at) => stored.text.slice(0, at))).toEqual([
      '',
      '“The',
      '“The port',
      '“The port,” he',
      '“The port,” he said',
      '“The port,” he said.',
    ]);
  });

  test('back it goes to the starts of words', () => {
    const end = stored.blocks[0]?.end ?? 0;
    const said = breaks.previous(end, 'word') ?? 0;
    expect(upTo(said, end)).toBe('said.');
    expect(upTo(breaks.previous(said, 'word') ?? 0, said)).toBe('he ');
  });

  test('Chinese, which has no blanks, is cut into words', () => {
    const start = stored.blocks[1]?.start ?? 0;
    const first = breaks.next(start, 'word') ?? 0;
    expect(first - start).toBeLessThan(4);
    expect(breaks.wordAt(start)).toEqual({ start, end: first });
  });

  test('at the end of a word the caret still touches it; between two blanks it touches none', () => {
    const spaced = new TextBreaks(excerptOf(['one  two']), nothingHidden);
    expect(spaced.wordAt(3)).toEqual({ start: 0, end: 3 });
    expect(spaced.wordAt(4)).toBeNull();
  });
});

describe.each(['character', 'word'] as const)('for any text, by %s', (unit) => {
  test('no place lies inside a character, and every step goes on', () => {
    fc.assert(
      fc.property(anyText, (stored) => {
        const places = placesIn(new TextBreaks(stored, nothingHidden), unit);
        for (const [index, at] of places.entries()) {
          expect(isWholePlace(stored, at)).toBe(true);
          if (index > 0) expect(at).toBeGreaterThan(places[index - 1] ?? 0);
        }
        expect(places.at(-1)).toBe(stored.text.length);
      }),
    );
  });

  test('back from the end every step goes on to the start', () => {
    fc.assert(
      fc.property(anyText, (stored) => {
        const breaks = new TextBreaks(stored, nothingHidden);
        let at: number | null = stored.text.length;
        let reached = at;
        while (at !== null) {
          expect(isWholePlace(stored, at)).toBe(true);
          expect(at).toBeLessThanOrEqual(reached);
          reached = at;
          at = breaks.previous(at, unit);
          if (at !== null) expect(at).toBeLessThan(reached);
        }
        expect(reached).toBe(0);
      }),
    );
  });
});

test('a step forward and a step back by character is where it was', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (stored, seed) => {
      const breaks = new TextBreaks(stored, nothingHidden);
      const at = breaks.snap(seed % (stored.text.length + 1));
      const next = breaks.next(at, 'character');
      fc.pre(next !== null);
      expect(breaks.previous(next ?? 0, 'character')).toBe(at);
    }),
  );
});
