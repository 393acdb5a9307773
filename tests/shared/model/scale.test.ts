import { expect, test } from 'vitest';
import { LIKELIHOOD, likelihood, mostRestrictive } from '../../../shared/model/scale.ts';

test('each row of the ICD 203 table covers 1 to 99 percent with seven touching bands', () => {
  for (const row of [1, 2]) {
    const bands = LIKELIHOOD.filter((entry) => entry.row === row);
    expect(bands.map(({ low }) => low)).toEqual([1, 5, 20, 45, 55, 80, 95]);
    expect(bands.map(({ high }) => high)).toEqual([5, 20, 45, 55, 80, 95, 99]);
  }
  expect(likelihood('likely')).toMatchObject({ low: 55, high: 80 });
});

test('an assessment takes the most restrictive marking of what it cites (TLP 2.0)', () => {
  expect(mostRestrictive(['TLP:GREEN', 'TLP:AMBER+STRICT', 'TLP:AMBER'])).toBe('TLP:AMBER+STRICT');
  expect(mostRestrictive(['TLP:CLEAR', 'TLP:RED', 'TLP:GREEN'])).toBe('TLP:RED');
  expect(mostRestrictive([])).toBe('TLP:CLEAR');
});
