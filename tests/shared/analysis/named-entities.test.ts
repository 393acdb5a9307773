import { expect, test } from 'vitest';
import { entitiesNamed } from '../../../shared/analysis/named-entities.ts';
import { aliasNamed, type Entity, type EntityId, UNDESCRIBED } from '../../../shared/model/entity.ts';
import type { SourceId } from '../../../shared/model/source.ts';

const entity = (number: number, name: string, aliases: Entity['aliases'] = []): Entity => ({
  id: `e${number}` as EntityId,
  code: `E${number}`,
  rev: 1,
  name,
  type: 'organisation',
  aliases,
  ...UNDESCRIBED,
  createdAt: '2026-01-02T03:04:05Z',
});

const CASE = [
  entity(1, 'Harbour Protection Service', [aliasNamed('HPS')]),
  entity(2, 'Harbour'),
  entity(3, 'Edra Agency', [{ name: 'the agency', within: 's1' as SourceId, basis: '' }]),
];
const codes = (name: string, ...sources: readonly string[]) =>
  entitiesNamed(CASE, name, new Set(sources)).map(({ code }) => code);

test('an entity is meant by its whole name or another of its names, in any case', () => {
  expect(codes(' harbour  protection service')).toEqual(['E1']);
  expect(codes('hps')).toEqual(['E1']);
  expect(codes('Harbour')).toEqual(['E2']);
  expect(codes('')).toEqual([]);
});

test('a name that holds in one source means the entity there only', () => {
  expect(codes('the agency', 's1', 's2')).toEqual(['E3']);
  expect(codes('the agency', 's2')).toEqual([]);
});
