import { screen } from '@testing-library/react';
import { vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { AssessmentView } from '../../../renderer/features/assessments/AssessmentView.tsx';
import { flushDrafts } from '../../../renderer/state/drafts.ts';
import { updateSession } from '../../../renderer/state/session.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import type { RichBlock, RichText } from '../../../shared/model/rich-text.ts';
import { showInSample } from '../show-in-sample.tsx';

/** The editor takes its time where the machine is busy. */
export const PATIENT = { timeout: 15_000 } as const;

export interface WritingPage {
  readonly db: CaseDatabase;
  /** The editor's own element, which has the keyboard. */
  readonly text: HTMLElement;
  /** What is stored once everything typed has been committed. */
  readonly saved: () => Promise<RichText>;
}

/** Opens a new assessment of the sample case, the cursor at the end of the blocks given. */
export async function write(...blocks: readonly RichBlock[]): Promise<WritingPage> {
  const db = await showInSample(<AssessmentView />, { width: 860, height: 620 });
  await run('assessment.add', undefined);
  const assessmentId = (await db.assessments.toArray()).find(({ code }) => code === 'R2')?.id as AssessmentId;
  const content = blocks.length > 0 ? blocks : [{ type: 'paragraph' as const }];
  await run('assessment.write', { assessmentId, body: { type: 'doc', content } });
  updateSession({ view: 'assessments', assessmentId, isPreviewing: false });
  const text = await screen.findByRole('textbox', { name: 'Assessment text' }, PATIENT);
  await vi.waitFor(() => {
    if (!text.isConnected) throw new Error('The editor is not there yet');
  });
  await userEvent.click(text);
  await userEvent.keyboard('{Control>}{End}{/Control}');
  return {
    db,
    text,
    saved: async () => {
      await flushDrafts();
      const stored = await db.assessments.get(assessmentId);
      if (!stored) throw new Error('The assessment is gone');
      return stored.body;
    },
  };
}

export const words = (text: string) => ({ type: 'text' as const, text });
export const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [words(text)] });
