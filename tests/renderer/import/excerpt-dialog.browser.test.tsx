import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run, runInContext } from '../../../renderer/commands/run.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { ExcerptDialog } from '../../../renderer/features/import/ExcerptDialog.tsx';
import { session, useSession } from '../../../renderer/state/session.ts';
import { ok } from '../../../shared/lib/result.ts';
import { importItem } from '../commands/import-item.ts';
import { fakeMain } from '../fake-bridge.ts';
import { notices, showInCase } from '../show-in-case.tsx';
import { file } from './review-case.tsx';

const PATIENCE = { timeout: 15_000 };

function Asked() {
  const dialog = useSession((now) => now.dialog);
  return dialog?.kind === 'excerpt' ? <ExcerptDialog sourceId={dialog.sourceId} /> : null;
}

/** Opens the dialog on a reference without text. */
async function ask() {
  await page.viewport(1000, 760);
  const db = await showInCase(<Asked />, {
    width: 1000,
    prepare: async () => {
      await run('import.accept', { items: [{ ...importItem(''), title: 'Annual report of the harbour' }] });
    },
  });
  await act(() => runInContext('source.askExcerpt'));
  await screen.findByRole('dialog', { name: 'Add excerpt to S3' });
  return db;
}

test('words typed from paper become the first excerpt of a reference, and the original says so', async () => {
  const db = await ask();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Page or section' }), 'p. 14');
  await userEvent.fill(
    screen.getByRole('textbox', { name: 'Text of the excerpt' }),
    'The northern basin is nine metres deep.',
  );
  await userEvent.click(page.getByRole('button', { name: 'Add excerpt', exact: true }));
  await vi.waitFor(() => expect(session().dialog).toBeNull(), PATIENCE);
  const excerpt = await db.excerpts.get(session().excerptId ?? '');
  expect(excerpt).toMatchObject({ locator: 'p. 14', replaces: null, sourceId: session().sourceId });
  expect((await db.texts.get(excerpt?.id ?? ''))?.text).toBe('The northern basin is nine metres deep.');
  expect(await db.originals.get(excerpt?.originalId ?? '')).toMatchObject({ name: 'typed.txt' });
  await vi.waitFor(() => expect(notices()).toContain(`${excerpt?.code} is a further excerpt of S3.`));
  await run('edit.undo');
  expect(await openedCase().db.excerpts.get(excerpt?.id ?? '')).toBeUndefined();
});

test('a text that the source has already is refused with a sentence, and what was typed stays', async () => {
  await ask();
  const words = 'The northern basin is nine metres deep.';
  await userEvent.fill(screen.getByRole('textbox', { name: 'Text of the excerpt' }), words);
  await userEvent.click(page.getByRole('button', { name: 'Add excerpt', exact: true }));
  await vi.waitFor(() => expect(session().dialog).toBeNull(), PATIENCE);
  await act(() => runInContext('source.askExcerpt'));
  await userEvent.fill(await screen.findByRole('textbox', { name: 'Text of the excerpt' }), words);
  await userEvent.click(page.getByRole('button', { name: 'Add excerpt', exact: true }));
  await vi.waitFor(() => expect(notices().at(-1)).toMatch(/word for word. Nothing was added.$/), PATIENCE);
  expect(screen.getByRole('textbox', { name: 'Text of the excerpt' })).toHaveValue(words);
});

test('a file is shown before it is added, and a refused one says why', async () => {
  const db = await ask();
  const main = fakeMain();
  let given = { name: 'picture.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0) };
  main.answers = { 'files.open': () => ok([given]) };
  await userEvent.click(page.getByRole('button', { name: 'Choose a file…' }));
  expect(await screen.findByRole('alert', {}, PATIENCE)).toHaveTextContent('“picture.png” is a PNG picture');
  given = file('page-15.txt', 'The southern basin is four metres deep.') as typeof given;
  await userEvent.click(page.getByRole('button', { name: 'Choose a file…' }));
  expect(await screen.findByText('The southern basin is four metres deep.', {}, PATIENCE)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Add excerpt', exact: true }));
  await vi.waitFor(() => expect(session().dialog).toBeNull(), PATIENCE);
  const excerpt = await db.excerpts.get(session().excerptId ?? '');
  expect(await db.originals.get(excerpt?.originalId ?? '')).toMatchObject({ name: 'page-15.txt' });
});
