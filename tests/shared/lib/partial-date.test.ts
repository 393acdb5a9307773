import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earliest, formatPartialDate, latest, parsePartialDate } from '../../../shared/lib/partial-date.ts';

test.each([
  ['2025', '2025', '2025-01-01', '2025-12-31'],
  ['2025-09', 'September 2025', '2025-09-01', '2025-09-30'],
  ['2024-02', 'February 2024', '2024-02-01', '2024-02-29'],
  ['2025-09-26', '26 September 2025', '2025-09-26', '2025-09-26'],
  ['2025-09~', 'about September 2025', '2025-09-01', '2025-09-30'],
  ['2024/2025', '2024 to 2025', '2024-01-01', '2025-12-31'],
  ['2025-09-01/2025-09-26', '1 September 2025 to 26 September 2025', '2025-09-01', '2025-09-26'],
  ['2025-09?', 'perhaps September 2025', '2025-09-01', '2025-09-30'],
  ['2025-09-26%', 'perhaps about 26 September 2025', '2025-09-26', '2025-09-26'],
  ['2019?/2021~', 'perhaps 2019 to about 2021', '2019-01-01', '2021-12-31'],
  ['2019/..', 'since 2019', '2019-01-01', '9999-12-31'],
  ['../2023-02~', 'until about February 2023', '0000-01-01', '2023-02-28'],
])('%s reads as “%s” and spans exactly its own days', (typed, words, first, last) => {
  expect(parsePartialDate(` ${typed} `)).toEqual({ ok: true, value: typed });
  expect(formatPartialDate(typed)).toBe(words);
  expect([earliest(typed), latest(typed)]).toEqual([first, last]);
});

test.each([
  'Sept. 26',
  '2025-13',
  '2025-02-30',
  '2025-9',
  '25',
  '2025/2024',
  '2025/2026/2027',
  '2025-09-26T10:00',
  '..',
  '../..',
  '2019/',
  '/2023',
  '2019..2023',
  '2025~?',
])('“%s” is refused with a sentence that shows how to write a date', (typed) => {
  const result = parsePartialDate(typed);
  expect(result).toMatchObject({ ok: false, code: 'not-a-date' });
  expect(!result.ok && result.message).toContain(typed);
});

test('nothing typed means unknown, and is said so', () => {
  expect(parsePartialDate('  ')).toEqual({ ok: true, value: null });
  expect(formatPartialDate(null)).toBe('unknown');
});

test('every calendar day is accepted and is its own first and last day', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const text = day.toISOString().slice(0, 10);
      expect(parsePartialDate(text)).toEqual({ ok: true, value: text });
      expect([earliest(text), latest(text)]).toEqual([text, text]);
    }),
  );
});

test('what can be written is read back as it was, and an interval spans from its first day to its last', () => {
  const point = fc
    .tuple(
      fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      fc.constantFrom(4, 7, 10),
      fc.constantFrom('', '~', '?', '%'),
    )
    .map(([day, length, qualifier]) => `${day.toISOString().slice(0, length)}${qualifier}`);
  const end = fc.oneof({ weight: 4, arbitrary: point }, { weight: 1, arbitrary: fc.constant('..') });
  fc.assert(
    fc.property(end, end, (from, to) => {
      const text = `${from}/${to}`;
      const isDate = (from !== '..' || to !== '..') && earliest(text) <= latest(text);
      const result = parsePartialDate(text);
      expect(result.ok).toBe(isDate);
      if (!result.ok) return;
      expect(result.value).toBe(text);
      expect(earliest(text)).toBe(from === '..' ? '0000-01-01' : earliest(from));
      expect(latest(text)).toBe(to === '..' ? '9999-12-31' : latest(to));
      expect(formatPartialDate(text)).not.toMatch(/\.\.|[~?%/]/);
    }),
  );
});
