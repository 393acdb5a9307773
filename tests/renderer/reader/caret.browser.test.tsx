import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { afresh, claimMark, excerptOf, mentionMark } from './reading-fixture.ts';
import { nodeOf, openPage, painted, placeOf } from './reading-page.tsx';

const STORED = excerptOf([
  'The harbour board of Port Edra voted on Tuesday to close the eastern basin for eleven months. The union, which was not asked, will go to court over the decision, its speaker said.',
  '港务局表示，文件将于下周公开。工会没有得到任何答复。',
  'The port 😀 is open.\r\nThe road is not.',
]);

beforeEach(() => page.viewport(1000, 700));

/** Shows the text with the keyboard in it. */
function openWithCaret(stored = afresh(STORED), state = {}) {
  const opened = openPage(stored, state);
  opened.text.focus();
  return { ...opened, stored };
}

const selected = (): string => document.getSelection()?.toString().replaceAll('\r\n', '\n') ?? '';

/** The offset of the caret in the block it stands in. */
const caretOffset = (): number => document.getSelection()?.focusOffset ?? -1;

function caretBox(): DOMRect {
  const caret = document.querySelector('.reader-caret');
  if (!caret) throw new Error('No caret is shown');
  return caret.getBoundingClientRect();
}

describe('the caret', () => {
  test('is shown once the text has the keyboard, where the first letter stands, and goes with it', async () => {
    const { block, text } = openWithCaret();
    const first = document.createRange();
    first.setStart(nodeOf(block(0)), 0);
    first.setEnd(nodeOf(block(0)), 1);
    expect(Math.abs(caretBox().left - first.getBoundingClientRect().left)).toBeLessThan(2);
    expect(caretBox().height).toBeGreaterThan(10);
    text.blur();
    expect(document.querySelector('.reader-caret')).toBeNull();
  });

  test('is hidden by a press of the pointer, and goes on from there with the keyboard', async () => {
    const { block, text } = openWithCaret();
    await userEvent.click(block(0), { position: placeOf(block(0), 'union') });
    expect(document.querySelector('.reader-caret')).toBeNull();
    const clicked = caretOffset();
    text.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(caretOffset()).toBe(clicked + 1);
    expect(caretBox().width).toBeGreaterThan(0);
  });

  test('goes by character and word, and never into an emoji or between CR and LF', async () => {
    const { block } = openWithCaret();
    document.getSelection()?.collapse(nodeOf(block(2)), 'The port '.length);
    await userEvent.keyboard('{ArrowRight}');
    expect(caretOffset()).toBe('The port 😀'.length);
    await userEvent.keyboard('{Control>}{ArrowRight}{ArrowRight}{ArrowRight}{/Control}');
    expect(nodeOf(block(2)).data.slice(0, caretOffset())).toBe('The port 😀 is open.\r\nThe');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(nodeOf(block(2)).data.slice(0, caretOffset())).toBe('The port 😀 is open.');
  });

  test('goes down and up by lines and keeps its column, over a shorter line too', async () => {
    openWithCaret();
    for (let step = 0; step < 30; step += 1) await userEvent.keyboard('{ArrowRight}');
    const before = caretBox();
    const tops: number[] = [];
    const away: number[] = [];
    for (let step = 0; step < 4; step += 1) {
      await userEvent.keyboard('{ArrowDown}');
      tops.push(caretBox().top);
      away.push(Math.abs(caretBox().left - before.left));
    }
    expect(tops).toEqual([...new Set(tops)].toSorted((a, b) => a - b));
    expect(Math.min(...tops)).toBeGreaterThan(before.top);
    expect(Math.max(...away)).toBeGreaterThan(12);
    expect(away.at(-1)).toBeLessThan(12);
    for (let step = 0; step < 4; step += 1) await userEvent.keyboard('{ArrowUp}');
    expect(caretOffset()).toBe(30);
    expect(caretBox().top).toBe(before.top);
  });

  test('goes to both ends of a line that wraps, without leaving it', async () => {
    openWithCaret();
    await userEvent.keyboard('{End}');
    const end = caretBox();
    const offset = caretOffset();
    expect(end.left).toBeGreaterThan(400);
    await userEvent.keyboard('{End}');
    expect([caretOffset(), caretBox().top]).toEqual([offset, end.top]);
    await userEvent.keyboard('{Home}');
    expect([caretOffset(), caretBox().top]).toEqual([0, end.top]);
  });

  test('stays on its line at the end of a line of Chinese, which wraps without a blank', async () => {
    const long = excerptOf(['港务局表示文件将于下周公开'.repeat(12)]);
    openWithCaret(long);
    await userEvent.keyboard('{ArrowDown}{End}');
    const end = caretBox();
    await userEvent.keyboard('{End}');
    expect(caretBox().top).toBe(end.top);
    const offset = caretOffset();
    await userEvent.keyboard('{Home}');
    expect([caretBox().top, caretOffset() < offset]).toEqual([end.top, true]);
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(caretBox().top).toBeGreaterThan(end.top);
  });

  test('with Shift every step draws the selection along, which is said', async () => {
    const { told, stored } = openWithCaret();
    await userEvent.keyboard('{Shift>}{Control>}{ArrowRight}{ArrowRight}{/Control}{/Shift}');
    expect(selected()).toBe('The harbour');
    expect(told.announced.at(-1)).toBe('Selected:  harbour');
    await vi.waitFor(() =>
      expect(told.selections.at(-1)).toEqual({ excerptId: stored.id, start: 0, end: 11 }),
    );
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(selected()).toBe('The harbou');
    expect(told.announced.at(-1)).toBe('No longer selected: r');
    await userEvent.keyboard('{ArrowLeft}');
    expect([selected(), caretOffset()]).toEqual(['', 0]);
  });

  test('goes to the ends of the text and takes all between along', async () => {
    const { told, stored } = openWithCaret();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(caretOffset()).toBe(nodeOf(document.querySelector('[data-block="2"]') as HTMLElement).length);
    await userEvent.keyboard('{Shift>}{Control>}{Home}{/Control}{/Shift}');
    expect(told.selections.at(-1)).toEqual({ excerptId: stored.id, start: 0, end: stored.text.length });
  });

  test('grows the selection from word to text and shrinks it the way it came', async () => {
    const { told, stored } = openWithCaret();
    await userEvent.keyboard('{Control>}{ArrowRight}{ArrowRight}{/Control}');
    const reached: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
      const { start = 0, end = 0 } = told.selections.at(-1) ?? {};
      reached.push(stored.text.slice(start, end));
    }
    expect(reached.map((words) => words.length)).toEqual([
      'harbour'.length,
      stored.text.indexOf(' The union'),
      stored.blocks[0]?.end,
      stored.text.length,
    ]);
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}{/Alt}');
    expect(selected()).toBe('harbour');
  });

  test('in a paragraph that runs from right to left the left arrow goes on', async () => {
    const { block } = openWithCaret(excerptOf(['قالت هيئة الميناء إن الحوض مغلق.']));
    document.getSelection()?.collapse(nodeOf(block(0)), 4);
    await userEvent.keyboard('{ArrowLeft}');
    expect(caretOffset()).toBe(5);
    const at = caretBox().left;
    await userEvent.keyboard('{ArrowLeft}');
    expect(caretBox().left).toBeLessThan(at);
  });

  test('once words are marked the caret stands where the selection ended', async () => {
    const { set } = openWithCaret();
    await userEvent.keyboard('{Shift>}{Control>}{ArrowRight}{ArrowRight}{/Control}{/Shift}');
    set({ selection: null });
    expect([selected(), caretOffset()]).toEqual(['', 11]);
    expect(caretBox().width).toBeGreaterThan(0);
  });
});

