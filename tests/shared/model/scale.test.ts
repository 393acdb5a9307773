import { expect, test } from 'vitest';
import { LIKELIHOOD, likelihood, likelihoodsOf } from '../../../shared/model/scale.ts';

test('each row of the ICD 203 table covers 1 to 99 percent with seven touching bands', () => {
  for (const row of ['icd203-1', 'icd203-2'] as const) {
    const bands = likelihoodsOf(row);
    expect(bands.map(({ low }) => low)).toEqual([1, 5, 20, 45, 55, 80, 95]);
    expect(bands.map(({ high }) => high)).toEqual([5, 20, 45, 55, 80, 95, 99]);
  }
  expect(likelihood('likely')).toMatchObject({ low: 55, high: 80, range: '55–80%' });
});

test('the PHIA yardstick leaves its gaps, and has two words for one band', () => {
  const bands = likelihoodsOf('phia').filter(({ term }) => term !== 'probable');
  const gaps = bands.slice(1).map(({ low }, index) => [bands[index]?.high, low]);
  expect(gaps).toEqual([
    [5, 10],
    [20, 25],
    [35, 40],
    [50, 55],
    [75, 80],
    [90, 95],
  ]);
  expect(likelihood('probable', 'phia').range).toBe(likelihood('likely', 'phia').range);
  expect(bands.map(({ range }) => range).join(', ')).toBe(
    'above 0 to about 5%, about 10–20%, about 25–35%, about 40 to below 50%, about 55–75%, about 80–90%, about 95 to below 100%',
  );
});

test('a term means what the chosen scale says, and keeps its own band where the scale does not know it', () => {
  expect(likelihood('likely', 'icd203-1').range).toBe('55–80%');
  expect(likelihood('likely', 'phia').range).toBe('about 55–75%');
  expect(likelihood('realistic possibility', 'icd203-1')).toMatchObject({
    scale: 'phia',
    range: 'about 40 to below 50%',
  });
  for (const entry of LIKELIHOOD) expect(likelihood(entry.term, entry.scale)).toEqual(entry);
});
