import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { verifyOpenedCase } from '../../../renderer/commands/case-files.ts';
import { run } from '../../../renderer/commands/run.ts';
import { ReplaceDialog } from '../../../renderer/features/anchoring/ReplaceDialog.tsx';
import { session, updateSession, useSession } from '../../../renderer/state/session.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { notices, showInCase, stepsTaken } from '../show-in-case.tsx';
import { CORRECTED, FIRST, importMarked, MARKED, marksOn } from './replaced-case.ts';

/** The workers start with the first text that is read. */

let first: ExcerptId;

/** The dialog, as long as the session asks for it. */
function Asked() {
  const dialog = useSession((now) => now.dialog);
  return dialog?.kind === 'replace' ? <ReplaceDialog excerptId={dialog.excerptId} /> : null;
}

async function ask(width = 1100) {
  await page.viewport(width, 760);
  const db = await showInCase(<Asked />, {
    width,
    prepare: async () => {
      first = await importMarked();
    },
  });
  act(() => updateSession({ dialog: { kind: 'replace', excerptId: first } }));
  await screen.findByRole('dialog');
  return db;
}

async function paste(text: string): Promise<void> {
  await userEvent.fill(screen.getByRole('textbox', { name: 'Corrected text' }), text);
  await userEvent.click(screen.getByRole('button', { name: 'Compare' }));
}

test('before a text is replaced, the dialog says what becomes of the marks and which words differ', async () => {
  await ask();
  await paste(CORRECTED);
  expect(await screen.findByText('2 marks move: their words stand there exactly')).toBeVisible();
  expect(screen.getByText('2 marks wait for you: their words differ')).toBeVisible();
  expect(screen.getByText('1 mark was not found again; it waits, too')).toBeVisible();
  const changes = screen.getByRole('region', { name: 'What was changed' });
  const words = (tag: string) => [...changes.querySelectorAll(tag)].map((element) => element.textContent);
  expect(words('del')).toContain('deleted: 12');
  expect(words('ins')).toContain('added: 2');
});

test('what stands there exactly moves, the rest waits on the earlier text, and the new one is shown', async () => {
  const db = await ask();
  await paste(CORRECTED);
  await userEvent.click(await screen.findByRole('button', { name: 'Replace text' }));
  await vi.waitFor(() => expect(session().dialog).toBeNull());
  const second = session().excerptId ?? '';
  expect((await db.excerpts.get(second))?.replaces).toBe(first);
  expect(await marksOn(db, second)).toEqual([
    { quote: 'two new cranes', isWaiting: false },
    { quote: MARKED.untouched, isWaiting: false },
  ]);
  expect(await marksOn(db, first)).toEqual([
    { quote: MARKED.figure, isWaiting: true },
    { quote: MARKED.name, isWaiting: true },
    { quote: MARKED.gone, isWaiting: true },
  ]);
  await vi.waitFor(() =>
    expect(notices()).toContain(
      'The corrected text is X4. 2 marks moved to it. 3 marks wait under Re-anchoring.',
    ),
  );
  await run('edit.undo');
  expect(await db.excerpts.get(second)).toBeUndefined();
  expect((await marksOn(db, first)).every(({ isWaiting }) => !isWaiting)).toBe(true);
});

test('the corrected original is kept before the case is changed, and the case stays sound', async () => {
  const db = await ask();
  await paste(CORRECTED);
  await userEvent.click(await screen.findByRole('button', { name: 'Replace text' }));
  await vi.waitFor(() => expect(session().dialog).toBeNull());
  const excerpt = await db.excerpts.get(session().excerptId ?? '');
  const original = await db.originals.get(excerpt?.originalId ?? '');
  expect(original).toMatchObject({ name: 'pasted.txt', encoding: 'utf-8' });
  await verifyOpenedCase();
  const { dialog } = session();
  const findings = dialog?.kind === 'findings' ? dialog.findings : null;
  expect(findings?.filter(({ rule }) => rule === 'passage' || rule === 'reference')).toEqual([]);
  act(() => updateSession({ dialog: null }));
});

test('marks that waited for a text move on when that text is replaced in its turn', async () => {
  const db = await ask();
  await paste(CORRECTED);
  await userEvent.click(await screen.findByRole('button', { name: 'Replace text' }));
  await vi.waitFor(() => expect(session().dialog).toBeNull());
  const second = session().excerptId as ExcerptId;
  act(() => updateSession({ dialog: { kind: 'replace', excerptId: second } }));
  await screen.findByRole('dialog');
  await paste(`${FIRST}\n\nThis article was corrected twice.`);
  await userEvent.click(await screen.findByRole('button', { name: 'Replace text' }));
  await vi.waitFor(() => expect(session().dialog).toBeNull());
  const third = session().excerptId ?? '';
  expect(third).not.toBe(second);
  expect((await marksOn(db, third)).map(({ quote }) => quote)).toEqual([
    MARKED.figure,
    MARKED.name,
    'two new cranes',
    MARKED.untouched,
    MARKED.gone,
  ]);
});

test('the same text is refused with a sentence, and nothing is done', async () => {
  const db = await ask();
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(FIRST)))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  await db.excerpts.update(first, { sha256: hash });
  const steps = await stepsTaken();
  await paste(FIRST);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The text is the same as that of X3, word for word.',
  );
  expect(await stepsTaken()).toEqual(steps);
});

test('a text that was replaced already sends one to its newer version', async () => {
  await ask();
  await paste(CORRECTED);
  await userEvent.click(await screen.findByRole('button', { name: 'Replace text' }));
  await vi.waitFor(() => expect(session().dialog).toBeNull());
  const second = session().excerptId;
  act(() => updateSession({ excerptId: first, dialog: { kind: 'replace', excerptId: first } }));
  await userEvent.click(await screen.findByRole('button', { name: 'Open X4' }));
  expect(session()).toMatchObject({ excerptId: second, dialog: null });
});
