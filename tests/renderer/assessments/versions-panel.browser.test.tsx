import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { edit } from '../../../renderer/commands/edit.ts';
import { commit } from '../../../renderer/db/commit.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { textAfter, writingOf } from '../../../renderer/db/queries-versions.ts';
import { readWholeCase } from '../../../renderer/db/read-case.ts';
import { restoreCase } from '../../../renderer/db/restore-case.ts';
import { AssessmentInspector } from '../../../renderer/features/assessments/AssessmentInspector.tsx';
import { updateSession } from '../../../renderer/state/session.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import type { CaseId } from '../../../shared/model/case-info.ts';
import { put } from '../../../shared/model/changes.ts';
import { plainWords, type RichText } from '../../../shared/model/rich-text.ts';
import { notices, showInCase, stepsTaken } from '../show-in-case.tsx';

const ID = 'assessment-1' as AssessmentId;

const text = (...lines: readonly string[]): RichText => ({
  type: 'doc',
  content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});

/** Writes at a given moment, as if the day were that one. */
async function writeAt(db: CaseDatabase, at: string, analyst: string, body: RichText): Promise<void> {
  await commit(db, { label: 'Write assessment', kind: 'edit', of: 0, at, analyst }, async (read) => {
    const assessment = await read.get('assessments', ID);
    return assessment ? [put('assessments', assessment, { ...assessment, body })] : [];
  });
}

const FIRST = text('Ships pass the mole.', 'Nobody counts them.');
const SECOND = text('Forty ships pass the mole.', 'Nobody counts them.', 'The warden left.');
const THIRD = text('Forty ships pass the mole by night.', 'The warden left.');

/** Three runs of writing on the small case, the panel in sight. */
async function showVersions(): Promise<CaseDatabase> {
  updateSession({ assessmentPanel: 'versions' });
  const db = await showInCase(<AssessmentInspector assessmentId={ID} />, {
    prepare: async (opened) => {
      await writeAt(opened, '2026-03-02T10:00:00.000Z', 'A. Reader', text('Ships pass.'));
      await writeAt(opened, '2026-03-02T10:05:00.000Z', 'A. Reader', FIRST);
      await writeAt(opened, '2026-03-02T12:00:00.000Z', 'B. Writer', SECOND);
      await writeAt(opened, '2026-03-05T09:00:00.000Z', 'A. Reader', THIRD);
    },
  });
  updateSession({ assessmentPanel: 'versions' });
  await screen.findByRole('heading', { name: 'Versions of writing' });
  return db;
}

const rows = (): readonly HTMLElement[] => screen.getAllByRole('listitem');

async function choose(row: HTMLElement | undefined, action: string): Promise<void> {
  if (!row) throw new Error('There is no such version');
  await userEvent.click(within(row).getByRole('button', { name: /^Version of/u }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
}

const present = async (db: CaseDatabase): Promise<string> =>
  plainWords((await db.assessments.get(ID))?.body ?? text());

test('runs of writing are listed newest first, with who wrote and how many words came and went', async () => {
  await showVersions();
  await vi.waitFor(() => {
    const said = rows().map((row) => row.textContent);
    expect(said).toHaveLength(4);
    expect(said[0]).toMatch(/5 March 2026.*as it is now.*\+2 −3 words.*1 step.*A\. Reader/u);
    expect(said[1]).toMatch(/2 March 2026.*\+5 −1 words.*B\. Writer/u);
    expect(said[2]).toMatch(/2 March 2026.*2 steps.*A\. Reader/u);
    expect(said[3]).toMatch(/2 January 2026/u);
  });
});

test('a press on a version shows what was written in it, paragraph beside paragraph', async () => {
  await showVersions();
  await userEvent.click(
    screen.getAllByRole('button', { name: /^Show what was written, 2 March/u })[0] as HTMLElement,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Compare versions' });
  await vi.waitFor(() =>
    expect(within(dialog).getByRole('status').textContent).toBe('5 words added, 1 word removed'),
  );
  expect([...dialog.querySelectorAll('ins')].map((piece) => piece.textContent)).toEqual([
    'added: Forty ships',
    'added: The warden left.',
  ]);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('an earlier version comes back in one step, the present text stays a version, and undo takes it back', async () => {
  const db = await showVersions();
  await choose(rows()[2], 'Restore this version');
  await vi.waitFor(async () => expect(await present(db)).toBe(plainWords(FIRST)));
  expect((await stepsTaken()).at(-1)).toBe('Restore version');
  await vi.waitFor(() => expect(notices().at(-1)).toMatch(/again as it was, 2 March 2026/u));
  await vi.waitFor(() => expect(rows()).toHaveLength(5));
  await userEvent.click(rows()[1]?.querySelector('.version-open') as HTMLElement);
  const dialog = await screen.findByRole('dialog', { name: 'Compare versions' });
  await vi.waitFor(() => expect(dialog.textContent).toContain('by night'));
});

test('a version gets a name, keeps it, and loses it again', async () => {
  const db = await showVersions();
  await choose(rows()[1], 'Name this version…');
  const field = await screen.findByRole('textbox', { name: 'Name of the version' });
  await userEvent.type(field, 'Sent for review{Enter}');
  await vi.waitFor(() => expect(rows()[1]?.textContent).toContain('Sent for review'));
  expect((await db.versionNames.toArray()).map(({ name }) => name)).toEqual(['Sent for review']);
  await choose(rows()[1], 'Remove name');
  await vi.waitFor(() => expect(rows()[1]?.textContent).not.toContain('Sent for review'));
});

test('naming the text as it is now ends a run: what is written next is a version of its own', async () => {
  const db = await showVersions();
  await userEvent.click(screen.getByRole('button', { name: 'Name the text as it is now…' }));
  await userEvent.type(
    await screen.findByRole('textbox', { name: 'Name of the version' }),
    'First draft{Enter}',
  );
  await vi.waitFor(() => expect(rows()[0]?.textContent).toContain('First draft'));
  await writeAt(db, '2026-03-05T09:01:00.000Z', 'A. Reader', SECOND);
  await vi.waitFor(() => expect(rows()).toHaveLength(5));
  expect(rows()[0]?.textContent).not.toContain('First draft');
  expect(rows()[1]?.textContent).toContain('First draft');
});

test('versions are there again after the case was written to a file and opened', async () => {
  const db = await showVersions();
  await edit('version.name', { assessmentId: ID, seq: null, name: 'Kept' });
  const opened = await restoreCase(`again-${crypto.randomUUID()}` as CaseId, await readWholeCase(db));
  try {
    const [before, after] = [await writingOf(db, ID), await writingOf(opened, ID)];
    expect(after.steps.map(({ seq }) => seq)).toEqual(before.steps.map(({ seq }) => seq));
    expect(after.names).toEqual(before.names);
    const seq = after.steps.at(-3)?.seq ?? 0;
    expect(plainWords((await textAfter(opened, ID, seq)) ?? text())).toBe(plainWords(FIRST));
  } finally {
    await opened.delete();
  }
});
