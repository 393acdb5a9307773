import { expect, test } from 'vitest';
import { actOf, EDGE_KEYS, TEXT_KEYS } from '../../../renderer/features/reader/text-keys.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, held: Partial<typeof NONE> = {}) => actOf(TEXT_KEYS, { ...NONE, ...held, key });

test('with Shift a key that moves the caret draws the selection along', () => {
  expect(press('End')).toEqual({ act: { kind: 'move', unit: 'line edge', by: 1 }, isExtending: false });
  expect(press('End', { shiftKey: true })).toMatchObject({ isExtending: true });
  expect(press('ArrowLeft', { ctrlKey: true, shiftKey: true })).toEqual({
    act: { kind: 'move', unit: 'word', by: -1 },
    isExtending: true,
  });
});

test('Shift is part of a key that names it', () => {
  const held = { altKey: true, shiftKey: true };
  expect(press('ArrowRight', held)).toEqual({ act: { kind: 'grow' }, isExtending: false });
  expect(press('ArrowDown', held)).toMatchObject({ act: { kind: 'sentence', by: 1 }, isExtending: true });
});

test('letters are left to the commands, Ctrl+A is not', () => {
  expect([press('c'), press('a'), press('Escape', { ctrlKey: true })]).toEqual([null, null, null]);
  expect(press('a', { metaKey: true })).toMatchObject({ act: { kind: 'all' } });
  expect(press('Enter', { shiftKey: true })).toBeNull();
});

test('no key stands in a list twice', () => {
  for (const rows of [TEXT_KEYS, EDGE_KEYS]) {
    const keys = rows.flatMap((row) => Object.keys(row.keys));
    expect(new Set(keys).size).toBe(keys.length);
  }
});
