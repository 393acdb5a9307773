import { expect, test } from 'vitest';
import { MarkBook } from '../../../renderer/features/reader/mark-book.ts';
import { nextUnder } from '../../../renderer/features/reader/mark-cycle.ts';
import type { ReaderMark } from '../../../renderer/features/reader/reader-marks.ts';
import { claimMark, claimMarkAt, excerptOf, mentionMark } from './reading-fixture.ts';

const STORED = excerptOf(['The harbour board voted to close the basin.', 'The union will go to court.']);
const WHOLE = claimMark(STORED, 1, 'The harbour board voted to close the basin');
const PART = claimMark(STORED, 2, 'close the basin');
const NAMED = mentionMark(STORED, 1, 'harbour board');

test('a list that was taken before changes nothing', () => {
  const book = new MarkBook();
  expect(book.take([WHOLE, PART]).added).toEqual([WHOLE, PART]);
  expect(book.take([WHOLE, PART])).toEqual({ added: [], removed: [], relabelled: [] });
});

test('only what differs from the list before is named as a change', () => {
  const book = new MarkBook();
  book.take([WHOLE, PART]);
  const reworded: ReaderMark = { ...WHOLE, version: '1.2' };
  expect(book.take([reworded, NAMED])).toEqual({ added: [NAMED], removed: [PART], relabelled: [reworded] });
  expect(book.at(WHOLE.start)).toEqual([reworded]);
});

test('the smallest mark under a place comes first', () => {
  const book = new MarkBook();
  book.take([WHOLE, NAMED, PART]);
  expect(book.at(STORED.text.indexOf('basin'))).toEqual([PART, WHOLE]);
  expect(book.at(STORED.text.indexOf('board'))).toEqual([NAMED, WHOLE]);
  expect(book.at(STORED.text.indexOf('union'))).toEqual([]);
});

test('all passages of a claim in the excerpt belong to it', () => {
  const second = { ...claimMarkAt(STORED, 1, 45, 54), id: 'p-1b' } as ReaderMark;
  const book = new MarkBook();
  book.take([WHOLE, PART, second]);
  expect(WHOLE.type === 'claim' && book.ofClaim(WHOLE.claimId)).toEqual([WHOLE, second]);
});

test('repeated clicks go through the claims, then the mentions, then begin again', () => {
  const under = [NAMED, PART, WHOLE];
  const first = nextUnder(under, null);
  const second = nextUnder(under, first);
  const third = nextUnder(under, second);
  expect([first, second, third, nextUnder(under, third)].map((opened) => opened?.id)).toEqual([
    PART.id,
    WHOLE.id,
    NAMED.id,
    PART.id,
  ]);
});

test('a click elsewhere begins with the smallest again', () => {
  const first = nextUnder([PART, WHOLE], null);
  expect(nextUnder([WHOLE], nextUnder([PART, WHOLE], first))?.id).toBe(WHOLE.id);
  expect(nextUnder([], first)).toBeNull();
});
