import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameSpotter, type SpotName, spotNames } from '../../../shared/analysis/spot-names.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import type { SourceId } from '../../../shared/model/source.ts';

const named = (name: string, entity = name, within: string | null = null): SpotName => ({
  name,
  entityId: entity as EntityId,
  within: within as SourceId | null,
});

/** The words that were found, in order. */
const found = (text: string, names: readonly SpotName[], source: string | null = null): readonly string[] =>
  spotNames(text, names, source as SourceId | null).map(({ start, end }) => text.slice(start, end));

test.each([
  ['a whole word', 'Velm and Velmish, unvelm, Velm.', ['Velm'], ['Velm', 'Velm']],
  ['before a possessive', "Velm’s port, Velm’s and Velm's", ['Velm'], ['Velm', 'Velm', 'Velm']],
  [
    'the longest that fits',
    'Port Edra Harbour and Port Edra',
    ['Port Edra', 'Port Edra Harbour'],
    ['Port Edra Harbour', 'Port Edra'],
  ],
  ['none over another', 'Port Edra Harbour', ['Port Edra', 'Edra Harbour'], ['Port Edra']],
  [
    'ending in a full stop',
    'The R.O.V. and the R.O.V., an R.O.V.',
    ['R.O.V.'],
    ['R.O.V.', 'R.O.V.', 'R.O.V.'],
  ],
  [
    'the longest, though it begins with a dotted one',
    'the R.O.V. Edra',
    ['R.O.V.', 'R.O.V. Edra'],
    ['R.O.V. Edra'],
  ],
  ['dotted, in no longer one', 'the P.R.O.V. and R.O.V.A.', ['R.O.V.'], []],
  [
    'before a hyphen that leaves it a name',
    'Velm-based, R.O.V.-led, Velm-friendly',
    ['Velm', 'R.O.V.'],
    ['Velm', 'R.O.V.', 'Velm'],
  ],
  ['behind a small prefix', 'pro-Velm and anti-Velm', ['Velm'], ['Velm', 'Velm']],
  ['not at the start of a hyphened given name', 'Lai Ming-te', ['Ming', 'Lai Ming'], []],
  [
    'not in a double name, unless both are names',
    'Anne-Marie on the Velm-Orvia line',
    ['Anne', 'Marie-Luise', 'Velm', 'Orvia'],
    ['Velm', 'Orvia'],
  ],
  [
    'over a line break and with another apostrophe',
    'the Port\nEdra of O’Hara',
    ['Port Edra', "O'Hara"],
    ['Port\nEdra', 'O’Hara'],
  ],
  [
    'in capitals, but an acronym only so',
    'PORT EDRA, WHO, who, Who',
    ['Port Edra', 'WHO'],
    ['PORT EDRA', 'WHO'],
  ],
  [
    'of plain words, with a small letter in front',
    'the harbour warden; Harbour warden',
    ['Harbour warden'],
    ['harbour warden', 'Harbour warden'],
  ],
  ['a name that is a word, only with its capital', 'hope in Hope', ['Hope'], ['Hope']],
  [
    'Han, without blanks around it',
    '费尔姆港务局说港务局',
    ['港务局', '费尔姆港务局'],
    ['费尔姆港务局', '港务局'],
  ],
  ['Hangul, with a particle behind it', '벨름에서 왔다', ['벨름'], ['벨름']],
  ['with an accent, however it is stored', 'Orv\u0069\u0301a', ['Orv\u00eda'], ['Orv\u0069\u0301a']],
  ['a single letter is no name', 'A B', ['A'], []],
] as const)('%s', (_, text, names, hits) => {
  expect(
    found(
      text,
      names.map((name) => named(name)),
    ),
  ).toEqual(hits);
});

describe('names that are not one entity’s everywhere', () => {
  test('a name that two entities bear gives both', () => {
    const hits = spotNames('Koo left.', [named('Koo', 'a'), named('Koo', 'b'), named('Koo', 'a')]);
    expect(hits).toEqual([{ start: 0, end: 3, entityIds: ['a', 'b'] }]);
  });

  test('a name with a scope is found in that source alone', () => {
    const names = [named('Tsai Orlen', 'a'), named('Tsai', 'a', 's1')];
    expect(found('Tsai Orlen left. Tsai agreed.', names, 's1')).toEqual(['Tsai Orlen', 'Tsai']);
    expect(found('Tsai Orlen left. Tsai agreed.', names, 's2')).toEqual(['Tsai Orlen']);
  });

  test('what a name means in this source comes before what it means elsewhere', () => {
    const names = [named('Tsai', 'everywhere'), named('Tsai', 'here', 's1')];
    expect(spotNames('Tsai', names, 's1' as SourceId)[0]?.entityIds).toEqual(['here']);
    expect(spotNames('Tsai', names, 's2' as SourceId)[0]?.entityIds).toEqual(['everywhere']);
  });
});

test('one table serves texts of every source', () => {
  const spot = nameSpotter([named('Tsai Orlen', 'a'), named('Tsai', 'a', 's1')]);
  const hits = (source: string | null) => spot('Tsai agreed.', source as SourceId | null).length;
  expect([hits('s1'), hits('s2'), hits(null), hits('s1')]).toEqual([1, 0, 0, 1]);
});

test('hits are in order, do not overlap, and are names', () => {
  const name = fc
    .string({ unit: fc.constantFrom('A', 'b', ' ', '.', '-', '港'), minLength: 2, maxLength: 5 })
    .filter((words) => words.trim() === words && /[A港]/.test(words));
  const text = fc.string({ unit: fc.constantFrom('A', 'b', ' ', '.', '-', '港', '’'), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), text, (names, words) => {
      const spot = nameSpotter(names.map((one) => named(one)));
      let last = 0;
      for (const { start, end, entityIds } of spot(words)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(entityIds.length).toBeGreaterThan(0);
        expect(
          entityIds.some(
            (id) => id.toUpperCase().replaceAll(/\s+/g, ' ') === words.slice(start, end).toUpperCase(),
          ),
        ).toBe(true);
        last = end;
      }
      expect(spot(words)).toEqual(spot(words));
    }),
  );
});
