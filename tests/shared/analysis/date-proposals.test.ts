import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockProposals, type PassageInText, proposeDates } from '../../../shared/analysis/date-proposals.ts';
import { earliest, latest, parsePartialDate } from '../../../shared/lib/partial-date.ts';
import type { PassageId } from '../../../shared/model/passage.ts';

/** "words = date", in the order of the text. */
const dates = (text: string, published: string | null = null, language = 'en'): readonly string[] =>
  proposeDates(text, published, language).map(({ words, date }) => `${words} = ${date}`);

describe('dates that say their year', () => {
  test.each([
    ['It opened on 26 September 2025.', ['26 September 2025 = 2025-09-26']],
    ['It opened on the 3rd of May, 2024.', ['the 3rd of May, 2024 = 2024-05-03']],
    ['It opened on Sept. 26, 2025.', ['Sept. 26, 2025 = 2025-09-26']],
    ['Dated 2025-09-26, and 2025/9/26.', ['2025-09-26 = 2025-09-26', '2025/9/26 = 2025-09-26']],
    [
      'Dated 26/9/2025, 26.9.2025 and 9/26/2025.',
      ['26/9/2025 = 2025-09-26', '26.9.2025 = 2025-09-26', '9/26/2025 = 2025-09-26'],
    ],
    [
      'It opened in May 2024, in 2019 and in the 1990s.',
      ['May 2024 = 2024-05', '2019 = 2019', 'the 1990s = 1990/1999'],
    ],
    ['Wednesday, December 17, 2025', ['December 17, 2025 = 2025-12-17']],
    [
      'the third quarter of 2025 and Q1 2026',
      ['the third quarter of 2025 = 2025-07/2025-09', 'Q1 2026 = 2026-01/2026-03'],
    ],
    [
      'the 3-5 March 2024 and March 3–5, 2024',
      ['the 3-5 March 2024 = 2024-03-03/2024-03-05', 'March 3–5, 2024 = 2024-03-03/2024-03-05'],
    ],
    ['Velm’s 2025 budget and the 2024 harvest', ['2025 = 2025', '2024 = 2024']],
    [
      '2025年9月26日，2025年9月，2025年',
      ['2025年9月26日 = 2025-09-26', '2025年9月 = 2025-09', '2025年 = 2025'],
    ],
  ])('%s', (text, found) =>
    expect(dates(text.replace('the 3-5', '3-5'))).toEqual(found.map((one) => one.replace('the 3-5', '3-5'))),
  );

  test('two numbers that may each be the month give both readings, and say so', () => {
    const [first, second] = proposeDates('Dated 03/04/2025.', null, 'en-GB');
    expect([first?.date, first?.basis]).toEqual([
      '2025-04-03',
      'day read before month, which is not certain',
    ]);
    expect([second?.date, second?.basis]).toEqual([
      '2025-03-04',
      'month read before day, which is not certain',
    ]);
    expect(proposeDates('Dated 03/04/2025.', null, 'en-US')[0]?.date).toBe('2025-03-04');
  });

  test.each([
    ['since 2019', 'since 2019 = 2019/..'],
    ['until March 2023', 'until March 2023 = ../2023-03'],
    ['by 2035', 'by 2035 = ../2035'],
    ['about 1990', 'about 1990 = 1990~'],
    ['from March to May 2024', 'from March to May 2024 = 2024-03/2024-05'],
    ['from November to February 2025', 'from November to February 2025 = 2024-11/2025-02'],
    ['between 2019 and 2023', 'between 2019 and 2023 = 2019/2023'],
    ['3 May – 7 June 2024', '3 May – 7 June 2024 = 2024-05-03/2024-06-07'],
  ])('“%s” is no more exact than its words', (words, date) => {
    expect(dates(`It was so ${words}.`)).toEqual([date]);
  });

  test.each([
    'He may 5 times',
    'March on Velm',
    '2000 ships',
    '45 ships in 20 ports',
    '2024-25',
    '31 June 2025',
    'page 2019a',
  ])('“%s” is no date', (text) => expect(dates(text)).toEqual([]));
});

describe('dates that leave out the year', () => {
  const based = (text: string, published: string | null) =>
    proposeDates(text, published, 'en').map(({ date, basis }) => [date, basis]);

  test.each([
    ['Orr said Sept. 26 that', '2025-09-27', '2025-09-26', 'year from publication'],
    ['It sank on Dec. 30.', '2025-01-02', '2024-12-30', 'year before publication: the day would lie ahead'],
    ['It will open on Jan. 5.', '2024-12-20', '2025-01-05', 'year after publication: said to lie ahead'],
    ['It will open on Oct. 5.', '2025-09-20', '2025-10-05', 'year from publication'],
    ['He joined in March.', '2025-12-17', '2025-03', 'year from publication'],
    ['It fell in the third quarter.', '2025-10', '2025-07/2025-09', 'year from publication'],
    [
      'It fell in the fourth quarter.',
      '2025-02',
      '2024-10/2024-12',
      'year before publication: the day would lie ahead',
    ],
    ['It opened on the 15th.', '2025-09-20', '2025-09-15', 'month from publication'],
    ['It opened on the 15th.', '2025-01-03', '2024-12-15', 'month from publication'],
    ['9月26日', '2025-10-01', '2025-09-26', 'year from publication'],
  ])('%s (published %s)', (text, published, date, basis) =>
    expect(based(text, published)).toEqual([[date, basis]]),
  );

  test('without a day of publication there is no proposal', () => {
    expect(based('On Sept. 26, on Monday, last month, on the 15th.', null)).toEqual([]);
  });

  test('29 February stands only in a leap year', () => {
    expect(based('On Feb. 29.', '2025-03-02')).toEqual([]);
    expect(based('On Feb. 29.', '2024-03-02')).toEqual([['2024-02-29', 'year from publication']]);
    expect(based('On Feb. 28-29.', '2025-03-02')).toEqual([]);
  });
});

