import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AssessmentView } from '../../../renderer/features/assessments/AssessmentView.tsx';
import { session, updateSession } from '../../../renderer/state/session.ts';
import { showInSample } from '../show-in-sample.tsx';

/** The editor takes its time where the machine is busy. */
const PATIENT = { timeout: 15_000 } as const;

const lit = (): readonly string[] =>
  [...(CSS.highlights.get('assessment-found') ?? [])].map((range) => (range as Range).toString());

test('an assessment that was found has the words lit, until something is written in it', async () => {
  const db = await showInSample(<AssessmentView />, { height: 500 });
  const query = { text: 'joint watches', isExact: false, isTyping: false };
  const [assessment] = await db.assessments.toArray();
  if (!assessment) throw new Error('The sample has no assessment');
  updateSession({ assessmentId: assessment.id, lit: { assessmentId: assessment.id, query } });
  const text = await screen.findByRole('textbox', { name: 'Assessment text' }, PATIENT);
  await vi.waitFor(() =>
    expect(new Set(lit().map((word) => word.toLowerCase()))).toEqual(new Set(['joint', 'watches'])),
  );
  await userEvent.click(text);
  await userEvent.keyboard('A');
  await vi.waitFor(() => expect(lit()).toEqual([]));
  expect(session().lit).toBeNull();
});
