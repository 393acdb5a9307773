import { screen, within } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Dialogs } from '../../../renderer/app/Dialogs.tsx';
import { edit } from '../../../renderer/commands/edit.ts';
import { run, runInContext } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { AssessmentDetails } from '../../../renderer/features/assessments/AssessmentDetails.tsx';
import { AssessmentView } from '../../../renderer/features/assessments/AssessmentView.tsx';
import { session, updateSession } from '../../../renderer/state/session.ts';
import type { Assessment, AssessmentId } from '../../../shared/model/assessment.ts';
import { showInCase } from '../show-in-case.tsx';

/** The editor takes its time where the machine is busy. */
const PATIENT = { timeout: 15_000 } as const;

test('a new assessment begins with the headings of its template, and says what belongs below them', async () => {
  const db = await showInCase(
    <>
      <AssessmentView />
      <Dialogs />
    </>,
    { width: 900 },
  );
  updateSession({ view: 'assessments' });
  await runInContext('assessment.ask');
  const dialog = await screen.findByRole('dialog', { name: 'New assessment' }, PATIENT);
  expect(within(dialog).getAllByRole('option')).toHaveLength(5);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await screen.findByRole('heading', { name: 'What to watch' }, PATIENT);
  const hints = (): readonly (string | undefined)[] =>
    [...document.querySelectorAll<HTMLElement>('.part-hint')].map(({ dataset }) => dataset['hint']);
  await vi.waitFor(() => expect(hints()).toContain('The next dates and signs.'), PATIENT);
  const made = await db.assessments.get(session().assessmentId ?? '');
  expect(made?.template).toBe('note');
  expect(JSON.stringify(made?.body)).not.toContain('The next dates and signs.');
});

test('the headings of an assessment are kept as a template of the case, used again, and taken away again', async () => {
  const db = await showInCase((opened) => <DetailsOf id={'assessment-1' as AssessmentId} db={opened} />, {
    width: 420,
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Save as template…' }, PATIENT));
  const name = await screen.findByRole('textbox', { name: 'Name of the template' }, PATIENT);
  await userEvent.type(name, 'Harbour watch{Enter}');
  await vi.waitFor(async () => expect(await db.templates.count()).toBe(1), PATIENT);
  const [template] = await db.templates.toArray();
  expect(template).toMatchObject({
    name: 'Harbour watch',
    organisation: 'Harbour desk',
    parts: [{ title: 'Traffic', holds: 'judgement' }],
  });
  if (!template) return;
  await edit('assessment.add', { template: template.id });
  const made = (await db.assessments.toArray()).find(({ code }) => code === 'R2');
  expect(made).toMatchObject({ organisation: 'Harbour desk', authors: ['A. Reader'] });
  expect(made?.body.content.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'judgement']);
  await run('template.remove', { templateId: template.id });
  expect(await db.templates.count()).toBe(0);
});

function DetailsOf({ id, db }: { readonly id: AssessmentId; readonly db: CaseDatabase }) {
  const [assessment, setAssessment] = useState<Assessment | null>(null);
  useEffect(() => {
    void db.assessments.get(id).then((found) => setAssessment(found ?? null));
  }, [db, id]);
  return assessment && <AssessmentDetails assessment={assessment} />;
}
