import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { run, runInContext } from '../../../renderer/commands/run.ts';
import { useRefusedDrafts } from '../../../renderer/state/drafts.ts';
import { holdChanges, letChangesThrough } from '../../../renderer/state/held.ts';
import { session, updateSession } from '../../../renderer/state/session.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import { stepsTaken } from '../show-in-case.tsx';
import { paragraph, write } from './writing-page.tsx';

const here = (): AssessmentId => session().assessmentId as AssessmentId;
const elsewhere = (...lines: readonly string[]) =>
  run('assessment.write', {
    assessmentId: here(),
    body: { type: 'doc', content: lines.map(paragraph) },
  });

test('a pause in typing is one step, saved without being asked, and undo takes it back under the cursor', async () => {
  const { text, db, saved } = await write(paragraph('One.'));
  const before = (await stepsTaken()).length;
  await userEvent.keyboard(' Two and three.');
  await waitFor(async () => {
    const stored = await db.assessments.get(here());
    expect(stored?.body.content).toEqual([paragraph('One. Two and three.')]);
  });
  expect(await stepsTaken()).toHaveLength(before + 1);
  await runInContext('edit.undo');
  await waitFor(() => expect(text.textContent).toBe('One.'));
  expect(document.activeElement).toBe(text);
  await userEvent.keyboard(' Four.');
  expect((await saved()).content).toEqual([paragraph('One. Four.')]);
});

test('a change from elsewhere comes in around the cursor, which goes on where it was', async () => {
  const { text, saved } = await write(paragraph('First.'), paragraph('Last'));
  await elsewhere('Something before.', 'First.', 'Last');
  await waitFor(() => expect(text.querySelectorAll('p')).toHaveLength(3));
  expect(document.activeElement).toBe(text);
  await userEvent.keyboard(' line.');
  expect((await saved()).content.at(-1)).toEqual(paragraph('Last line.'));
});

test('the details can change while somebody types, and not a letter is lost', async () => {
  const { saved } = await write(paragraph('A'));
  await userEvent.keyboard('b');
  await run('assessment.edit', { assessmentId: here(), fields: { title: 'Another' } });
  await userEvent.keyboard('c');
  await run('assessment.edit', { assessmentId: here(), fields: { title: 'And another' } });
  await userEvent.keyboard('d');
  expect((await saved()).content).toEqual([paragraph('Abcd')]);
});

test('what is being composed is not torn by a change from elsewhere', async () => {
  const { text, saved } = await write(paragraph('港'));
  const engine = cdp() as { send: (method: string, params: object) => Promise<unknown> };
  await engine.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await elsewhere('Elsewhere.', '港');
  await engine.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await engine.send('Input.insertText', { text: '日本' });
  await waitFor(() => expect(text.textContent).toContain('港日本'));
  expect(JSON.stringify((await saved()).content)).toContain('港日本');
});

test('a text that could not be saved is there again when the analyst comes back, and is saved once it can be', async () => {
  const { db, saved } = await write(paragraph('One.'));
  const assessmentId = here();
  holdChanges('The store does not answer');
  await userEvent.keyboard(' Two.');
  act(() => updateSession({ assessmentId: null }));
  await waitFor(() => expect(useRefusedDrafts.getState().drafts.size).toBe(1));
  expect([...useRefusedDrafts.getState().drafts.values()][0]).toMatchObject({ text: 'One. Two.' });
  act(() => updateSession({ assessmentId }));
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Assessment text' }).textContent).toBe('One. Two.'),
  );
  expect((await db.assessments.get(assessmentId))?.body.content).toEqual([paragraph('One.')]);
  letChangesThrough();
  expect((await saved()).content).toEqual([paragraph('One. Two.')]);
  expect(useRefusedDrafts.getState().drafts.size).toBe(0);
});

test('the bar counts the words, and those that are selected', async () => {
  await write(paragraph('One two three.'), paragraph('Four, 五六.'));
  await waitFor(() => expect(screen.getByText('6 words')).toBeTruthy());
  await userEvent.keyboard('{Shift>}{Home}{/Shift}');
  await waitFor(() => expect(screen.getByText('3 of 6 words')).toBeTruthy());
  await userEvent.keyboard('{ArrowRight} seven');
  await waitFor(() => expect(screen.getByText('7 words')).toBeTruthy());
});
