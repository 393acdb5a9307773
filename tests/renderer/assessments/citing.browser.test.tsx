import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { session } from '../../../renderer/state/session.ts';
import { carryRow } from '../../../renderer/ui/drag-row.ts';
import { claimIdOf } from '../show-in-sample.tsx';
import { PATIENT, paragraph, words, write } from './writing-page.tsx';

const menu = () => screen.findByRole('listbox', { name: 'Claims to cite' }, PATIENT);
const options = async () => within(await menu()).findAllByRole('option', undefined, PATIENT);
const card = () => screen.findByRole('group', { name: 'Citation' }, PATIENT);

test('an at sign finds a claim by its code, with its grade and origins, and Enter cites it behind its word', async () => {
  const { saved, db } = await write(paragraph('The mole is shut'));
  await userEvent.keyboard(' @c2');
  const [first] = await options();
  expect(first?.textContent).toMatch(/^C2/u);
  expect(first?.textContent).toMatch(/item/u);
  expect(first?.querySelector('.badge')).not.toBeNull();
  await userEvent.keyboard('{Enter}.');
  const c2 = await claimIdOf(db, 'C2');
  expect((await saved()).content).toEqual([
    {
      type: 'paragraph',
      content: [words('The mole is shut'), { type: 'citation', attrs: { claimIds: [c2] } }, words('.')],
    },
  ]);
});

test('a second claim joins the citation before it, and one by its source or entity is found step by step', async () => {
  const { saved, db } = await write(paragraph('The mole is shut'));
  await userEvent.keyboard(' @c2');
  await options();
  await userEvent.keyboard('{Enter}@');
  await menu();
  await userEvent.keyboard('S1');
  const source = (await options()).find((option) => /^S1\D/u.test(option.textContent));
  if (!source) throw new Error('The source is not offered');
  await userEvent.click(source);
  await waitFor(async () =>
    expect((await options()).every(({ textContent }) => textContent.startsWith('C'))).toBe(true),
  );
  const second = (await options())[2]?.textContent.match(/^C\d+/u)?.[0] ?? '';
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  const ids = [await claimIdOf(db, 'C2'), await claimIdOf(db, second)];
  expect((await saved()).content).toEqual([
    {
      type: 'paragraph',
      content: [words('The mole is shut'), { type: 'citation', attrs: { claimIds: ids } }],
    },
  ]);
});

test('an address is no citation, and Escape keeps what was typed', async () => {
  const { saved } = await write();
  await userEvent.keyboard('desk@port.example and @nobody');
  await waitFor(() => expect(screen.queryByText(/No claim, source or entity matches/u)).not.toBeNull());
  await userEvent.keyboard('{Escape}{Enter}On.');
  expect((await saved()).content).toEqual([paragraph('desk@port.example and @nobody'), paragraph('On.')]);
});

test('by keyboard a citation shows its card: the words, their source, date, grade and origins; Enter adds a page', async () => {
  const { saved, db } = await write(paragraph('The mole is shut'));
  const c2 = await claimIdOf(db, 'C2');
  await userEvent.keyboard(' @c2');
  await options();
  await userEvent.keyboard('{Enter}{ArrowLeft}');
  const shown = await card();
  const [passage] = await db.passages.where('claimId').equals(c2).toArray();
  await waitFor(() => expect(shown.textContent).toContain(passage?.quote.replaceAll(/\s+/gu, ' ')));
  expect(shown.textContent).toMatch(/S\d+ .*20\d\d/u);
  expect(shown.textContent).toMatch(/item/u);
  await userEvent.keyboard('{Enter}');
  await waitFor(() =>
    expect(document.activeElement).toBe(within(shown).getByRole('textbox', { name: 'Page or note' })),
  );
  await userEvent.keyboard('p. 4{Enter}');
  await userEvent.keyboard('{ArrowRight}.');
  expect((await saved()).content).toEqual([
    {
      type: 'paragraph',
      content: [
        words('The mole is shut'),
        { type: 'citation', attrs: { claimIds: [c2], note: 'p. 4' } },
        words('.'),
      ],
    },
  ]);
});

test('the pointer brings the card too, and the quoted words open in the reader at their place', async () => {
  const { db, text } = await write(paragraph('The mole is shut'));
  await userEvent.keyboard(' @c2');
  await options();
  await userEvent.keyboard('{Enter} and more');
  const citation = text.querySelector('cite');
  if (!citation) throw new Error('There is no citation');
  await userEvent.hover(citation);
  const quote = await within(await card()).findAllByRole('button', { name: /S\d/u }, PATIENT);
  if (!quote[0]) throw new Error('There is no quote');
  await userEvent.click(quote[0]);
  const c2 = await claimIdOf(db, 'C2');
  await waitFor(() => expect(session().focus).toEqual({ kind: 'claim', id: c2 }));
  const [passage] = await db.passages.where('claimId').equals(c2).toArray();
  await waitFor(() =>
    expect(session().reveal).toMatchObject({ excerptId: passage?.excerptId, start: passage?.start }),
  );
});

test('a claim that is dragged from a list is cited where it is dropped, and never within a word', async () => {
  const { saved, db, text } = await write(paragraph('One.'), paragraph('Two.'));
  const c3 = await claimIdOf(db, 'C3');
  const drop = (line: number, at: number): void => {
    const written = text.querySelectorAll('p')[line]?.firstChild;
    if (!written) throw new Error('There is no line');
    const range = document.createRange();
    range.setStart(written, at);
    range.setEnd(written, at + 1);
    const { left, top, height } = range.getBoundingClientRect();
    const dataTransfer = new DataTransfer();
    carryRow({ dataTransfer }, 'claim', c3);
    const clientY = top + height / 2;
    const event = { bubbles: true, cancelable: true, dataTransfer, clientX: left + 0.5, clientY };
    written.parentElement?.dispatchEvent(new DragEvent('dragover', event));
    written.parentElement?.dispatchEvent(new DragEvent('drop', event));
  };
  drop(0, 3);
  drop(1, 1);
  const cited = { type: 'citation', attrs: { claimIds: [c3] } };
  expect((await saved()).content).toEqual([
    { type: 'paragraph', content: [words('One'), cited, words('.')] },
    { type: 'paragraph', content: [words('Two'), cited, words('.')] },
  ]);
});
