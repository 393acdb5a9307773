import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { acceptReplacement, pasteCorrected } from '../../../renderer/commands/replace-text.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { ReanchoringPage } from '../../../renderer/features/anchoring/ReanchoringPage.tsx';
import { session } from '../../../renderer/state/session.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { showInCase, stepsTaken } from '../show-in-case.tsx';
import { CORRECTED, importMarked, MARKED, marksOn } from './replaced-case.ts';

let first: ExcerptId;
let second: ExcerptId;

/** Replaces the marked text and shows the page. */
async function open(width = 820): Promise<CaseDatabase> {
  await page.viewport(width + 20, 900);
  const db = await showInCase(
    <div style={{ height: 700 }}>
      <ReanchoringPage />
    </div>,
    {
      width,
      prepare: async () => {
        first = await importMarked();
        const proposed = await pasteCorrected(first, CORRECTED, new AbortController().signal);
        if (!proposed || 'problem' in proposed) throw new Error('The text was refused');
        await acceptReplacement(proposed);
        second = session().excerptId as ExcerptId;
      },
    },
  );
  await screen.findByText('3 marks wait for you');
  await screen.findByRole('document', { name: 'Text of X4' });
  return db;
}

const card = (name: string): HTMLElement => screen.getByRole('region', { name });

test('without a waiting mark the page says what it is for', async () => {
  await showInCase(<ReanchoringPage />);
  expect(await screen.findByRole('heading', { name: 'Every mark stands where it belongs' })).toBeVisible();
});

test('each mark is shown with its claim, its old words, and how the proposed ones differ', async () => {
  await open();
  const shown = card('Passage C4');
  expect(shown).toHaveTextContent(MARKED.figure);
  expect(shown).toHaveTextContent('93 % kept');
  expect(shown.querySelector('del')).toHaveTextContent('deleted: 12');
  expect(shown.querySelector('ins')).toHaveTextContent('added: 2');
  expect(CSS.highlights.get('anchor-proposed')?.size).toBe(1);
});

test('accepting moves the mark to its proposed place and goes on to the next one', async () => {
  const db = await open();
  await userEvent.click(screen.getByRole('button', { name: 'Accept here' }));
  await screen.findByText('2 marks wait for you');
  const moved = MARKED.figure.replace('12', '2');
  expect((await marksOn(db, second)).map(({ quote }) => quote)).toContain(moved);
  expect(card('Mention E3')).toBeVisible();
});

test('after a press of a button the keyboard goes on in the list', async () => {
  await open();
  screen.getByRole('button', { name: 'Accept here' }).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByText('2 marks wait for you');
  await vi.waitFor(() => expect(screen.getByRole('listbox', { name: 'Marks that wait' })).toHaveFocus());
  await userEvent.keyboard('j');
  expect(card('Passage C5')).toBeVisible();
});

test('the keys walk through the list, and Enter accepts', async () => {
  const db = await open();
  act(() => screen.getByRole('listbox', { name: 'Marks that wait' }).focus());
  await userEvent.keyboard('j');
  expect(card('Mention E3')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  expect(card('Passage C5')).toHaveTextContent('The words were not found in X4.');
  expect(screen.getByRole('button', { name: 'Accept here' })).toBeDisabled();
  await userEvent.keyboard('kk{Enter}');
  await screen.findByText('2 marks wait for you');
  expect((await marksOn(db, second)).map(({ quote }) => quote)).toContain(MARKED.figure.replace('12', '2'));
});

test('a mark left on the earlier text waits no longer and keeps its words', async () => {
  const db = await open();
  await userEvent.keyboard('{Tab}');
  await userEvent.click(screen.getByRole('option', { name: /Two shipping lines/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Leave on X3' }));
  await screen.findByText('2 marks wait for you');
  expect(await marksOn(db, first)).toContainEqual({ quote: MARKED.gone, isWaiting: false });
});

test('another place is chosen by selecting words', async () => {
  const db = await open();
  await userEvent.click(screen.getByRole('option', { name: /Two shipping lines/ }));
  const text = screen.getByRole('document', { name: 'Text of X4' });
  const block = [...text.querySelectorAll('p')].find(({ textContent }) => textContent?.includes('dockers'));
  const node = block?.firstChild as Text;
  const at = node.data.indexOf('dockers union');
  document.getSelection()?.setBaseAndExtent(node, at, node, at + 'dockers union '.length);
  await userEvent.click(await screen.findByRole('button', { name: 'Move to selected words' }));
  await screen.findByText('2 marks wait for you');
  expect(await marksOn(db, second)).toContainEqual({ quote: 'dockers union', isWaiting: false });
});

test('another place is chosen with the keyboard alone', async () => {
  const db = await open();
  const text = screen.getByRole('document', { name: 'Text of X4' });
  act(() => text.focus());
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
  await userEvent.click(await screen.findByRole('button', { name: 'Move to selected words' }));
  await screen.findByText('2 marks wait for you');
  expect(await marksOn(db, second)).toContainEqual({ quote: 'Kalles,', isWaiting: false });
});

test('all that keep most of their words are accepted in one step', async () => {
  const db = await open();
  const before = (await stepsTaken()).length;
  await userEvent.click(screen.getByRole('button', { name: 'Accept the 1 that keeps at least 90 %' }));
  await screen.findByText('2 marks wait for you');
  expect((await stepsTaken()).length).toBe(before + 1);
  expect(screen.queryByRole('button', { name: /at least 90/ })).toBeNull();
  expect(await marksOn(db, second)).toHaveLength(3);
});

test('where there is little room, the list stands above the mark', async () => {
  await open(360);
  const list = screen.getByRole('listbox', { name: 'Marks that wait' }).getBoundingClientRect();
  const shown = card('Passage C4').getBoundingClientRect();
  expect(shown.top).toBeGreaterThanOrEqual(list.bottom - 1);
  expect(within(card('Passage C4')).getByRole('button', { name: 'Accept here' })).toBeVisible();
  await vi.waitFor(() => expect(session().dialog).toBeNull());
});
