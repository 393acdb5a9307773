import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { edit } from '../../../renderer/commands/edit.ts';
import { AssessmentInspector } from '../../../renderer/features/assessments/AssessmentInspector.tsx';
import { AssessmentView } from '../../../renderer/features/assessments/AssessmentView.tsx';
import { session, updateSession } from '../../../renderer/state/session.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { claimIdOf, showInSample, sourceIdOf } from '../show-in-sample.tsx';

/** The editor takes its time where the machine is busy. */
const PATIENT = { timeout: 15_000 } as const;

/** The sample's assessment with its editor on the left and the panel on the right. */
async function showBasis(withEditor = true) {
  let found: Assessment | undefined;
  const db = await showInSample(
    async (opened) => {
      found = (await opened.assessments.toArray())[0];
      if (!found) throw new Error('The sample has no assessment');
      updateSession({ assessmentId: found.id, assessmentPanel: 'basis', view: 'assessments' });
      return (
        <div style={{ display: 'grid', gridTemplateColumns: '640px 360px', height: '100%' }}>
          {withEditor ? <AssessmentView /> : <div />}
          <AssessmentInspector assessmentId={found.id} />
        </div>
      );
    },
    { width: 1000, height: 700 },
  );
  await screen.findByRole('listbox', { name: 'Paragraph by paragraph' }, PATIENT);
  if (!found) throw new Error('The sample has no assessment');
  return { db, assessment: found };
}

const list = () => screen.getByRole('listbox', { name: 'Paragraph by paragraph' });
const here = () => screen.getByRole('region', { name: 'At the cursor' });

test('the paragraph with the cursor is shown with its claims, sources and origins, and marked in the list', async () => {
  await showBasis();
  const editor = await screen.findByRole('textbox', { name: 'Assessment text' }, PATIENT);
  const paragraph = [...editor.querySelectorAll('p')].find((one) =>
    one.textContent?.startsWith('One phrase has travelled'),
  );
  if (!paragraph) throw new Error('The sample has no such paragraph');
  await userEvent.click(paragraph, { position: { x: 40, y: 10 } });
  await vi.waitFor(() => expect(here().textContent).toContain('One phrase has travelled'));
  expect(here().textContent).toContain('2 items, 1 origin');
  expect(within(here()).getByRole('button', { name: /^S3/u })).toBeTruthy();
  expect(within(here()).getByRole('button', { name: /^S5/u })).toBeTruthy();
  await vi.waitFor(() => {
    const marked = within(list()).getByRole('option', { selected: true });
    expect(marked.textContent).toContain('One phrase has travelled');
    const [box, row] = [list().getBoundingClientRect(), marked.getBoundingClientRect()];
    expect(row.top).toBeGreaterThanOrEqual(box.top - 1);
    expect(row.bottom).toBeLessThanOrEqual(box.bottom + 1);
  });
});

test('a press on a line takes the editor to its paragraph', async () => {
  await showBasis();
  const editor = await screen.findByRole('textbox', { name: 'Assessment text' }, PATIENT);
  const line = (await within(list()).findAllByRole('option'))[3];
  if (!line) throw new Error('The list has no fourth line');
  const words = line.querySelector('.basis-line-words')?.textContent?.slice(0, 40) ?? '';
  await userEvent.click(line);
  await vi.waitFor(() => expect(document.activeElement).toBe(editor));
  await vi.waitFor(() => expect(here().textContent).toContain(words));
  const node = window.getSelection()?.anchorNode;
  expect(editor.contains(node ?? null)).toBe(true);
});

test('a claim and a source of the paragraph open at a press', async () => {
  const { db } = await showBasis();
  await userEvent.click((await within(list()).findAllByRole('option'))[0] as HTMLElement);
  const claim = await vi.waitFor(
    () => within(here()).getAllByRole('button', { name: /^C\d+/u })[0] as HTMLElement,
  );
  const code = /^C\d+/u.exec(claim.textContent ?? '')?.[0] ?? '';
  await userEvent.click(claim);
  expect(session().focus).toEqual({ kind: 'claim', id: await claimIdOf(db, code) });
});

test('paragraphs that say something and cite nothing are counted, and can be looked at alone', async () => {
  const { assessment } = await showBasis(false);
  const body = {
    ...assessment.body,
    content: [
      ...assessment.body.content,
      { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Nobody has ever said so.' }] },
    ],
  };
  const bare = () => Number(/(\d+) without citation/u.exec(document.body.textContent ?? '')?.[1] ?? 0);
  const before = bare();
  await edit('assessment.write', { assessmentId: assessment.id, body });
  await vi.waitFor(() => expect(bare()).toBe(before + 1));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Only those that cite nothing' }));
  await vi.waitFor(() => {
    const options = within(list()).getAllByRole('option');
    expect(options.every((option) => option.textContent?.includes('cites nothing'))).toBe(true);
    expect(options.at(-1)?.textContent).toContain('Nobody has ever said so.');
  });
});

test('when a citation goes, its source is unused and says why it may matter', async () => {
  const { assessment } = await showBasis(false);
  const unused = () => screen.getByRole('region', { name: /Sources not used/u });
  expect(unused().textContent).toContain('Every source of the case is used.');
  await edit('assessment.write', {
    assessmentId: assessment.id,
    body: { type: 'doc', content: assessment.body.content.slice(0, 1) },
  });
  await vi.waitFor(() =>
    expect(within(unused()).getAllByRole('button', { name: /^S\d/u }).length).toBeGreaterThan(0),
  );
  expect(unused().textContent).toMatch(/also about|goes back to|contradicts/u);
});

test('a claim that contradicts a cited one and is not cited is named with it', async () => {
  const { db, assessment } = await showBasis(false);
  const [cited, other] = [await claimIdOf(db, 'C1'), await claimIdOf(db, 'C2')];
  const content = [
    { type: 'text' as const, text: 'So it is said.' },
    { type: 'citation' as const, attrs: { claimIds: [cited] } },
  ];
  await edit('relation.add', {
    claimId: other,
    otherId: cited,
    type: 'contradicts',
    outcome: 'real',
    reason: '',
  });
  await edit('assessment.write', {
    assessmentId: assessment.id,
    body: { type: 'doc', content: [{ type: 'paragraph', content }] },
  });
  const section = screen.getByRole('region', { name: /Contradictions not cited/u });
  await vi.waitFor(() => expect(section.textContent).toContain('contradicts C1'));
  expect(within(section).getByRole('button', { name: /^C2/u })).toBeTruthy();
});

test('a missing field of a cited source is asked for by its name', async () => {
  const { db } = await showBasis(false);
  const section = await screen.findByRole('region', { name: /Sources cited/u });
  await userEvent.click(
    (await within(section).findAllByRole('button', { name: 'author: fill in for S2' }))[0] as HTMLElement,
  );
  const sourceId = await sourceIdOf(db, 'S2');
  expect(session().focus).toEqual({ kind: 'source', id: sourceId });
  expect(session().askedField).toEqual({ sourceId, field: 'author' });
});
