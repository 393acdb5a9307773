import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { afresh, claimMark, claimMarkAt, excerptOf, mentionMark } from './reading-fixture.ts';
import { nodeOf, openPage, painted, placeOf } from './reading-page.tsx';

const STORED = excerptOf([
  'The harbour board of Port Edra voted on Tuesday to close the eastern basin for eleven months.',
  'The union will go to court.',
]);
const WHOLE = claimMark(
  STORED,
  1,
  'The harbour board of Port Edra voted on Tuesday to close the eastern basin',
);
const PART = claimMark(STORED, 2, 'close the eastern basin', 'forecast');
const NAMED = mentionMark(STORED, 1, 'Port Edra');
const MARKS = [WHOLE, NAMED, PART];

beforeEach(() => page.viewport(1000, 700));

/** Whether the whole block is in sight. */
function isInSight({ block, scroller }: ReturnType<typeof openPage>, index: number): boolean {
  const box = block(index).getBoundingClientRect();
  const sight = scroller.getBoundingClientRect();
  return box.top >= sight.top && box.bottom <= sight.bottom;
}

const click = (block: HTMLElement, words: string): Promise<void> =>
  userEvent.click(block, { position: placeOf(block, words) });

describe('what lies under the pointer', () => {
  test('a click opens the smallest claim there, and a further click the next', async () => {
    const { block, told } = openPage(STORED, { marks: MARKS });
    await click(block(0), 'eastern');
    await click(block(0), 'eastern');
    await click(block(0), 'eastern');
    expect(told.opened).toEqual([PART.id, WHOLE.id, PART.id]);
  });

  test('a mention inside a claim comes after the claim', async () => {
    const { block, told } = openPage(STORED, { marks: MARKS });
    await click(block(0), 'Edra');
    await click(block(0), 'Edra');
    expect(told.opened).toEqual([WHOLE.id, NAMED.id]);
  });

  test('a click on words without a mark, or beside the words, opens nothing', async () => {
    const { block, told } = openPage(STORED, { marks: [...MARKS, claimMark(STORED, 3, 'will go to court')] });
    await click(block(1), 'union');
    await userEvent.click(block(1), { position: { x: block(1).clientWidth - 20, y: 14 } });
    expect(told.opened).toEqual([]);
  });

  test('drawing the pointer over marked words selects them and opens nothing', async () => {
    const { block, told } = openPage(STORED, { marks: MARKS });
    await userEvent.dragAndDrop(block(0), block(0), {
      sourcePosition: placeOf(block(0), 'voted'),
      targetPosition: placeOf(block(0), 'eastern'),
    });
    await vi.waitFor(() => expect(told.selections.at(-1)).toMatchObject({ excerptId: STORED.id }));
    expect(told.opened).toEqual([]);
  });

  test('the mark under the pointer is lit, and its stripe', async () => {
    const { block, find } = openPage(STORED, { marks: [WHOLE] });
    await vi.waitFor(() => find('.reader-stripe'));
    await userEvent.hover(block(0), { position: placeOf(block(0), 'board') });
    await vi.waitFor(() => expect(painted('reader-hover')).toBe(1));
    expect(find('.reader-stripe').classList.contains('is-hovered')).toBe(true);
  });
});

describe('painting', () => {
  test('claims that lie over one another get different highlights', async () => {
    openPage(STORED, { marks: MARKS });
    await vi.waitFor(() => expect(painted('reader-claim')).toBe(1));
    expect([painted('reader-claim-over'), painted('reader-mention')]).toEqual([1, 1]);
  });

  test('the claim in hand is painted over the others, in every passage of it', async () => {
    const second = {
      ...claimMarkAt(STORED, 1, STORED.blocks[1]?.start ?? 0, STORED.text.length),
      id: 'p-1b',
    };
    const { set } = openPage(STORED, { marks: [...MARKS, second as typeof WHOLE] });
    expect(painted('reader-hand')).toBe(0);
    set({ claimId: WHOLE.type === 'claim' ? WHOLE.claimId : null });
    expect(painted('reader-hand')).toBe(2);
  });

  test('removing a mark takes out its range and its stripe alone', async () => {
    const { set, container } = openPage(STORED, { marks: MARKS });
    await vi.waitFor(() => expect(container.querySelectorAll('.reader-stripe')).toHaveLength(2));
    set({ marks: [NAMED, PART] });
    expect([painted('reader-claim'), painted('reader-claim-over')]).toEqual([0, 1]);
    await vi.waitFor(() => expect(container.querySelectorAll('.reader-stripe')).toHaveLength(1));
  });

  test('leaving the reader takes every highlight away', () => {
    const { unmount } = openPage(STORED, { marks: MARKS });
    unmount();
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('reader-'))).toEqual([]);
  });
});

test('a mark that waits for its place is dotted, in the text and in the margin', async () => {
  const { find } = openPage(STORED, { marks: [{ ...WHOLE, isWaiting: true }, PART] });
  await vi.waitFor(() => expect(painted('reader-waiting')).toBe(1));
  expect(painted('reader-claim')).toBe(1);
  await vi.waitFor(() => expect(find('.is-waiting > .reader-stripe').dataset['mark']).toBe(WHOLE.id));
});

test('two texts side by side are painted each for itself', async () => {
  openPage(STORED, { marks: MARKS });
  const second = openPage(afresh(STORED), { marks: [WHOLE] });
  await vi.waitFor(() => expect(painted('reader-claim')).toBe(2));
  second.unmount();
  expect([painted('reader-claim'), painted('reader-claim-over')]).toEqual([1, 1]);
});

