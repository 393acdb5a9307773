import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { offsetIn, pointIn } from '../../../renderer/features/reader/block-points.ts';
import { domRange } from '../../../renderer/features/reader/dom-points.ts';
import { TextSurface } from '../../../renderer/features/reader/text-surface.ts';
import { findHidden } from '../../../shared/lib/hidden-characters.ts';
import { claimMark, excerptOf } from './reading-fixture.ts';
import { openPage } from './reading-page.tsx';

const STORED = excerptOf([
  'The file photo_\u202Egnp.exe was sent.',
  'The minis\u200B\u200Bter of the b\u0430nk said no.',
  'Nothing is hidden here.',
]);
const HIDDEN = findHidden(STORED.text);

beforeEach(() => page.viewport(1000, 700));

const tokens = (container: Element): readonly (string | undefined)[] =>
  [...container.querySelectorAll<HTMLElement>('.hidden-token')].map(({ dataset }) => dataset['code']);

/** Selects from the first of some words to the last of others, wherever their nodes are. */
function select(block: HTMLElement, from: string, to: string): void {
  const words = block.textContent ?? '';
  const first = pointIn(block, words.indexOf(from));
  const last = pointIn(block, words.indexOf(to) + to.length, 'end');
  document.getSelection()?.setBaseAndExtent(first.node, first.offset, last.node, last.offset);
}

describe('characters that cannot be seen', () => {
  test('have tokens, and every block still holds exactly its characters', () => {
    const { container, block } = openPage(STORED, { hidden: HIDDEN });
    expect(tokens(container)).toEqual(['RLO', 'ZWSP ×2', 'U+0430']);
    for (const [index, { start, end }] of STORED.blocks.entries()) {
      expect(block(index).textContent).toBe(STORED.text.slice(start, end));
    }
    expect(block(2).childNodes).toHaveLength(1);
  });

  test('do not turn the words behind them round', () => {
    const { block } = openPage(STORED, { hidden: HIDDEN });
    const left = (sign: string): number => {
      const { node, offset } = pointIn(block(0), (block(0).textContent ?? '').indexOf(sign));
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      return range.getBoundingClientRect().left;
    };
    expect(left('g')).toBeLessThan(left('np'));
    expect(left('np')).toBeLessThan(left('.exe'));
  });

  test('a selection over them is told in offsets of the text as it is stored', async () => {
    const { block, told } = openPage(STORED, { hidden: HIDDEN });
    select(block(0), 'photo', '.exe');
    await vi.waitFor(() => expect(told.selections.at(-1)).toBeTruthy());
    const first = told.selections.at(-1) ?? { start: 0, end: 0 };
    expect(STORED.text.slice(first.start, first.end)).toBe('photo_\u202Egnp.exe');
    select(block(1), 'ter', 'b\u0430');
    await vi.waitFor(() => expect(told.selections.at(-1)?.start).not.toBe(first.start));
    const second = told.selections.at(-1) ?? { start: 0, end: 0 };
    expect(STORED.text.slice(second.start, second.end)).toBe('ter of the b\u0430');
  });

  test('a selection that is asked for from outside selects the stored words', async () => {
    const { set } = openPage(STORED, { hidden: HIDDEN });
    const start = STORED.text.indexOf('minis');
    set({ selection: { excerptId: STORED.id, start, end: start + 'minis\u200B\u200Bter'.length } });
    await vi.waitFor(() => expect(document.getSelection()?.toString()).toBe('minis\u200B\u200Bter'));
  });

  test('a mark over them is painted from its first to its last character', async () => {
    const marks = [claimMark(STORED, 1, 'minis\u200B\u200Bter of the b\u0430nk')];
    openPage(STORED, { hidden: HIDDEN, marks });
    await vi.waitFor(() => expect(CSS.highlights.get('reader-claim')?.size).toBe(1));
    const [painted] = [...(CSS.highlights.get('reader-claim') ?? [])];
    const range = document.createRange();
    range.setStart(painted?.startContainer ?? document, painted?.startOffset ?? 0);
    range.setEnd(painted?.endContainer ?? document, painted?.endOffset ?? 0);
    expect(range.toString()).toBe('minis\u200B\u200Bter of the b\u0430nk');
  });

  test('copying gives the words as they are stored, without the names of the tokens', async () => {
    const { block, container } = openPage(STORED, { hidden: HIDDEN });
    const field = document.createElement('textarea');
    container.append(field);
    select(block(1), 'The', 'no.');
    await userEvent.copy();
    field.focus();
    await userEvent.paste();
    expect(field.value).toBe('The minis\u200B\u200Bter of the b\u0430nk said no.');
  });

  test('the caret goes over them with the keyboard and draws the selection along', async () => {
    const { block, text, told } = openPage(STORED, { hidden: HIDDEN });
    const { node, offset } = pointIn(block(1), 'The minis'.length - 1);
    text.focus();
    document.getSelection()?.collapse(node, offset);
    await userEvent.keyboard('{Shift>}{Control>}{ArrowRight}{ArrowRight}{/Control}{/Shift}');
    await vi.waitFor(() => expect(told.selections.at(-1)).toBeTruthy());
    const { start, end } = told.selections.at(-1) ?? { start: 0, end: 0 };
    expect(STORED.text.slice(start, end)).toContain('\u200B\u200Bter');
  });

  test('the one that is spoken of is pointed out, and no other', () => {
    const { container, set } = openPage(STORED, { hidden: HIDDEN });
    for (const { start } of HIDDEN) {
      set({ hiddenAt: start });
      const at = [...container.querySelectorAll<HTMLElement>('.hidden-token.is-at')];
      expect(at.map(({ dataset }) => dataset['hiddenAt'])).toEqual([String(start)]);
    }
    set({ hiddenAt: null });
    expect(container.querySelector('.is-at')).toBeNull();
  });
});

test('every offset comes back from its place, and every span is its words, whatever a text hides', () => {
  const sign = fc.oneof(
    fc.constantFrom('\u200B', '\u202E', '\u00AD ', '\u{E0041}', 'b\u0430nk', '😀', 'م\u200Cن'),
    fc.string({ minLength: 1, maxLength: 3 }),
  );
  const parts = fc.array(
    fc
      .array(sign, { minLength: 1, maxLength: 8 })
      .map((signs) => `x${signs.join('').replaceAll(/\s/g, ' ')}x`),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(parts, fc.nat(), fc.nat(), (words, a, b) => {
      const stored = excerptOf(words);
      const surface = new TextSurface(stored, findHidden(stored.text));
      document.body.append(surface.root);
      try {
        for (const [index, { start, end }] of stored.blocks.entries()) {
          const element = surface.element(index);
          for (let at = 0; at <= end - start; at += 1) {
            for (const side of ['start', 'end'] as const) {
              const { node, offset } = pointIn(element, at, side);
              expect(offsetIn(element, node, offset)).toBe(at);
            }
          }
        }
        const { start = 0, end = 0 } = stored.blocks[0] ?? {};
        const [from, to] = [a, b].map((n) => start + (n % (end - start + 1))).sort((x, y) => x - y);
        if (from === undefined || to === undefined || from === to) return;
        expect(domRange(surface, from, to).toString()).toBe(stored.text.slice(from, to));
        expect(surface.rangesOf(from, to)).toHaveLength(1);
      } finally {
        surface.root.remove();
      }
    }),
  );
});
