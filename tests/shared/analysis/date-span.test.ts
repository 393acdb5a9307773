import { expect, test } from 'vitest';
import { spanOfDate } from '../../../shared/analysis/date-span.ts';
import { windowOf } from '../../../shared/analysis/time-window.ts';

test.each(['2025', '2025~', '2025?', '2025%', '2025?/2026'])('%s begins in no month that is said', (date) => {
  expect(spanOfDate(date).month).toBe('2025');
});

test.each(['2025-03', '2025-03?', '2025-03-04%', '2025-03/2026'])('%s begins in March', (date) => {
  expect(spanOfDate(date).month).toBe('2025-03');
});

test('“perhaps about” leaves as many days open as “about” does', () => {
  expect(windowOf('2025-03%')).toEqual(windowOf('2025-03~'));
  expect(windowOf('2025-03?')).toEqual(windowOf('2025-03'));
});
