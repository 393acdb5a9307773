import { expect, test } from 'vitest';
import { layCards, type TextPart } from '../../../renderer/features/reader/card-layout.ts';
import { cardHeight } from '../../../renderer/features/reader/card-sizes.ts';
import type { ClaimMark } from '../../../renderer/features/reader/reader-marks.ts';
import { claimMarkAt, excerptOf } from './reading-fixture.ts';

const STORED = excerptOf([
  'The harbour board voted to close the basin for eleven months. '.repeat(40).trim(),
]);

/** A part of the text in which every line, 28 pixels high, begins a mark. */
const part = (count: number, room: number, isLast = false): TextPart => ({
  section: 0,
  bottom: room,
  room,
  isLast,
  cards: Array.from({ length: count }, (_, index) => ({
    mark: claimMarkAt(STORED, index, index * 60, index * 60 + 50) as ClaimMark,
    wish: index * 28,
  })),
});

test('with room, cards show all they have to say', () => {
  const { cards, more } = layCards([part(3, 600)], null);
  expect(cards.map(({ lines }) => lines)).toEqual([2, 2, 2]);
  expect(more).toEqual([]);
});

test('side by side with many marks, cards take one line and stay near their passages', () => {
  const { cards } = layCards([part(20, 560)], null);
  expect(new Set(cards.map(({ lines }) => lines))).toEqual(new Set(['one line']));
  expect(Math.max(...cards.map(({ lead }) => Math.abs(lead)))).toBeLessThan(60);
});

test('the focused card is shown in full and exactly at its passage, however crowded it is', () => {
  const { cards } = layCards([part(20, 560)], 'p-7');
  const focused = cards.find(({ mark }) => mark.id === 'p-7');
  expect(focused).toMatchObject({ lines: 2, top: 7 * 28, lead: 0 });
});

test('where not even lines have room, the first are shown and the rest are counted', () => {
  const { cards, more } = layCards([part(40, 100)], 'p-39');
  expect(cards.at(-1)?.mark.id).toBe('p-39');
  expect(more).toEqual([{ section: 0, top: 100, count: 40 - cards.length }]);
  expect(cards.length).toBeLessThan(15);
});

test('below the end of a text there is room for all cards', () => {
  const { cards, more } = layCards([part(40, 100, true)], null);
  expect([cards.length, more]).toEqual([40, []]);
});

test('cards of neighbouring parts do not collide', () => {
  const first = part(8, 120);
  const second = { ...part(8, 120), section: 1, bottom: 240 };
  const moved = {
    ...second,
    cards: second.cards.map(({ mark, wish }) => ({
      mark: { ...(mark as ClaimMark), id: `${mark.id}b` as ClaimMark['id'] },
      wish: wish + 120,
    })),
  };
  const { cards } = layCards([first, moved], null);
  for (const [index, card] of cards.slice(1).entries()) {
    const above = cards[index];
    expect(card.top).toBeGreaterThan((above?.top ?? 0) + cardHeight(above?.lines ?? 2));
  }
});
