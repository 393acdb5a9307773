import { describe, expect, test } from 'vitest';
import { entityChoices, isLikelyMeant, matchEntities } from '../../../shared/analysis/match-entities.ts';
import {
  aliasNamed,
  ENTITY_TYPES,
  type Entity,
  type EntityId,
  UNDESCRIBED,
} from '../../../shared/model/entity.ts';

const ENTITIES = [
  entity('Maren Olvik', ['Minister Olvik']),
  entity('Port of Velm', ['Velm harbour']),
  entity('Velm'),
  entity('Velmar Shipping'),
  entity('Café Edra'),
];

describe('entities that words may name', () => {
  test('the name itself comes before names that begin so, and those before names that have it inside', () => {
    expect(names('velm')).toEqual(['Velm', 'Velmar Shipping', 'Port of Velm']);
  });

  test('an alias counts, and neither capitals nor accents do', () => {
    expect(names('VELM HARBOUR')).toEqual(['Port of Velm', 'Velm']);
    expect(names('cafe')).toEqual(['Café Edra']);
  });

  test('a longer form of address finds the person by the shared word, as a guess only', () => {
    expect(names('President Olvik')).toEqual(['Maren Olvik']);
    expect(isLikelyMeant(ENTITIES[0] as Entity, 'President Olvik')).toBe(false);
    expect(isLikelyMeant(ENTITIES[0] as Entity, 'Olvik')).toBe(true);
  });

  test('a name that nothing is called can only be new, of any type', () => {
    expect(entityChoices(ENTITIES, 'Zora').map(({ kind }) => kind)).toEqual(ENTITY_TYPES.map(() => 'new'));
  });

  test('a name that is taken can still be given to somebody new', () => {
    const [first, ...others] = entityChoices(ENTITIES, 'Maren Olvik');
    expect(first).toMatchObject({ kind: 'found', entity: { name: 'Maren Olvik' } });
    expect(others.map(({ kind }) => kind)).toEqual(ENTITY_TYPES.map(() => 'new'));
  });

  test('nothing typed names nothing', () => {
    expect(entityChoices(ENTITIES, '  ')).toEqual([]);
  });
});

const names = (words: string): readonly string[] => matchEntities(ENTITIES, words).map(({ name }) => name);

function entity(name: string, aliases: readonly string[] = []): Entity {
  return {
    id: `entity ${name}` as EntityId,
    code: 'E1',
    rev: 1,
    name,
    type: 'other',
    ...UNDESCRIBED,
    aliases: aliases.map((alias) => aliasNamed(alias)),
    createdAt: '',
  };
}
