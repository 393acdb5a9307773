import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PassageInText } from '../../../shared/analysis/date-proposals.ts';
import { measureProposals, proposeMeasures } from '../../../shared/analysis/measure-proposals.ts';
import type { PassageId } from '../../../shared/model/passage.ts';

/** "words: qualifier low-high unit attribute", in the order of the text. */
const measures = (text: string): readonly string[] =>
  proposeMeasures(text).map(({ words, measure: { qualifier, low, high, unit, attribute } }) => {
    const value = low === high ? String(low) : `${low}-${high}`;
    return `${words}: ${[qualifier, value, unit && `[${unit}]`, attribute].filter(Boolean).join(' ')}`;
  });

describe('what is counted', () => {
  test.each([
    ['nearly 100 joint exercises off Velm', ['nearly 100 joint exercises: nearly 100 joint exercises']],
    ['ships of 45 countries left', ['45 countries: exactly 45 countries']],
    [
      'a total of over 340 visits and joint projects',
      ['over 340 visits and joint projects: over 340 visits and joint projects'],
    ],
    ['at least 3,000 people', ['at least 3,000 people: at least 3000 people']],
    [
      'two dozen tugs, a dozen barges',
      ['two dozen tugs: exactly 24 tugs', 'a dozen barges: exactly 12 barges'],
    ],
    [
      'Two former harbour masters and a pilot',
      ['Two former harbour masters: exactly 2 former harbour masters'],
    ],
    ['half a million pilgrims', ['half a million pilgrims: exactly 500000 pilgrims']],
    ['twenty-one barges', ['twenty-one barges: exactly 21 barges']],
    [
      '340 or more; 20 or so tugs; 340+ tugs',
      ['340 or more: at least 340', '20 or so tugs: about 20 tugs', '340+ tugs: at least 340 tugs'],
    ],
    ['来自45个国家的船', ['45个国家: exactly 45 国家']],
  ])('%s', (text, found) => expect(measures(text)).toEqual(found));
});

describe('what has a unit', () => {
  test.each([
    [
      '2.46 trillion velmars ($330.51 billion)',
      [
        '2.46 trillion velmars: exactly 2460000000000 velmars',
        '$330.51 billion: exactly 330510000000 [dollars]',
      ],
    ],
    [
      '2.46 trillion yuan ($330.51 billion)',
      ['2.46 trillion yuan: exactly 2460000000000 [yuan]', '$330.51 billion: exactly 330510000000 [dollars]'],
    ],
    [
      'rose by 7.2 percent, about 5 per cent or 3%',
      [
        '7.2 percent: exactly 7.2 [per cent]',
        'about 5 per cent: about 5 [per cent]',
        '3%: exactly 3 [per cent]',
      ],
    ],
    ['a 5,000-tonne freighter', ['5,000-tonne: exactly 5000 [tonnes]']],
    [
      '€1.5bn, US$5 million, 20 km',
      [
        '€1.5bn: exactly 1500000000 [euros]',
        'US$5 million: exactly 5000000 [US dollars]',
        '20 km: exactly 20 [kilometres]',
      ],
    ],
    ['for eleven months', ['eleven months: exactly 11 [months]']],
    [
      '军费2.46万亿元，增长7.2%',
      ['2.46万亿元: exactly 2460000000000 [yuan]', '7.2%: exactly 7.2 [per cent]'],
    ],
  ])('%s', (text, found) => expect(measures(text)).toEqual(found));
});

describe('ranges', () => {
  test.each([
    ['between 20 and 30 tugs', ['between 20 and 30 tugs: exactly 20-30 tugs']],
    [
      '20-30 tugs, 20 to 30 percent',
      ['20-30 tugs: exactly 20-30 tugs', '20 to 30 percent: exactly 20-30 [per cent]'],
    ],
    ['between 2 and 3 million tonnes', ['between 2 and 3 million tonnes: exactly 2000000-3000000 [tonnes]']],
    ['$5 million to $7 million', ['$5 million to $7 million: exactly 5000000-7000000 [dollars]']],
    ['20 and 30 tugs', ['30 tugs: exactly 30 tugs']],
  ])('%s', (text, found) => expect(measures(text)).toEqual(found));
});

test.each([
  'on 26 September 2025, in 2025, on the 15th, since 2019, 2025-09-26',
  'page 12, paragraph 4, No. 7, Article 9, Resolution 2758, Type 055',
  'the G7, an F-16, COVID-19, an H-1B, World War II, the 4th Session, Q3',
  'at 10:30, version 3.1.2, open 24/7, at 6 p.m.',
  'three years ago, in the past two years, over the next 10 days',
  'one ship, one of them, a two-thirds vote, three hundred and fifty',
  '1. Ships',
])('no measure: %s', (text) => expect(measures(text)).toEqual([]));

test('every measure stands where it says, low before high', () => {
  const word = fc.constantFrom(
    'over',
    'between',
    '20',
    'and',
    '30',
    'to',
    '-',
    'tugs',
    'percent',
    '$',
    'million',
    'two',
    'dozen',
    '1,000',
    '2025',
    'May',
    'G7',
    '45个国家',
    '2.46万亿元',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 10 }), (words) => {
      const text = words.join(' ');
      let last = 0;
      for (const { start, end, words: said, measure } of proposeMeasures(text)) {
        expect(text.slice(start, end)).toBe(said);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(measure.low).toBeLessThanOrEqual(measure.high);
        last = end;
      }
    }),
  );
});

test('a measure of a passage takes the “as of” of its words along', () => {
  const text = 'As of September 30, over 340 visits had been made.';
  const passage: PassageInText = {
    passageId: 'p-1' as PassageId,
    text,
    start: 0,
    end: text.length,
    published: '2025-10',
    retrieved: null,
    language: 'en',
  };
  expect(measureProposals([passage])).toEqual([
    {
      passageId: 'p-1',
      words: 'over 340 visits',
      measure: { attribute: 'visits', low: 340, high: 340, unit: '', qualifier: 'over', asOf: '2025-09-30' },
    },
  ]);
});
