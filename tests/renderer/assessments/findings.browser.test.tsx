import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { run, runInContext } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { AssessmentInspector } from '../../../renderer/features/assessments/AssessmentInspector.tsx';
import { AssessmentView } from '../../../renderer/features/assessments/AssessmentView.tsx';
import { session, updateSession } from '../../../renderer/state/session.ts';
import type { Assessment, AssessmentId } from '../../../shared/model/assessment.ts';
import { EMPTY_FIGURE } from '../../../shared/model/figure.ts';
import type { RichBlock } from '../../../shared/model/rich-text.ts';
import { heading, judgement, paragraph } from '../../report/invented-body.ts';
import { showInSample } from '../show-in-sample.tsx';

/** The editor and the checker take their time where the machine is busy. */
const PATIENT = { timeout: 15_000 } as const;

const BODY: readonly RichBlock[] = [
  heading(1, 'Outlook'),
  paragraph('We believe that the port may close.'),
  paragraph('A strike is probable in 2031.'),
  judgement('It is likely to rain in 2031.', 'likely', 'low', ''),
];

/** The sample with its assessment rewritten, in the editor and in the inspector beside it. */
async function show(
  content: readonly RichBlock[] = BODY,
  asked: Parameters<typeof updateSession>[0] = {},
): Promise<{ db: CaseDatabase; id: AssessmentId }> {
  let id = '' as AssessmentId;
  const db = await showInSample(
    async (opened) => {
      const [assessment] = await opened.assessments.toArray();
      if (!assessment) throw new Error('The sample has no assessment');
      id = assessment.id;
      await run('assessment.write', { assessmentId: id, body: { type: 'doc', content } });
      updateSession({ view: 'assessments', assessmentId: id, assessmentPanel: 'findings', ...asked });
      return (
        <>
          <AssessmentView />
          <AssessmentInspector assessmentId={id} />
        </>
      );
    },
    { height: 900 },
  );
  return { db, id };
}

const stored = async (db: CaseDatabase, id: string): Promise<Assessment> => {
  const found = await db.assessments.get(id);
  if (!found) throw new Error('The assessment is gone');
  return found;
};

const underlined = (kind: string): readonly string[] =>
  [...document.querySelectorAll(`.assessment-text span.finding-${kind}`)].map(
    ({ textContent }) => textContent ?? '',
  );

const row = (name: string): Promise<HTMLElement> => screen.findByRole('group', { name }, PATIENT);

test('what is found is underlined in the text and listed with its rule, and what is typed is read again', async () => {
  await show();
  await vi.waitFor(() => expect(underlined('warning')).toEqual(['may', 'probable']), PATIENT);
  expect(underlined('note')).toEqual(['We believe']);
  const mixed = await row('Warning: Rows of the table mixed');
  expect(mixed.textContent).toContain('A strike is probable in 2031.');
  expect(mixed.textContent).toContain('ICD 203 D.6.e(2)(a)');
  expect(await row('Error: Confidence without its basis')).toBeTruthy();

  const text = screen.getByRole('textbox', { name: 'Assessment text' });
  await userEvent.click(text.querySelectorAll('p')[1] as HTMLElement);
  await userEvent.keyboard('{End} It could slip.');
  await vi.waitFor(() => expect(underlined('warning')).toContain('could'), PATIENT);
});

test('a finding is shown in the text by its button, and F8 goes on from there', async () => {
  await show();
  const mixed = await row('Warning: Rows of the table mixed');
  await userEvent.click(within(mixed).getByRole('button', { name: 'Show in text' }));
  await vi.waitFor(() => expect(document.getSelection()?.toString()).toBe('probable'), PATIENT);
  await runInContext('finding.previous');
  await vi.waitFor(() => expect(document.getSelection()?.toString()).toBe('may'), PATIENT);
  expect(session().announcement).toContain('Vague hedge');
  await runInContext('finding.previous');
  await vi.waitFor(() => expect(document.getSelection()?.toString()).toBe('We believe'), PATIENT);
  await runInContext('finding.next');
  await vi.waitFor(() => expect(document.getSelection()?.toString()).toBe('may'), PATIENT);
});

test('what is wrong with a figure is listed, leads to the figure, and goes when it is mended', async () => {
  const { db, id } = await show([
    paragraph('A strike is likely.'),
    { type: 'figure', attrs: { ...EMPTY_FIGURE, id: 'figure-a', kind: 'picture' } },
  ]);
  const empty = await row('Error: Figure that shows nothing');
  expect(empty.textContent).toContain('Figure 1 is empty. No picture has been chosen.');
  await userEvent.click(within(empty).getByRole('button', { name: 'Show in text' }));
  await vi.waitFor(
    () => expect(document.querySelector('.figure-view[data-selected]')).not.toBeNull(),
    PATIENT,
  );
  expect(document.querySelector('.assessment-text .finding-error .figure-view')).not.toBeNull();
  const { body } = await stored(db, id);
  const content = body.content.filter(({ type }) => type !== 'figure');
  await run('assessment.write', { assessmentId: id, body: { type: 'doc', content } });
  await vi.waitFor(
    () => expect(screen.queryByRole('group', { name: 'Error: Figure that shows nothing' })).toBeNull(),
    PATIENT,
  );
});

