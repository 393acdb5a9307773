import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { runInContext } from '../../../renderer/commands/run.ts';
import { PATIENT, paragraph, write } from './writing-page.tsx';

const menu = () => screen.findByRole('listbox', { name: 'Blocks' }, PATIENT);
const chosen = async (): Promise<string> =>
  (await within(await menu()).findByRole('option', { selected: true })).textContent;

test('a slash at the start of a line lists every block with its key, and typing narrows the list', async () => {
  const { text } = await write();
  await userEvent.keyboard('/');
  const options = within(await menu()).getAllByRole('option');
  expect(options).toHaveLength(14);
  expect(options.map((option) => option.textContent).find((name) => name.startsWith('Footnote'))).toContain(
    'Ctrl+Alt+F',
  );
  expect(text.getAttribute('aria-activedescendant')).toBe(options[0]?.id);
  await userEvent.keyboard('head');
  await waitFor(async () => expect(within(await menu()).getAllByRole('option')).toHaveLength(3));
  await userEvent.keyboard('{ArrowDown}');
  expect(await chosen()).toContain('Heading 2');
  expect(text.getAttribute('aria-activedescendant')).toBe(
    within(await menu()).getByRole('option', { selected: true }).id,
  );
});

test('Enter makes the block, and what was typed for it is gone', async () => {
  const { saved } = await write(paragraph('Before.'));
  await userEvent.keyboard('{Enter}/gap');
  await menu();
  await userEvent.keyboard('{Enter}Nobody has seen the plan.');
  expect((await saved()).content).toEqual([
    paragraph('Before.'),
    { type: 'box', attrs: { kind: 'gap' }, content: [paragraph('Nobody has seen the plan.')] },
  ]);
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('Escape keeps what was typed, and a slash within a sentence means nothing', async () => {
  const { saved, text } = await write();
  await userEvent.keyboard('/q');
  await menu();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  expect(text.getAttribute('aria-activedescendant')).toBeNull();
  await userEvent.keyboard('{Enter}and/or');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect((await saved()).content).toEqual([paragraph('/q'), paragraph('and/or')]);
});

test('a table is written by keyboard alone: cells by Tab, rows and columns by their keys, and undone as it came', async () => {
  const { saved, text } = await write();
  await userEvent.keyboard('/table');
  await menu();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('Port{Tab}Ships{Tab}Since');
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await waitFor(() => expect(text.querySelectorAll('tr:first-child > th')).toHaveLength(4));
  await userEvent.keyboard('{Control>}{Alt>}{Backspace}{/Alt}{/Control}');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(text.querySelectorAll('tr')).toHaveLength(4));
  await userEvent.keyboard('{ArrowDown}{Control>}{Shift>}{Backspace}{/Shift}{/Control}');
  const before = await saved();
  const [table] = before.content;
  if (table?.type !== 'table') throw new Error('No table was made');
  expect(table.content.map((row) => row.content.map((cell) => cell.type))).toEqual([
    ['tableHeader', 'tableHeader', 'tableHeader'],
    ['tableCell', 'tableCell', 'tableCell'],
    ['tableCell', 'tableCell', 'tableCell'],
  ]);
  expect(screen.getByRole('toolbar', { name: 'Table' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Join the selected cells' })).toBeDisabled();
  await runInContext('edit.undo');
  await waitFor(() => expect(text.querySelector('table')).toBeNull());
});

test('every kind of block is made by its key', async () => {
  const { saved } = await write(paragraph('A line.'));
  await userEvent.keyboard('{Control>}{Alt>}2{/Alt}{/Control}');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await userEvent.keyboard('What we hold{Control>}{Alt>}a{/Alt}{/Control}');
  await userEvent.keyboard('{Control>}{Alt>}f{/Alt}{/Control}');
  await screen.findByRole('textbox', { name: 'Words of the note' }, PATIENT);
  await userEvent.keyboard('Said to us only.{Enter}{ArrowRight}, and more');
  expect((await saved()).content).toEqual([
    expect.objectContaining({ type: 'heading', content: [{ type: 'text', text: 'A line.' }] }),
    { type: 'pageBreak' },
    {
      type: 'box',
      attrs: { kind: 'assumption' },
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'What we hold' },
            { type: 'footnote', attrs: { words: 'Said to us only.' } },
            { type: 'text', text: ', and more' },
          ],
        },
      ],
    },
  ]);
});
