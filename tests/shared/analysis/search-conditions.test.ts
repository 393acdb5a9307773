import { describe, expect, test } from 'vitest';
import {
  searchConditions,
  settledSearch,
  withoutSearchCondition,
  withSearchCondition,
} from '../../../shared/analysis/search-conditions.ts';
import { parseSearch } from '../../../shared/analysis/search-query-parse.ts';

const without = (text: string, index: number): string =>
  withoutSearchCondition(parseSearch(text).node, index);
const added = (text: string, condition: string): string =>
  withSearchCondition(text, parseSearch(text).node, condition);

test('conditions that must all hold are told apart, and each can be taken out', () => {
  const text = '"north mole" breach* outlet:Courier';
  expect(searchConditions(parseSearch(text).node)).toHaveLength(3);
  expect(without(text, 1)).toBe('"north mole" outlet:Courier');
  expect(without('ferry', 0)).toBe('');
  expect(searchConditions(null)).toEqual([]);
});

test('a condition that is added holds for all that was asked', () => {
  expect(added('', 'in:claims')).toBe('in:claims');
  expect(added('ferry ', 'in:claims')).toBe('ferry in:claims');
  expect(added('ferry OR toll', 'in:claims')).toBe('(ferry OR toll) in:claims');
});

describe('a question that is settled', () => {
  const settled = (text: string, isTyping = true): string =>
    settledSearch({ text, isExact: false, isTyping }).text;

  test('writes down that the word at its end may go on', () => {
    expect(settled('in:claims sea')).toBe('in:claims sea*');
    expect(settled('ferry NEAR/3 mole')).toBe('ferry NEAR/3 mole*');
    expect(settled('防波堤')).toBe('防波堤*');
  });

  test('is left as it is where nothing may go on', () => {
    for (const text of ['sea in:claims', 'sea*', '"at sea"', '']) expect(settled(text)).toBe(text);
    expect(settled('at sea ')).toBe('at sea');
    expect(settled('at sea', false)).toBe('at sea');
  });
});
