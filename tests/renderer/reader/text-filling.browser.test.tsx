import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { afresh, excerptOf } from './reading-fixture.ts';
import { openPage } from './reading-page.tsx';

const SENTENCE = 'The committee will meet again after the harvest, when the soundings are known. ';
const LONG = excerptOf(Array.from({ length: 1000 }, (_, index) => `${index}. ${SENTENCE.repeat(5).trim()}`));

beforeEach(() => page.viewport(1000, 700));

const blocksIn = (container: Element): number => container.querySelectorAll('[data-block]').length;

describe('a long text', () => {
  test('opens with what a window shows of it, and is whole, word for word, soon after', async () => {
    const { container } = openPage(afresh(LONG));
    expect(blocksIn(container)).toBeLessThan(100);
    await vi.waitFor(() => expect(blocksIn(container)).toBe(LONG.blocks.length));
    const blocks = [...container.querySelectorAll('[data-block]')];
    expect(blocks.map((block) => block.textContent)).toEqual(
      LONG.blocks.map(({ start, end }) => LONG.text.slice(start, end)),
    );
  });

  test('is whole as soon as a key is pressed', async () => {
    // A window that never has time.
    const idle = vi.spyOn(window, 'requestIdleCallback').mockReturnValue(0);
    const { container } = openPage(afresh(LONG));
    expect(blocksIn(container)).toBeLessThan(100);
    await userEvent.keyboard('{Shift}');
    expect(blocksIn(container)).toBe(LONG.blocks.length);
    idle.mockRestore();
  });

  test('shows its words wherever it is scrolled to, also before it is whole and where nothing is marked', async () => {
    const idle = vi.spyOn(window, 'requestIdleCallback').mockReturnValue(0);
    const { container, scroller } = openPage(afresh(LONG));
    for (const part of [0.4, 0.8]) {
      scroller.scrollTop = scroller.scrollHeight * part;
      await vi.waitFor(() => {
        const { x, y } = scroller.getBoundingClientRect();
        const under = document.elementFromPoint(x + 300, y + 300);
        expect(under?.closest('[data-block]')?.textContent).toContain('soundings');
      });
    }
    expect(blocksIn(container)).toBeLessThan(LONG.blocks.length);
    idle.mockRestore();
  });

  test('goes to a place far down, with the words on both sides of it, before it is whole', async () => {
    const idle = vi.spyOn(window, 'requestIdleCallback').mockReturnValue(0);
    const opened = openPage(afresh(LONG));
    opened.set({ reveal: { start: LONG.blocks[500]?.start ?? 0 } });
    for (const index of [490, 500, 510]) expect(opened.block(index).textContent).toContain(`${index}. The`);
    await vi.waitFor(() => {
      const box = opened.block(500).getBoundingClientRect();
      const sight = opened.scroller.getBoundingClientRect();
      expect(box.top >= sight.top && box.bottom <= sight.bottom).toBe(true);
    });
    idle.mockRestore();
  });

  test('that is closed before it is whole is left alone', async () => {
    const { container, unmount } = openPage(afresh(LONG));
    const root = container.querySelector('.reader-sections') as Element;
    const before = blocksIn(root);
    unmount();
    await new Promise((resolve) => requestIdleCallback(resolve));
    await userEvent.keyboard('{Shift}');
    expect(blocksIn(root)).toBe(before);
  });
});