test('F8 pressed while the pages are shown goes to the first finding once the text is back', async () => {
  await show(BODY, { findingStep: { to: 'next' } });
  await vi.waitFor(() => expect(document.getSelection()?.toString()).toBe('We believe'), PATIENT);
  expect(session().findingStep).toBeNull();
});

test('a fix changes the words, takes the finding away, and is undone like everything else', async () => {
  const { db, id } = await show();
  const belief = await row('Note: Belief in place of judgement');
  await userEvent.click(within(belief).getByRole('button', { name: 'Write “judge”' }));
  await vi.waitFor(
    () => expect(screen.queryByRole('group', { name: 'Note: Belief in place of judgement' })).toBeNull(),
    PATIENT,
  );
  expect(JSON.stringify((await stored(db, id)).body)).toContain('We judge that the port may close.');
  await vi.waitFor(() =>
    expect(document.querySelector('.assessment-text')?.textContent).toContain('We judge'),
  );
  await runInContext('edit.undo');
  expect(await row('Note: Belief in place of judgement')).toBeTruthy();
});

test('a finding is accepted with a reason by keyboard, listed apart, taken back, and undone', async () => {
  const { db, id } = await show();
  const hedge = await row('Warning: Vague hedge');
  hedge.focus();
  await userEvent.keyboard('a');
  const reason = await screen.findByLabelText('Why it stands; the reason is printed');
  await userEvent.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Say why the finding stands');
  await userEvent.type(reason, 'The order itself says no more.{Enter}');
  const accepted = await screen.findByRole('list', { name: 'Accepted (1)' }, PATIENT);
  expect(accepted.textContent).toContain('The order itself says no more.');
  await vi.waitFor(() => expect(underlined('warning')).not.toContain('may'));
  expect((await stored(db, id)).accepted).toMatchObject([
    { rule: 'vague-hedge', sentence: 'We believe that the port may close.' },
  ]);

  await userEvent.click(within(accepted).getByRole('button', { name: 'Take back' }));
  expect(await row('Warning: Vague hedge')).toBeTruthy();
  expect((await stored(db, id)).accepted).toEqual([]);
  await runInContext('edit.undo');
  await vi.waitFor(() => expect(screen.queryByRole('group', { name: 'Warning: Vague hedge' })).toBeNull());
  expect((await stored(db, id)).accepted).toHaveLength(1);
});

test('an acceptance outlives a change of another sentence, and not one of its own', async () => {
  const { db, id } = await show();
  const hedge = await row('Warning: Vague hedge');
  await userEvent.click(within(hedge).getByRole('button', { name: 'Accept…' }));
  await userEvent.type(
    await screen.findByLabelText('Why it stands; the reason is printed'),
    'So be it.{Enter}',
  );
  await screen.findByRole('list', { name: 'Accepted (1)' }, PATIENT);
  const write = async (...content: readonly RichBlock[]): Promise<void> => {
    await run('assessment.write', { assessmentId: id, body: { type: 'doc', content } });
  };
  await write(paragraph('Before it.'), paragraph('We believe that the port may close.'));
  await vi.waitFor(() => expect(underlined('note')).toEqual(['We believe']), PATIENT);
  expect(screen.getByRole('list', { name: 'Accepted (1)' })).toBeTruthy();
  await write(paragraph('We believe that the port may soon close.'));
  expect(
    await screen.findByRole('list', { name: 'Accepted once, no longer found (1)' }, PATIENT),
  ).toBeTruthy();
  expect(await row('Warning: Vague hedge')).toBeTruthy();
  expect((await stored(db, id)).accepted).toHaveLength(1);
});

test('the key judgements follow the scale that is chosen, and a term of another one stays and is found', async () => {
  const { id } = await show();
  const likelihood = await screen.findByRole<HTMLSelectElement>('combobox', { name: /Likelihood/ }, PATIENT);
  expect(likelihood.parentElement?.parentElement?.textContent).toContain('55–80%');
  const save = async (scale: 'phia' | 'icd203-2'): Promise<void> => {
    await run('assessment.edit', { assessmentId: id, fields: { scale } });
  };
  await save('phia');
  await vi.waitFor(() =>
    expect(likelihood.parentElement?.parentElement?.textContent).toContain('about 55–75%'),
  );
  expect([...likelihood.options].map(({ value }) => value)).toContain('realistic possibility');
  await save('icd203-2');
  await vi.waitFor(() => expect([...likelihood.options].at(-1)?.value).toBe('likely'));
  expect(likelihood.value).toBe('likely');
  expect(likelihood.options).toHaveLength(8);
  const rows = await screen.findAllByRole('group', { name: 'Warning: Rows of the table mixed' }, PATIENT);
  expect(rows.map(({ textContent }) => textContent).join()).toContain('The judgement’s likelihood, “likely”');
  await runInContext('edit.undo');
  await runInContext('edit.undo');
  await vi.waitFor(() => expect(likelihood.options).toHaveLength(7));
});