describe('a text of a million characters with five thousand claims', () => {
  const sentence = 'The committee will meet again after the harvest, when the soundings are known. ';
  const long = excerptOf(Array.from({ length: 2500 }, () => sentence.repeat(5).trim()));
  const marks = Array.from({ length: 5000 }, (_, index) => {
    const start = (long.blocks[index >> 1]?.start ?? 0) + (index % 2) * 160;
    return claimMarkAt(long, index, start, start + 77);
  });

  test('only the sections near the window have their marks registered', async () => {
    const { scroller } = openPage(afresh(long), { marks });
    expect(long.text.length).toBeGreaterThan(980_000);
    await vi.waitFor(() => expect(painted('reader-claim')).toBeGreaterThan(0));
    const atTop = painted('reader-claim');
    expect(atTop).toBeLessThan(250);
    scroller.scrollTop = scroller.scrollHeight / 2;
    await vi.waitFor(() => expect(painted('reader-claim')).toBeGreaterThan(atTop));
    const inTheMiddle = painted('reader-claim');
    expect(inTheMiddle).toBeLessThan(600);
    scroller.scrollTop = 0;
    await vi.waitFor(() => expect(scroller.scrollTop).toBe(0));
    expect(painted('reader-claim')).toBe(inTheMiddle);
  });

  test('what was passed long ago is let go of, and is there again on coming back', async () => {
    const { scroller } = openPage(afresh(long), { marks });
    await vi.waitFor(() => expect(painted('reader-claim')).toBeGreaterThan(0));
    for (let part = 1; part <= 40; part += 1) {
      scroller.scrollTop = (scroller.scrollHeight * part) / 41;
      await new Promise(requestAnimationFrame);
    }
    await vi.waitFor(() => expect(painted('reader-claim')).toBeGreaterThan(500));
    expect(painted('reader-claim')).toBeLessThan(1300);
    scroller.scrollTop = 0;
    const first = document.querySelector('[data-block="0"]')?.firstChild;
    await vi.waitFor(() => {
      const ranges = [...(CSS.highlights.get('reader-claim') ?? [])] as StaticRange[];
      expect(ranges.some((range) => range.startContainer === first)).toBe(true);
    });
  });

  test('adding one mark registers one range', async () => {
    const { set } = openPage(afresh(long), { marks });
    await vi.waitFor(() => expect(painted('reader-claim')).toBeGreaterThan(0));
    const add = vi.spyOn(Highlight.prototype, 'add');
    const remove = vi.spyOn(Highlight.prototype, 'delete');
    set({ marks: [...marks, claimMarkAt(long, 9999, 90, 140)].toSorted((a, b) => a.start - b.start) });
    expect([add.mock.calls.length, remove.mock.calls.length]).toEqual([1, 0]);
    vi.restoreAllMocks();
  });

  test('a passage far down is brought into sight and lit', async () => {
    const opened = openPage(afresh(long), { marks });
    const start = long.blocks[2000]?.start ?? 0;
    opened.set({ reveal: { start } });
    await vi.waitFor(() => expect(isInSight(opened, 2000)).toBe(true));
    expect(painted('reader-flash')).toBe(1);
    expect(document.activeElement).toBe(opened.text);
  });

  test('a passage in sight is not moved', async () => {
    const { set, scroller } = openPage(afresh(long), { marks });
    set({ reveal: { start: long.blocks[1]?.start ?? 0 } });
    expect(painted('reader-flash')).toBe(1);
    expect(scroller.scrollTop).toBe(0);
  });

  test('the reader comes back to where it was left', async () => {
    const stored = afresh(long);
    const first = openPage(stored, { marks });
    first.set({ reveal: { start: long.blocks[1500]?.start ?? 0 } });
    await vi.waitFor(() => expect(isInSight(first, 1500)).toBe(true));
    first.unmount();
    const second = openPage(stored, { marks });
    await vi.waitFor(() => expect(isInSight(second, 1500)).toBe(true));
  });
});

describe('the margin', () => {
  test('stripes of claims side by side stand in different lanes, with a pattern for each kind', async () => {
    const { container } = openPage(STORED, { marks: MARKS });
    await vi.waitFor(() => expect(container.querySelectorAll('.reader-stripe')).toHaveLength(2));
    const stripes = [...container.querySelectorAll<HTMLElement>('.reader-stripe')];
    expect(new Set(stripes.map((stripe) => stripe.getBoundingClientRect().left)).size).toBe(2);
    expect(stripes.map((stripe) => [stripe.parentElement?.className, stripe.title])).toEqual([
      ['reader-sign is-solid is-open', expect.stringMatching(/^C1, statement of fact, open: The/u)],
      ['reader-sign is-dashed is-open', 'C2, forecast, open: close the eastern basin'],
    ]);
  });

  test('a click on a stripe opens its claim', async () => {
    const { find, told } = openPage(STORED, { marks: MARKS });
    await vi.waitFor(() => find('.is-dashed > .reader-stripe'));
    await userEvent.click(find('.is-dashed > .reader-stripe'));
    expect(told.opened).toEqual([PART.id]);
  });

  test('with the keyboard the claims are walked through and opened', async () => {
    const { text, told } = openPage(STORED, { marks: MARKS });
    text.focus();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Marks in this text' }));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('option')).toHaveTextContent('C2, forecast, open: close the eastern basin');
    expect(painted('reader-hover')).toBe(1);
    await userEvent.keyboard('{Enter}');
    expect(told.opened).toEqual([PART.id]);
  });

  test('no stripe adds a character to what is copied', async () => {
    const { block, find } = openPage(STORED, { marks: MARKS });
    await vi.waitFor(() => find('.reader-stripe'));
    document.getSelection()?.setBaseAndExtent(nodeOf(block(0)), 0, nodeOf(block(1)), 9);
    expect(document.getSelection()?.toString().replaceAll(/\s+/gu, ' ')).toBe(
      `${nodeOf(block(0)).data} The union`,
    );
  });
});
