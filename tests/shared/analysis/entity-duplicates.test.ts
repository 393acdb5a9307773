import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicateKey, proposeDuplicates } from '../../../shared/analysis/entity-duplicates.ts';
import { seenBetween } from '../../../shared/analysis/entity-seen.ts';
import {
  aliasNamed,
  ENTITY_TYPES,
  type Entity,
  type EntityId,
  type EntityType,
  UNDESCRIBED,
} from '../../../shared/model/entity.ts';

describe('entities that may be one', () => {
  test('share a name or an alias, whatever its case, accents and full stops', () => {
    expect(pairs(entity('E1', 'Port of Velm', 'place'), entity('E2', 'port of Vélm', 'place'))).toEqual([
      'E1 E2 same name',
    ]);
    expect(
      pairs(entity('E1', 'Sea Guard', 'organisation', ['S.G.U.']), entity('E2', 'SGU', 'organisation')),
    ).toEqual(['E1 E2 same name']);
  });

  test('share initials, where one of the two is written as initials', () => {
    expect(
      pairs(entity('E1', 'Ministry of Sea Trade', 'organisation'), entity('E2', 'M.S.T.', 'organisation')),
    ).toEqual(['E1 E2 initials']);
    expect(
      pairs(
        entity('E1', 'Ministry of Sea Trade', 'organisation'),
        entity('E2', 'Marine Search Trust', 'organisation'),
      ),
    ).toEqual([]);
  });

  test('share an identifier, whatever their types', () => {
    const registered = (code: string, name: string, type: EntityType): Entity => ({
      ...entity(code, name, type),
      identifiers: [{ scheme: 'IMO', value: '1234567' }],
    });
    expect(pairs(registered('E4', 'Grey Heron', 'capability'), registered('E2', 'Heron', 'other'))).toEqual([
      'E2 E4 same identifier',
    ]);
  });

  test('a surname alone is proposed for the one person who bears it, and for nobody where two do', () => {
    const [alone, anna, otto] = [
      entity('E1', 'Brandt', 'person'),
      entity('E2', 'Anna Brandt', 'person'),
      entity('E3', 'Otto Brandt', 'person'),
    ];
    expect(pairs(alone, anna)).toEqual(['E1 E2 part of the name']);
    expect(pairs(alone, anna, otto)).toEqual([]);
    expect(pairs(anna, otto)).toEqual([]);
  });

  test('an alias that holds in one source only, and a person and a place of one name, are no sign', () => {
    const scoped: Entity = {
      ...entity('E1', 'Anna Brandt', 'person'),
      aliases: [{ name: 'the warden', within: 'source-1' as never, basis: '' }],
    };
    expect(pairs(scoped, entity('E2', 'The Warden', 'person'))).toEqual([]);
    expect(pairs(entity('E1', 'Velm', 'person'), entity('E2', 'Velm', 'place'))).toEqual([]);
  });

  test('a pair that was rejected is not proposed again, in either order', () => {
    const two = [entity('E1', 'Velm', 'place'), entity('E2', 'Velm', 'place')];
    const rejected = duplicateKey(two[1]?.id ?? '', two[0]?.id ?? '');
    expect(proposeDuplicates(two, (key) => key === rejected)).toEqual([]);
  });

  test('are the same pairs in whatever order the entities come, each pair once, never one with itself', () => {
    const arbitrary = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 60 }),
        name: fc.constantFrom(
          'Velm',
          'velm',
          'V.E.',
          'Vast Estuary',
          'Anna Velm',
          'MST',
          'Ministry of Sea Trade',
        ),
        type: fc.constantFrom(...ENTITY_TYPES),
      }),
      { selector: ({ number }) => number, maxLength: 12 },
    );
    fc.assert(
      fc.property(arbitrary, (made) => {
        const entities = made.map(({ number, name, type }) => entity(`E${number}`, name, type));
        const found = pairs(...entities);
        expect(new Set(found).size).toBe(found.length);
        expect(pairs(...entities.toReversed()).toSorted()).toEqual(found.toSorted());
        expect(found.filter((pair) => pair.split(' ')[0] === pair.split(' ')[1])).toEqual([]);
      }),
      { seed: 20_261_122 },
    );
  });
});

describe('when an entity was seen', () => {
  test('is the earliest and the latest day that a date can mean', () => {
    expect(
      seenBetween([
        { date: '2031-03-07', code: 'S2' },
        { date: '2031', code: 'C4' },
        { date: '2030-12-30/2031-01-02', code: 'C7' },
      ]),
    ).toEqual({ first: { date: '2030-12-30/2031-01-02', code: 'C7' }, last: { date: '2031', code: 'C4' } });
  });

  test('is nothing where nothing is dated', () => {
    expect(seenBetween([])).toBeNull();
  });
});

const pairs = (...entities: readonly Entity[]): readonly string[] => {
  const codeOf = new Map(entities.map(({ id, code }) => [id, code]));
  return proposeDuplicates(entities, () => false).map(
    ({ entityId, otherId, ground }) => `${codeOf.get(entityId)} ${codeOf.get(otherId)} ${ground}`,
  );
};

function entity(code: string, name: string, type: EntityType, aliases: readonly string[] = []): Entity {
  return {
    id: `entity-${code}` as EntityId,
    code,
    rev: 1,
    name,
    type,
    ...UNDESCRIBED,
    aliases: aliases.map((alias) => aliasNamed(alias)),
    createdAt: '',
  };
}
