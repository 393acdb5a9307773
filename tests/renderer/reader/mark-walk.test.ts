import { expect, test } from 'vitest';
import { describeMark, nameMark } from '../../../renderer/features/reader/describe-mark.ts';
import { nextUnder } from '../../../renderer/features/reader/mark-cycle.ts';
import { stepMark } from '../../../renderer/features/reader/mark-walk.ts';
import { openMarkOf } from '../../../renderer/features/reader/open-mark.ts';
import {
  type ClaimMark,
  inTextOrder,
  type NoteMark,
} from '../../../renderer/features/reader/reader-marks.ts';
import type { NoteId } from '../../../shared/model/passage.ts';
import { claimMark, excerptOf, mentionMark } from './reading-fixture.ts';

const STORED = excerptOf(['The board of Port Edra voted to close the basin.']);
const WHOLE = claimMark(STORED, 1, 'The board of Port Edra voted') as ClaimMark;
const BOARD = claimMark(STORED, 2, 'The board', 'forecast') as ClaimMark;
const NAMED = mentionMark(STORED, 1, 'Port Edra');
const NOTE: NoteMark = {
  type: 'note',
  id: 'n-1' as NoteId,
  start: STORED.text.indexOf('basin'),
  end: STORED.text.indexOf('basin') + 5,
  isWaiting: false,
  words: 'Which one?',
  version: '1',
};
const MARKS = [WHOLE, BOARD, NAMED, NOTE].toSorted(inTextOrder);

test('every mark is reached once, also those that begin at the same place, and back again', () => {
  const there: string[] = [];
  let mark = stepMark(MARKS, 1, { offset: 0, markId: null });
  while (mark) {
    there.push(mark.id);
    mark = stepMark(MARKS, 1, { offset: mark.start, markId: mark.id });
  }
  expect(there).toEqual([WHOLE.id, BOARD.id, NAMED.id, NOTE.id]);
  const back: string[] = [];
  mark = stepMark(MARKS, -1, { offset: STORED.text.length, markId: null });
  while (mark) {
    back.push(mark.id);
    mark = stepMark(MARKS, -1, { offset: mark.start, markId: mark.id });
  }
  expect(back).toEqual(there.toReversed());
});

test('a mark that is gone is no place to go on from: the caret is', () => {
  expect(stepMark(MARKS, 1, { offset: NAMED.start, markId: 'p-gone' })).toBe(NAMED);
});

test('every kind of mark says what it is and what it says', () => {
  const against = { ...BOARD, stance: 'contradicts', status: 'relied on' } as const;
  expect(MARKS.map((mark) => describeMark(mark, 'basin'))).toEqual([
    'C1, statement of fact, open: The board of Port Edra voted',
    'C2, forecast, open: The board',
    'E1, names Port Edra',
    'Note: Which one?',
  ]);
  expect(describeMark(against, '')).toBe('C2, forecast, relied on, passage contradicts it: The board');
  expect(describeMark({ ...NOTE, words: '' }, 'basin')).toBe('Highlight: basin');
  expect([nameMark(WHOLE), nameMark(NAMED), nameMark(NOTE)]).toEqual([
    'passage of C1',
    'mention of Port Edra',
    'note',
  ]);
});

test('marks over one another are opened in turn: claims, then mentions, then notes', () => {
  const order: string[] = [];
  let opened = nextUnder([NOTE, NAMED, BOARD, WHOLE], null);
  for (let step = 0; step < 5 && opened; step += 1) {
    order.push(opened.id);
    opened = nextUnder([NOTE, NAMED, BOARD, WHOLE], opened);
  }
  expect(order).toEqual([BOARD.id, WHOLE.id, NAMED.id, NOTE.id, BOARD.id]);
});

test('the open mark belongs to what the inspector shows, and is the one opened last', () => {
  const second = { ...WHOLE, id: 'p-1b' as typeof WHOLE.id, start: 30, end: 40 };
  const marks = [...MARKS, second];
  const claim = { kind: 'claim', id: WHOLE.claimId } as const;
  expect(openMarkOf(marks, claim, { openedId: second.id, start: 0 })).toBe(second);
  expect(openMarkOf(marks, claim, { openedId: NAMED.id, start: 30 })).toBe(second);
  expect(openMarkOf(marks, claim, { openedId: null, start: null })).toBe(WHOLE);
  expect(openMarkOf(marks, { kind: 'note', id: NOTE.id }, { openedId: null, start: null })).toBe(NOTE);
  expect(openMarkOf(marks, null, { openedId: WHOLE.id, start: 0 })).toBeNull();
});

test('a mark that waits to be placed in a corrected text cannot be moved', () => {
  const waiting = { ...NOTE, isWaiting: true };
  expect(openMarkOf([waiting], { kind: 'note', id: NOTE.id }, { openedId: null, start: null })).toBeNull();
});