describe('in a text of a thousand paragraphs', () => {
  const long = excerptOf(
    Array.from({ length: 1000 }, (_, index) => `${index}. ${'The soundings are known. '.repeat(12).trim()}`),
  );
  const isInSight = (scroller: HTMLElement): boolean => {
    const sight = scroller.getBoundingClientRect();
    return caretBox().top >= sight.top && caretBox().bottom <= sight.bottom;
  };

  test('pages and ends are reached and the caret stays in sight', async () => {
    const { scroller } = openWithCaret(afresh(long));
    const blocks: number[] = [];
    for (let step = 0; step < 6; step += 1) {
      await userEvent.keyboard('{PageDown}');
      expect(isInSight(scroller)).toBe(true);
      blocks.push(Number(document.getSelection()?.focusNode?.parentElement?.dataset['block']));
    }
    expect(blocks).toEqual([...new Set(blocks)].toSorted((a, b) => a - b));
    expect(scroller.scrollTop).toBeGreaterThan(2000);
    for (let step = 0; step < 7; step += 1) await userEvent.keyboard('{PageUp}');
    expect([caretOffset(), scroller.scrollTop < 40]).toEqual([0, true]);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await vi.waitFor(() => expect(isInSight(scroller)).toBe(true));
    await userEvent.keyboard('{ArrowUp}');
    await vi.waitFor(() => expect(isInSight(scroller)).toBe(true));
  });

  test('the caret begins in sight, wherever the text was scrolled to', async () => {
    const { scroller, text } = openPage(afresh(long));
    scroller.scrollTop = 20_000;
    await vi.waitFor(() => expect(scroller.scrollTop).toBe(20_000));
    text.focus({ preventScroll: true });
    await vi.waitFor(() => expect(isInSight(scroller)).toBe(true));
    await userEvent.keyboard('{ArrowDown}');
    expect(Math.abs(scroller.scrollTop - 20_000)).toBeLessThan(200);
  });
});

