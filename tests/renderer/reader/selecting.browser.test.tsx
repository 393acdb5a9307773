import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { claimMark, excerptOf, mentionMark } from './reading-fixture.ts';
import { nodeOf, openPage, placeOf } from './reading-page.tsx';

const MIXED = excerptOf(
  ['The port 😀 is open.\r\nThe road is not.', '港务局表示，文件将于下周公开。', 'Nobody said why.'],
  '\r\n\r\n',
);

beforeEach(() => page.viewport(1000, 700));

const select = (from: Node, at: number, to: Node, end: number): void =>
  document.getSelection()?.setBaseAndExtent(from, at, to, end);

describe('selecting words', () => {
  test('every block is one text node with exactly its characters', () => {
    const { container } = openPage(MIXED);
    const blocks = [...container.querySelectorAll<HTMLElement>('[data-block]')];
    expect(blocks.map((block) => [block.childNodes.length, nodeOf(block).data])).toEqual(
      MIXED.blocks.map(({ start, end }) => [1, MIXED.text.slice(start, end)]),
    );
  });

  test('a selection over two blocks is told in UTF-16 units, emoji, Han and line breaks counted', async () => {
    const { block, told } = openPage(MIXED);
    const from = nodeOf(block(0)).data.indexOf('😀');
    select(nodeOf(block(0)), from, nodeOf(block(1)), 3);
    await vi.waitFor(() => expect(told.selections.at(-1)).not.toBeUndefined());
    const { start, end } = told.selections.at(-1) ?? { start: -1, end: -1 };
    expect(MIXED.text.slice(start, end)).toBe('😀 is open.\r\nThe road is not.\r\n\r\n港务局');
  });

  test('a selection that reaches only to the next block’s beginning ends with the words before', async () => {
    const { block, told } = openPage(MIXED);
    select(nodeOf(block(1)), 0, block(2), 0);
    await vi.waitFor(() => expect(told.selections).toHaveLength(1));
    expect(told.selections[0]).toEqual({
      excerptId: MIXED.id,
      start: MIXED.blocks[1]?.start,
      end: MIXED.blocks[1]?.end,
    });
  });

  test('half of an emoji is never selected alone', async () => {
    const { block, told } = openPage(MIXED);
    const from = nodeOf(block(0)).data.indexOf('😀');
    select(nodeOf(block(0)), from + 1, nodeOf(block(0)), from + 5);
    await vi.waitFor(() => expect(told.selections).toHaveLength(1));
    const { start, end } = told.selections[0] ?? { start: -1, end: -1 };
    expect(MIXED.text.slice(start, end)).toBe('😀 is');
  });

  test('selecting blanks selects nothing', async () => {
    const { block, told } = openPage(MIXED);
    select(nodeOf(block(0)), 0, nodeOf(block(0)), 3);
    await vi.waitFor(() => expect(told.selections).toHaveLength(1));
    select(nodeOf(block(0)), 3, nodeOf(block(0)), 4);
    await vi.waitFor(() => expect(told.selections.at(-1)).toBeNull());
  });

  test('dragging over words shows the bar with its keys, and how many marks lie there', async () => {
    const stored = excerptOf(['The harbour board voted to close the eastern basin.', 'Another line.']);
    const marks = [claimMark(stored, 1, 'voted to close'), mentionMark(stored, 1, 'harbour board')];
    const { block, set } = openPage(stored, { marks });
    await userEvent.dragAndDrop(block(0), block(0), {
      sourcePosition: placeOf(block(0), 'harbour'),
      targetPosition: placeOf(block(0), 'basin'),
    });
    await screen.findByRole('toolbar');
    expect(screen.getByRole('button', { name: 'Claim C' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Add to claim M' })).toBeDisabled();
    expect(screen.getByText('2 marks here')).toBeInTheDocument();
    set({ claimId: marks[0]?.type === 'claim' ? marks[0].claimId : null });
    expect(screen.getByRole('button', { name: 'Add to C1 M' })).toBeEnabled();
  });

  test('once the words are marked nothing stays selected', async () => {
    const { block, set } = openPage(MIXED);
    select(nodeOf(block(2)), 0, nodeOf(block(2)), 6);
    await screen.findByRole('toolbar');
    set({ selection: null });
    expect(document.getSelection()?.isCollapsed).toBe(true);
    expect(screen.queryByRole('toolbar')).toBeNull();
  });
});

describe('selecting with the keyboard', () => {
  const stored = excerptOf(['Gen. Oda left. Nobody followed.', 'The port is open.']);

  test('Alt with the arrow keys goes from sentence to sentence, with Shift it takes more', async () => {
    const { text, told } = openPage(stored);
    text.focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await vi.waitFor(() => expect(document.getSelection()?.toString()).toBe('Gen. Oda left.'));
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await vi.waitFor(() => expect(document.getSelection()?.toString()).toBe('Nobody followed.'));
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    await vi.waitFor(() =>
      expect(told.selections.at(-1)).toEqual({ excerptId: stored.id, start: 15, end: stored.text.length }),
    );
    expect(told.announced.at(-1)).toBe('Selected: Nobody followed.\n\nThe port is open.');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await vi.waitFor(() => expect(document.getSelection()?.toString()).toBe('Gen. Oda left.'));
  });

  test('Escape lets go of the words, also from the bar', async () => {
    const { text } = openPage(stored);
    text.focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await screen.findByRole('toolbar');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    (await screen.findByRole('button', { name: 'Claim C' })).focus();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
    expect(document.activeElement).toBe(text);
  });

  test('Ctrl+A selects the text and nothing around it', async () => {
    const { text, told } = openPage(stored);
    text.focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await vi.waitFor(() =>
      expect(told.selections.at(-1)).toEqual({ excerptId: stored.id, start: 0, end: stored.text.length }),
    );
  });
});
