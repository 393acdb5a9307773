import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { edit } from '../../../renderer/commands/edit.ts';
import { undo } from '../../../renderer/commands/undo.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { readCase } from '../../../renderer/db/read-case.ts';
import { AssessmentInspector } from '../../../renderer/features/assessments/AssessmentInspector.tsx';
import { flushDrafts } from '../../../renderer/state/drafts.ts';
import { updateSession } from '../../../renderer/state/session.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import type { Assessment, AssessmentId } from '../../../shared/model/assessment.ts';
import { showInSample, sourceIdOf } from '../show-in-sample.tsx';

const PATIENT = { timeout: 15_000 } as const;

async function showStatement(): Promise<{ readonly db: CaseDatabase; readonly id: AssessmentId }> {
  let id: AssessmentId | undefined;
  const db = await showInSample(
    async (opened) => {
      id = (await opened.assessments.toArray())[0]?.id;
      updateSession({ assessmentPanel: 'statement' });
      return id && <AssessmentInspector assessmentId={id} />;
    },
    { width: 360, height: 900 },
  );
  if (!id) throw new Error('The sample has no assessment');
  return { db, id };
}

const stored = async (db: CaseDatabase, id: AssessmentId): Promise<Assessment['sourceStatement']> =>
  (await db.assessments.get(id))?.sourceStatement ?? null;

const draft = () => screen.findByRole('region', { name: 'Draft, as it will be printed' }, PATIENT);
const words = () => screen.findByRole('textbox', { name: 'Statement' }, PATIENT);

test('the draft is said to be one, and is word for word what is printed', async () => {
  const { db, id } = await showStatement();
  const shown = [...(await draft()).querySelectorAll('p')].map((line) => line.textContent);
  expect(shown).toEqual(buildReportDocument(await readCase(db), id).statement.paragraphs);
});

test('the draft is taken, put into own words, and printed so; undo goes back step by step', async () => {
  const { db, id } = await showStatement();
  await draft();
  await userEvent.click(screen.getByRole('button', { name: 'Take the draft' }));
  const field = await words();
  await userEvent.fill(field, 'Broad, but old.');
  await flushDrafts();
  await vi.waitFor(async () => expect((await stored(db, id))?.words).toBe('Broad, but old.'));
  expect(buildReportDocument(await readCase(db), id).statement).toEqual({
    paragraphs: ['Broad, but old.'],
    isDraft: false,
  });
  await undo();
  expect((await stored(db, id))?.words).toMatch(/^This assessment cites/u);
  await undo();
  expect(await stored(db, id)).toBeNull();
});

test('when the case changes the words stay, and the new draft is shown beside the one that was taken', async () => {
  const { db, id } = await showStatement();
  await draft();
  await userEvent.click(screen.getByRole('button', { name: 'Take the draft' }));
  await userEvent.fill(await words(), 'My own words.');
  await flushDrafts();
  expect(screen.getByRole('status').textContent).toContain('has not changed');
  await edit('source.withdraw', {
    sourceId: await sourceIdOf(db, 'S4'),
    ground: 'retracted',
    reason: 'Notice',
  });
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('The case has changed'));
  await userEvent.click(screen.getByRole('button', { name: 'Draft again' }));
  const dialog = await screen.findByRole('dialog', { name: 'Draft again' });
  await vi.waitFor(() =>
    expect([...dialog.querySelectorAll('ins')].map((piece) => piece.textContent).join(' ')).toContain(
      'S4 was withdrawn',
    ),
  );
  await userEvent.click(
    within(dialog).getByRole('button', { name: 'Keep my words: the change is taken in' }),
  );
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('has not changed'));
  expect((await stored(db, id))?.words).toBe('My own words.');
});

test('the draft can be printed again', async () => {
  const { db, id } = await showStatement();
  await draft();
  await userEvent.click(screen.getByRole('button', { name: 'Take the draft' }));
  await words();
  await userEvent.click(screen.getByRole('button', { name: 'Print the draft instead' }));
  await draft();
  expect(await stored(db, id)).toBeNull();
});
