import { render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { runInContext } from '../../../renderer/commands/run.ts';
import { OutlinePanel } from '../../../renderer/features/assessments/editor/OutlinePanel.tsx';
import { session, updateSession } from '../../../renderer/state/session.ts';
import type { RichBlock } from '../../../shared/model/rich-text.ts';
import { PATIENT, paragraph, words, write } from './writing-page.tsx';

const TEXT: readonly RichBlock[] = [
  paragraph('A port, and the Port of Orvane.'),
  {
    type: 'paragraph',
    content: [
      words('Portions of '),
      { type: 'text', text: 'the port', marks: [{ type: 'bold' }] },
      { type: 'footnote', attrs: { words: 'The port is shut.' } },
    ],
  },
];

const open = async (): Promise<HTMLElement> => {
  await runInContext('find.inText');
  return screen.findByRole('search', { name: 'Find and replace in the assessment' }, PATIENT);
};
const status = (bar: HTMLElement): string | null => within(bar).getByRole('status').textContent;
const lit = (name: string): readonly string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());

test('every place is counted and lit, with the case and the whole word as they are asked for', async () => {
  await write(...TEXT);
  const bar = await open();
  expect(document.activeElement).toBe(within(bar).getByRole('textbox', { name: 'Find' }));
  await userEvent.keyboard('port');
  await waitFor(() => expect(status(bar)).toMatch(/of 5$/u));
  expect(lit('assessment-place').map((word) => word.toLowerCase())).toContain('port');
  await userEvent.click(within(bar).getByRole('button', { name: 'Whole words' }));
  await waitFor(() => expect(status(bar)).toMatch(/of 4$/u));
  await userEvent.click(within(bar).getByRole('button', { name: 'Match case' }));
  await waitFor(() => expect(status(bar)).toMatch(/of 3$/u));
  await userEvent.click(within(bar).getByRole('textbox', { name: 'Find' }));
  const before = status(bar);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(status(bar)).not.toBe(before));
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  await waitFor(() => expect(status(bar)).toBe(before));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('search')).toBeNull());
  expect(lit('assessment-place')).toEqual([]);
});

test('all places are replaced in one step, in notes too, and bold words stay bold; undo brings all back', async () => {
  const { saved } = await write(...TEXT);
  const before = await saved();
  const bar = await open();
  await userEvent.keyboard('port');
  await waitFor(() => expect(status(bar)).toMatch(/of 5$/u));
  await userEvent.click(within(bar).getByRole('button', { name: 'Whole words' }));
  await userEvent.click(within(bar).getByRole('textbox', { name: 'Replace with' }));
  await userEvent.keyboard('harbour');
  await waitFor(() => expect(status(bar)).toMatch(/of 4$/u));
  await userEvent.click(within(bar).getByRole('button', { name: 'Replace all' }));
  await waitFor(() => expect(status(bar)).toBe('Not found'));
  expect((await saved()).content).toEqual([
    paragraph('A harbour, and the harbour of Orvane.'),
    {
      type: 'paragraph',
      content: [
        words('Portions of '),
        { type: 'text', text: 'the harbour', marks: [{ type: 'bold' }] },
        { type: 'footnote', attrs: { words: 'The harbour is shut.' } },
      ],
    },
  ]);
  await runInContext('edit.undo');
  await waitFor(async () => expect(await saved()).toEqual(before));
});

test('the outline lists headings and judgements, marks the one at the cursor and leads to each', async () => {
  const { text, saved } = await write(
    { type: 'heading', attrs: { level: 1, id: 'one' }, content: [words('Harbours')] },
    paragraph('Words.'),
    {
      type: 'judgement',
      attrs: { id: 'two', likelihood: 'likely', confidence: 'low' },
      content: [
        { type: 'judgementStatement', content: [words('It stays shut.')] },
        { type: 'judgementBasis' },
      ],
    },
    { type: 'heading', attrs: { level: 2, id: 'three' }, content: [words('Cranes')] },
    paragraph('The last line.'),
  );
  await waitFor(() => expect(session().outlineAt).toBe('three'));
  const body = await saved();
  render(<OutlinePanel assessment={{ body } as never} />);
  const entries = within(screen.getByRole('navigation', { name: 'Headings and judgements' })).getAllByRole(
    'button',
  );
  expect(entries.map(({ textContent }) => textContent)).toEqual([
    'Harbours',
    'Judgement 1It stays shut.',
    'Cranes',
  ]);
  expect(entries.map((entry) => entry.getAttribute('aria-current'))).toEqual([null, null, 'location']);
  if (entries[0]) await userEvent.click(entries[0]);
  await waitFor(() => expect(session().outlineAt).toBe('one'));
  expect(text.contains(document.activeElement)).toBe(true);
  updateSession({ outlineJump: null });
});
