import { expect, test } from 'vitest';
import { excerptOf } from './reading-fixture.ts';
import { openPage } from './reading-page.tsx';

test('where a page begins its number stands in the margin, and is no part of the text', () => {
  const plain = excerptOf(['The harbour is closed.', 'It stays so.', 'Nobody knows why.']);
  const pages = [1, 2, 2];
  const stored = {
    ...plain,
    blocks: plain.blocks.map((block, index) => ({ ...block, page: pages[index] ?? 1 })),
  };
  const { block } = openPage(stored);
  const markOf = (index: number): string => getComputedStyle(block(index), '::before').content;
  expect([0, 1, 2].map(markOf)).toEqual(['"p. 1"', '"p. 2"', 'none']);
  expect(block(1).textContent).toBe('It stays so.');
  getSelection()?.selectAllChildren(block(1));
  expect(getSelection()?.toString()).toBe('It stays so.');
  const words = document.createRange();
  words.selectNodeContents(block(1));
  const before = getComputedStyle(block(1), '::before');
  expect(words.getBoundingClientRect().left - Number.parseFloat(before.width)).toBeGreaterThan(0);
});