describe('from mark to mark', () => {
  const stored = afresh(STORED);
  const VOTED = claimMark(stored, 1, 'voted on Tuesday to close the eastern basin');
  const CLOSE = claimMark(stored, 2, 'close the eastern basin', 'forecast');
  const NAMED = mentionMark(stored, 1, 'Port Edra');
  const marks = [NAMED, VOTED, CLOSE];

  test('the next mark is lit and read out; at the end that is said', async () => {
    const { set, told, text } = openPage(stored, { marks });
    set({ markStep: { to: 'next' } });
    expect(told.announced.at(-1)).toBe('E1, names Port Edra (1 of 3)');
    expect(document.activeElement).toBe(text);
    await vi.waitFor(() => expect(painted('reader-hover')).toBe(1));
    set({ markStep: { to: 'next' } });
    set({ markStep: { to: 'next' } });
    expect(told.announced.at(-1)).toBe('C2, forecast, open: close the eastern basin (3 of 3)');
    set({ markStep: { to: 'next' } });
    expect(told.announced.at(-1)).toBe('There is no further mark in this text.');
    set({ markStep: { to: 'previous' } });
    expect(told.announced.at(-1)).toContain('C1, statement of fact, open: voted on Tuesday');
    expect(told.opened).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(told.opened).toEqual([VOTED.id]);
  });

  test('the walk begins at the caret', async () => {
    const { set, told, block } = openPage(stored, { marks });
    document.getSelection()?.collapse(nodeOf(block(0)), stored.text.indexOf('close'));
    set({ markStep: { to: 'previous' } });
    expect(told.announced.at(-1)).toContain('C1');
  });

  test('a text without marks says so', () => {
    const { set, told } = openPage(afresh(STORED));
    set({ markStep: { to: 'next' } });
    expect(told.announced.at(-1)).toBe('Nothing is marked in this text.');
  });

  test('marks over one another are opened in turn at the caret, each read out', async () => {
    const { set, told, block } = openPage(stored, { marks });
    document.getSelection()?.collapse(nodeOf(block(0)), stored.text.indexOf('eastern'));
    for (let step = 0; step < 3; step += 1) set({ markStep: { to: 'cycle' } });
    expect(told.opened).toEqual([CLOSE.id, VOTED.id, CLOSE.id]);
    expect(told.announced.slice(-2)[0]).toContain('(2 of 2)');
    document.getSelection()?.collapse(nodeOf(block(1)), 3);
    set({ markStep: { to: 'cycle' } });
    expect(told.announced.at(-1)).toBe('Nothing is marked here.');
  });

  test('Enter opens the mark at the caret', async () => {
    const { told, text, block } = openPage(stored, { marks });
    text.focus();
    document.getSelection()?.collapse(nodeOf(block(0)), stored.text.indexOf('Edra'));
    await userEvent.keyboard('{Enter}');
    expect(told.opened).toEqual([NAMED.id]);
  });
});
