import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { proposeDates } from '../../../shared/analysis/date-proposals.ts';
import { proposeMeasures } from '../../../shared/analysis/measure-proposals.ts';
import { type NamedEntity, namesInText } from '../../../shared/analysis/names-in-text.ts';
import { plainText } from '../../../shared/formats/plain-text.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import type { SourceId } from '../../../shared/model/source.ts';

/** Five real sources that are not part of the project: they are read in place, where they are at hand. */
const SEEDS = path.resolve('../shared/seeds');
const files = fs.existsSync(SEEDS) ? fs.readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : [];

function read(number: string) {
  const name = files.find((file) => file.startsWith(number)) ?? '';
  const { text, blocks, residue } = plainText.read(fs.readFileSync(path.join(SEEDS, name), 'utf8'), name);
  const skipped = new Set(residue.map(({ block }) => block));
  const parts = blocks.flatMap(({ start, end, kind }, index) =>
    skipped.has(index) ? [] : [{ start, end, isHeading: kind === 'heading' }],
  );
  return { text, parts, prose: parts.map(({ start, end }) => text.slice(start, end)) };
}

const dates = (number: string, published: string): readonly string[] =>
  read(number).prose.flatMap((words) =>
    proposeDates(words, published, 'en').map((date) => `${date.words} = ${date.date}`),
  );

const measures = (number: string): readonly string[] =>
  read(number).prose.flatMap((words) =>
    proposeMeasures(words).map(({ measure: { qualifier, low, unit, attribute } }) =>
      [qualifier, low, unit, attribute].filter((part) => part !== '').join(' '),
    ),
  );

const names = (number: string, entities: readonly NamedEntity[] = []) =>
  namesInText({ ...read(number), entities, sourceId: 's' as SourceId, language: 'en' });

const entity = (
  id: string,
  type: NamedEntity['type'],
  name: string,
  ...aliases: readonly string[]
): NamedEntity => ({
  id: id as EntityId,
  type,
  name,
  aliases: aliases.map((alias) => ({ name: alias, within: null, basis: '' })),
});

describe.skipIf(files.length === 0)('dates of the five real sources', () => {
  test('000: the day without a year is of the year of publication', () => {
    expect(dates('000', '2025-09-27')).toEqual(['Sept. 26 = 2025-09-26']);
    expect(dates('000', '2026-01-02')).toEqual(['Sept. 26 = 2025-09-26']);
  });

  test('001: weekdays and a month are told from the day of publication', () => {
    expect(dates('001', '2025-12-17')).toEqual([
      '2025 = 2025',
      'this year = 2025',
      'Wednesday = 2025-12-17',
      'Monday = 2025-12-15',
      'March = 2025-03',
    ]);
  });

  test('002: one day and one year', () => {
    expect(dates('002', '2025-10')).toEqual(['This year = 2025', 'September 30 = 2025-09-30']);
  });

  test('003: years as they are written, and those that count from publication', () => {
    const found = dates('003', '2025-03-06');
    expect(found).toContain('by 2035 = ../2035');
    expect(found).toContain('this week = 2025-03-03/2025-03-09');
    expect(found.filter((date) => date === '2025 = 2025')).toHaveLength(2);
    expect(found).toHaveLength(7);
  });

  test('004: no date at all', () => expect(dates('004', '2025-12-01')).toEqual([]));
});

describe.skipIf(files.length === 0)('measures of the five real sources', () => {
  test('what is counted and what has a unit, and nothing else', () => {
    expect(measures('000')).toEqual([]);
    expect(measures('001')).toEqual([
      'exactly 45 Countries',
      'nearly 100 bilateral meetings',
      'exactly 45 countries',
    ]);
    expect(measures('002')).toEqual([
      'exactly 10 military exchange objectives',
      'over 340 exchanges and cooperative projects',
    ]);
    expect(measures('003')).toEqual([
      'exactly 7.2 per cent',
      'about 5 per cent',
      'exactly 1780000000000 yuan',
      'exactly 245650000000 dollars',
      'exactly 2 former defense ministers',
      'exactly 850000000000 dollars',
    ]);
    expect(measures('004')).toEqual([]);
  });
});

describe.skipIf(files.length === 0)('names of the five real sources', () => {
  const fresh = (number: string): readonly string[] =>
    names(number).fresh.map(({ name, type, places }) => `${name} ${type ?? '?'} ${places.length}`);

  test('people are told by their titles, offices by their last word', () => {
    expect(fresh('000')).toContain('Lai Ching-te person 1');
    expect(fresh('000')).toContain('Marco Alcaraz person 1');
    expect(fresh('000')).toContain('National Secretariat of Intelligence organisation 1');
    expect(fresh('001')).toContain('Tsai Ming-yen person 1');
    expect(fresh('001')).toContain('Wellington Koo person 1');
    expect(fresh('001')).toContain('National Security Bureau organisation 1');
    expect(fresh('001')).toContain('Shigeru Iwasaki person 1');
    expect(fresh('003')).toContain('Francois Chichung Wu person 1');
    expect(fresh('004')).toContain('Ministry of National Defense organisation 1');
  });

  test('a surname that repeats is another name of its bearer', () => {
    const surname = (number: string) =>
      names(number).fresh.flatMap(({ name, reason, aliasOf }) =>
        reason === 'surname' ? [`${name} = ${aliasOf?.name}`] : [],
      );
    expect(surname('000')).toEqual(['Lai = Lai Ching-te', 'Alcaraz = Marco Alcaraz']);
    expect(surname('001')).toEqual(['Tsai = Tsai Ming-yen']);
    expect(surname('003').toSorted()).toEqual([
      'Hunter = Andy Hunter',
      'Wu = Francois Chichung Wu',
      'Xi = Xi Jinping',
    ]);
  });

  test('so many of each, with the page residue left out', () => {
    expect(['000', '001', '002', '003', '004'].map((number) => names(number).fresh.length)).toEqual([
      13, 13, 12, 25, 10,
    ]);
  });

  test('002: letters are another name of what they stand for', () => {
    const entities = [
      entity('mnd', 'organisation', 'Ministry of National Defense'),
      entity('prc', 'place', 'People’s Republic of China', 'PRC'),
    ];
    const found = names('002', entities).fresh;
    expect(found.find(({ name }) => name === 'MND')).toMatchObject({
      reason: 'initials',
      aliasOf: { entityId: 'mnd' },
    });
    expect(found.find(({ name }) => name === 'P.R.C.')).toMatchObject({
      reason: 'initials',
      aliasOf: { entityId: 'prc' },
    });
  });

  test('known names are found with possessives, hyphens and full stops', () => {
    const entities = [
      entity('tw', 'place', 'Taiwan'),
      entity('us', 'place', 'United States', 'U.S.'),
      entity('roc', 'other', 'R.O.C. Armed Forces', 'R.O.C.'),
    ];
    const count = (number: string, id: string): number =>
      names(number, entities).hits.filter(({ entityIds }) => entityIds.includes(id as EntityId)).length;
    expect(['000', '001', '002', '003', '004'].map((number) => count(number, 'tw'))).toEqual([
      5, 13, 6, 8, 9,
    ]);
    expect(['002', '003', '004'].map((number) => count(number, 'us'))).toEqual([3, 4, 5]);
    expect(count('002', 'roc')).toBe(4);
  });
});