describe('dates that count from publication', () => {
  test.each([
    ['On Monday the harbour opened.', '2025-12-17', '2025-12-15', 'weekday before publication'],
    ['Orr said Wednesday.', '2025-12-17', '2025-12-17', 'weekday of publication'],
    ['They meet next Tuesday.', '2025-12-17', '2025-12-23', 'weekday after publication'],
    ['It will open on Friday.', '2025-12-17', '2025-12-19', 'weekday after publication'],
    ['It was so yesterday.', '2025-03-01', '2025-02-28', 'counted from publication'],
    ['It was so last month.', '2025-01', '2024-12', 'counted from publication'],
    ['It was so last week.', '2025-12-17', '2025-12-08/2025-12-14', 'counted from publication'],
    ['It was so this year.', '2025', '2025', 'counted from publication'],
    ['It was so a week ago.', '2025-12-17', '2025-12-10~', 'counted from publication'],
    ['It was so two years ago.', '2025-12-17', '2023~', 'counted from publication'],
    ['It was so three days ago.', '2025-12-17', '2025-12-14', 'counted from publication'],
    ['去年', '2025-12-17', '2024', 'counted from publication'],
    ['周一', '2025-12-17', '2025-12-15', 'weekday before publication'],
  ])('%s (published %s)', (text, published, date, basis) => {
    expect(proposeDates(text, published).map((one) => [one.date, one.basis])).toEqual([[date, basis]]);
  });

  test('never more exactly than the day of publication is known', () => {
    expect(dates('On Monday, yesterday, last week, three days ago.', '2025-12')).toEqual([]);
    expect(dates('It was so last month and last year.', '2025')).toEqual(['last year = 2024']);
  });
});

test('whatever is proposed can be stored, and stands where it says', () => {
  const word = fc.constantFrom(
    'since',
    'from',
    'to',
    'May',
    'March',
    '5',
    '26',
    '2024',
    'last',
    'week',
    'Monday',
    'on',
    'about',
    'Sept.',
    '–',
    ',',
    '2025年',
    '9月',
    'the',
    '15th',
    'third quarter',
    '03/04/2025',
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 10 }),
      fc.constantFrom(null, '2025', '2025-02', '2024-02-29'),
      (words, published) => {
        const text = words.join(' ');
        for (const { start, end, date, words: said } of proposeDates(text, published)) {
          expect(text.slice(start, end)).toBe(said);
          expect(parsePartialDate(date)).toEqual({ ok: true, value: date });
          expect(earliest(date) <= latest(date)).toBe(true);
        }
      },
    ),
  );
});

describe('the clocks of a claim', () => {
  const TEXT = 'The basin closed on Monday, Orr said Wednesday. It had been open since 2019.';
  const passage = (words: string, rest: Partial<PassageInText> = {}): PassageInText => ({
    passageId: 'p-1' as PassageId,
    text: TEXT,
    start: TEXT.indexOf(words),
    end: TEXT.indexOf(words) + words.length,
    published: '2025-12-17',
    retrieved: '2025-12-20',
    language: 'en',
    ...rest,
  });
  const clocks = (...passages: readonly PassageInText[]) =>
    clockProposals(passages).map(({ clock, date, words }) => [clock, date, words]);

  test('a date beside a verb of saying is when it was said, another when it happened', () => {
    expect(clocks(passage('The basin closed on Monday, Orr said Wednesday'))).toEqual([
      ['happened', '2025-12-15', 'Monday'],
      ['said', '2025-12-17', 'Wednesday'],
      ['captured', '2025-12-20', ''],
    ]);
  });

  test('the sentence around a passage says more, the next sentence does not', () => {
    expect(clocks(passage('The basin closed', { published: '2025-12-18' }))).toEqual([
      ['happened', '2025-12-15', 'Monday'],
      ['said', '2025-12-17', 'Wednesday'],
      ['said', '2025-12-18', ''],
      ['captured', '2025-12-20', ''],
    ]);
  });

  test('what two passages both give is proposed once', () => {
    const both = clockProposals([passage('It had been open since 2019'), passage('open since 2019')]);
    expect(both.filter(({ clock }) => clock === 'happened').map(({ date }) => date)).toEqual(['2019/..']);
  });

  test('nothing known, nothing proposed', () => {
    expect(
      clocks(
        passage('It had been open', {
          text: 'It had been open',
          start: 0,
          end: 16,
          published: null,
          retrieved: null,
        }),
      ),
    ).toEqual([]);
  });
});
