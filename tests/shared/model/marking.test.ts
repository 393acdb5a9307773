import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, inkOn } from '../../../shared/lib/contrast.ts';
import {
  caveatsOf,
  levelOf,
  levelsFor,
  likeLevel,
  type MarkingScheme,
  markingLine,
  mostRestrictive,
  strictness,
  TLP,
} from '../../../shared/model/marking.ts';
import { MIGRATION_3 } from '../../../shared/model/migration-3.ts';
import { schemeProblem } from '../../../shared/model/scheme-problem.ts';

const level = (label: string, isStricter: boolean) => ({
  label,
  ink: '#FFFFFF',
  ground: '#9C1C28',
  meaning: '',
  isStricter,
});

/** Two labels stand side by side: neither is above the other. */
const HOUSE: MarkingScheme = {
  name: 'House',
  levels: [level('OPEN', false), level('NORTH', true), level('SOUTH', false), level('CLOSED', true)],
  caveats: ['NO COPIES', 'ENGLISH ONLY'],
};

describe('how restrictive a marking is', () => {
  test('an assessment takes the most restrictive marking of what it cites (TLP 2.0)', () => {
    expect(mostRestrictive(TLP, ['TLP:GREEN', 'TLP:AMBER+STRICT', 'TLP:AMBER'])).toBe('TLP:AMBER+STRICT');
    expect(mostRestrictive(TLP, ['TLP:CLEAR', 'TLP:RED', 'TLP:GREEN'])).toBe('TLP:RED');
    expect(mostRestrictive(TLP, [])).toBe('TLP:CLEAR');
  });

  test('levels that are not said to be stricter stand side by side', () => {
    expect(['OPEN', 'NORTH', 'SOUTH', 'CLOSED'].map((label) => strictness(HOUSE, label))).toEqual([
      0, 1, 1, 2,
    ]);
    expect(mostRestrictive(HOUSE, ['OPEN', 'SOUTH', 'NORTH'])).toBe('SOUTH');
  });

  test('a marking that is no level of the scheme is taken for the most restrictive, and stays in the choice', () => {
    expect(mostRestrictive(HOUSE, ['CLOSED', 'TLP:GREEN'])).toBe('TLP:GREEN');
    expect(levelOf(HOUSE, 'TLP:GREEN')).toMatchObject({ label: 'TLP:GREEN', ground: '#000000' });
    expect(levelsFor(HOUSE, 'TLP:GREEN').map(({ label }) => label)).toEqual([
      ...HOUSE.levels.map(({ label }) => label),
      'TLP:GREEN',
    ]);
    expect(levelsFor(HOUSE, 'OPEN')).toBe(HOUSE.levels);
  });
});

describe('another scheme', () => {
  test('proposes the level that stands as high, rather above than below', () => {
    const become = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED', 'unknown'];
    expect(become.map((marking) => likeLevel(TLP, marking, HOUSE))).toEqual([
      'OPEN',
      'SOUTH',
      'SOUTH',
      'CLOSED',
      'CLOSED',
      'CLOSED',
    ]);
  });

  test('never proposes for the strictest marking anything but the strictest level', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (stricter) => {
        const next = { ...HOUSE, levels: stricter.map((is, at) => level(`L${at}`, is)) };
        const most = mostRestrictive(
          next,
          next.levels.map(({ label }) => label),
        );
        expect(strictness(next, likeLevel(TLP, 'TLP:RED', next))).toBe(strictness(next, most));
      }),
    );
  });
});

test('caveats are printed in the order of the scheme, each once', () => {
  const caveats = caveatsOf(HOUSE, ['ENGLISH ONLY', 'OLD ONE', 'NO COPIES', 'ENGLISH ONLY']);
  expect(markingLine('CLOSED', caveats)).toBe('CLOSED // NO COPIES // ENGLISH ONLY // OLD ONE');
  expect(markingLine('TLP:RED', [])).toBe('TLP:RED');
});

test('words can be read on every ground that can be chosen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const ground = `#${value.toString(16).padStart(6, '0').toUpperCase()}`;
      expect(contrast(inkOn(ground), ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test.each([
  ['no level', { levels: [] }],
  ['two levels of one label', { levels: [level('A', false), level('A', true)] }],
  ['a label of two lines', { levels: [level('A\nB', false)] }],
  ['a label that begins with a blank', { levels: [level(' A', false)] }],
  ['words that cannot be read', { levels: [{ ...level('A', false), ink: '#9C1C29' }] }],
  ['a colour that is none', { levels: [{ ...level('A', false), ground: 'red;}' }] }],
  ['two caveats that are the same', { caveats: ['X', 'X'] }],
  ['no name', { name: '' }],
] as const)('a scheme with %s is refused', (_, change) => {
  expect(schemeProblem({ ...HOUSE, ...change })).not.toBeNull();
  expect(schemeProblem(HOUSE)).toBeNull();
  expect(schemeProblem(TLP)).toBeNull();
});

test('a case of the format before belongs to no house and is marked by TLP 2.0', () => {
  expect(MIGRATION_3.records?.info?.({ id: 'case-1' })).toEqual({
    id: 'case-1',
    house: { name: '', logo: null },
    scheme: null,
  });
});
