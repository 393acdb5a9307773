import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { NoteInspector } from '../../../renderer/features/notes/NoteInspector.tsx';
import { SourceNotes } from '../../../renderer/features/notes/SourceNotes.tsx';
import { session, updateSession } from '../../../renderer/state/session.ts';
import type { Note } from '../../../shared/model/passage.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { notices, showInCase, stepsTaken } from '../show-in-case.tsx';

/** Highlights words of the first text of the small case. */
async function highlight(db: CaseDatabase, words: string, note = ''): Promise<Note> {
  const stored = await db.texts.get('excerpt-1');
  const start = stored?.text.indexOf(words) ?? -1;
  if (!stored || start === -1) throw new Error(`“${words}” does not stand in the text`);
  await run('note.add', { excerptId: stored.id, start, end: start + words.length });
  const made = (await db.notes.toArray()).find((candidate) => candidate.start === start);
  if (!made) throw new Error('No note was made');
  if (note !== '') await run('note.edit', { noteId: made.id, words: note });
  return made;
}

const openNote = () => {
  const { focus } = session();
  if (focus?.kind !== 'note') throw new Error('No note is in focus');
  return <NoteInspector noteId={focus.id} />;
};

test('a note that was just made takes the keyboard once, and what is typed is its text', async () => {
  const db = await showInCase(openNote, { prepare: (made) => highlight(made, 'opened on Monday') });
  const field = await screen.findByRole('textbox', { name: 'Note' });
  expect(document.activeElement).toBe(field);
  await vi.waitFor(() => expect(session().newNoteId).toBeNull());
  expect(screen.getByText('Without words this is a plain highlight.')).toBeVisible();
  await userEvent.keyboard('Which Monday? ');
  await vi.waitFor(async () => expect((await db.notes.toArray())[0]?.words).toBe('Which Monday?'));
  expect(await screen.findByRole('heading', { name: 'Note in S1' })).toBeVisible();
});

test('the quoted words lead to their place', async () => {
  await showInCase(openNote, { prepare: (db) => highlight(db, 'opened on Monday') });
  updateSession({ reveal: null, excerptId: null });
  await userEvent.click(await screen.findByRole('button', { name: /opened on Monday/ }));
  await vi.waitFor(() => expect(session().reveal).toEqual({ excerptId: 'excerpt-1', start: 20 }));
  expect(session().excerptId).toBe('excerpt-1');
});

test('a claim is made of the words of a note, and the note stays', async () => {
  const db = await showInCase(openNote, { prepare: (made) => highlight(made, 'opened on Monday') });
  await userEvent.click(await screen.findByRole('button', { name: 'Make a claim of these words' }));
  await vi.waitFor(() => expect(session().focus?.kind).toBe('claim'));
  expect((await db.claims.get(session().claimId ?? ''))?.statement).toBe('opened on Monday');
  expect(await db.notes.count()).toBe(1);
  expect((await stepsTaken()).slice(-2)).toEqual(['Add note', 'Mark claim']);
});

test('a removed note says so and can be brought back', async () => {
  const db = await showInCase(openNote, { prepare: (made) => highlight(made, 'opened on Monday') });
  await userEvent.click(await screen.findByRole('button', { name: 'Remove note' }));
  expect(await screen.findByText('This note was removed. Undo brings it back.')).toBeVisible();
  await vi.waitFor(() => expect(notices()).toEqual(['The note was removed. Undo brings it back.']));
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await vi.waitFor(async () => expect(await db.notes.count()).toBe(1));
});

test('the notes of a source are listed in the order of the text, with what they say', async () => {
  await showInCase(<SourceNotes sourceId={'source-1' as SourceId} />, {
    prepare: async (db) => {
      await highlight(db, 'forty ships');
      await highlight(db, 'opened on Monday', 'Which Monday?');
    },
  });
  await screen.findByRole('heading', { name: /^Notes and highlights\s*2$/ });
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'opened on MondayWhich Monday?',
    'forty shipsHighlight',
  ]);
});

test('a source without notes says how to make one', async () => {
  await showInCase(<SourceNotes sourceId={'source-2' as SourceId} />);
  expect(await screen.findByText(/press N for a note/)).toBeVisible();
});
