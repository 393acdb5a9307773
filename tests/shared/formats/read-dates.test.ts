import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDate, readDateLine } from '../../../shared/formats/read-dates.ts';

test.each([
  ['Tuesday, March 4, 2025', '2025-03-04'],
  ['Dec. 17, 2025', '2025-12-17'],
  ['Sept. 3rd, 2024', '2024-09-03'],
  ['17 December 2025', '2025-12-17'],
  ['17th December 2025, 10:42 p.m. GMT', '2025-12-17'],
  ['Published: 2025-03-04T10:42:00+08:00', '2025-03-04'],
  ['2025/12/17 10:42', '2025-12-17'],
  ['17.12.2025', '2025-12-17'],
  ['Mittwoch, 17. Dezember 2025', '2025-12-17'],
  ['17 décembre 2025', '2025-12-17'],
  ['17 de diciembre de 2025', '2025-12-17'],
  ['17 декабря 2025', '2025-12-17'],
  ['2025年12月17日 星期三', '2025-12-17'],
  ['2025년 12월 17일', '2025-12-17'],
  ['December 2025', '2025-12'],
  ['17/12/2025', '2025-12-17'],
  ['12/17/2025', '2025-12-17'],
  ['Updated 18 December 2025 · Published 17 December 2025', '2025-12-17'],
])('the line %s is the date %s', (line, date) => {
  expect(readDateLine(line)).toBe(date);
});

test.each([
  'Sept. 26',
  '03/04/2025',
  '31 February 2025',
  'In 2025',
  'Port Sarell, 17 December 2025',
  'The inquiry began on 17 December 2025.',
  'Version 2025.12.17.4 of the plan',
  '2025-13-01',
  'Chapter 12 2025',
])('the line %s is no date', (line) => {
  expect(readDateLine(line)).toBeNull();
});

test('a date is found where it stands in a line', () => {
  const line = 'PORT SARELL, Dec. 17, 2025 (Agency) -';
  const found = findDate(line);
  expect(found?.date).toBe('2025-12-17');
  expect(line.slice(found?.start, found?.end)).toBe('Dec. 17, 2025');
});

test('every day of a century is read as it is written', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
      (day) => {
        const iso = day.toISOString().slice(0, 10);
        for (const locale of ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'zh-CN']) {
          expect(readDateLine(day.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }))).toBe(
            iso,
          );
        }
      },
    ),
  );
});
