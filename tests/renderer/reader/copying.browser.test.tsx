import { render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useCopy } from '../../../renderer/app/use-copy.ts';
import { selectEnds } from '../../../renderer/features/reader/dom-points.ts';
import type { TextSurface } from '../../../renderer/features/reader/text-surface.ts';
import { findHidden } from '../../../shared/lib/hidden-characters.ts';
import { excerptOf } from './reading-fixture.ts';
import { openPage } from './reading-page.tsx';

const STORED = excerptOf(
  [
    { kind: 'heading', words: 'A  heading\twith blanks', level: 1 },
    'The file photo_\u202Egnp.exe was sent.\u00A0',
    'The minis\u200B\u200Bter of the b\u0430nk \u{E0041}said\nno \u00AD.',
    { kind: 'list item', words: 'first\u2028line' },
    { kind: 'table', words: 'a\tb\nc\td' },
  ],
  '\r\n\n ',
);
const { text } = STORED;

beforeEach(() => page.viewport(1000, 700));
afterEach(() => document.querySelector('#target')?.remove());

/** Copies what is selected, and tells what another program would find on the clipboard, by type. */
async function copied(): Promise<Readonly<Record<string, string>>> {
  await userEvent.keyboard('{Control>}c{/Control}');
  const target = document.createElement('div');
  target.id = 'target';
  target.contentEditable = 'true';
  document.body.append(target);
  let found: Record<string, string> | null = null;
  target.addEventListener('paste', ({ clipboardData }) => {
    const types = clipboardData?.types ?? [];
    found = Object.fromEntries(types.map((type) => [type, clipboardData?.getData(type) ?? '']));
  });
  target.focus();
  await userEvent.keyboard('{Control>}v{/Control}');
  await vi.waitFor(() => expect(found).not.toBeNull());
  return found ?? {};
}

/** Selects a span of the text that the reader shows. */
function select(container: Element, start: number, end: number): void {
  const surface = { root: container.querySelector('.reader-sections'), blocks: STORED.blocks } as const;
  const element = (block: number): HTMLElement => {
    const found = container.querySelector<HTMLElement>(`[data-block="${block}"]`);
    if (!found) throw new Error(`There is no block ${block}`);
    return found;
  };
  selectEnds({ ...surface, element } as unknown as TextSurface, { anchor: start, focus: end });
}

describe('copying from a text', () => {
  test('takes exactly the characters that are stored, hidden ones and line ends too, and nothing else', async () => {
    const { container } = openPage(STORED, { hidden: findHidden(text) });
    select(container, 0, text.length);
    expect(await copied()).toEqual({ 'text/plain': text });
  });

  test('takes them from within one block to within another, also when selected from the end', async () => {
    const { container } = openPage(STORED, { hidden: findHidden(text) });
    const start = text.indexOf('photo');
    const end = text.indexOf('said') + 2;
    select(container, end, start);
    expect(await copied()).toEqual({ 'text/plain': text.slice(start, end) });
  });

  test('takes blanks at the ends of what is selected', async () => {
    const { container } = openPage(STORED, { hidden: findHidden(text) });
    const start = text.indexOf('  heading');
    select(container, start, start + 10);
    expect(await copied()).toEqual({ 'text/plain': text.slice(start, start + 10) });
  });
});

describe('copying from elsewhere in the window', () => {
  const Elsewhere = () => {
    useCopy();
    return (
      <p id="words" data-claim="0190a6e2-7c3b-7def-8abc-0123456789ab" style={{ color: 'red' }}>
        The minister <b title="hidden title">resigned</b>.
      </p>
    );
  };

  test('takes the words, and no markup with ids and titles in it', async () => {
    const { container } = render(<Elsewhere />);
    const words = container.querySelector('#words');
    if (words) getSelection()?.selectAllChildren(words);
    expect(await copied()).toEqual({ 'text/plain': 'The minister resigned.' });
  });

  test('leaves a field its own copy', async () => {
    const { container } = render(
      <>
        <Elsewhere />
        <textarea defaultValue="typed words" />
      </>,
    );
    container.querySelector('textarea')?.select();
    expect((await copied())['text/plain']).toBe('typed words');
  });
});
