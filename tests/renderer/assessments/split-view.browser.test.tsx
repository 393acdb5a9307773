import { screen, waitFor, within } from '@testing-library/react';
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { edit } from '../../../renderer/commands/edit.ts';
import { AssessmentView } from '../../../renderer/features/assessments/AssessmentView.tsx';
import { updateSession } from '../../../renderer/state/session.ts';
import { ok } from '../../../shared/lib/result.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { showInSample } from '../show-in-sample.tsx';

/** The editor and pdf.js take their time where the machine is busy. */
const PATIENT = { timeout: 40_000 } as const;

/** Words of the sample that stand in it once, and a heading far down. */
const SENTENCE = 'What we know';

test('the pages stand beside the text, and are set again after a pause in what changes', async () => {
  const { main, printed, db, id } = await openSplit(3);
  await pagesShown(3);
  expect(printed()).toBe(1);
  await edit('assessment.edit', { assessmentId: id, fields: { subtitle: 'Written meanwhile' } });
  await waitFor(() => expect(printed()).toBe(2), PATIENT);
  expect(screen.getAllByRole('group', { name: /^Page \d of 3$/ })).toHaveLength(3);
  expect(await db.assessments.get(id)).toMatchObject({ subtitle: 'Written meanwhile' });
  expect(main.saved).toEqual([]);
});

test('a print whose text has changed meanwhile is given up', async () => {
  const { main, printed, id, hold } = await openSplit(3);
  await pagesShown(3);
  hold();
  await edit('assessment.edit', { assessmentId: id, fields: { subtitle: 'First' } });
  await waitFor(() => expect(printed()).toBe(2), PATIENT);
  await edit('assessment.edit', { assessmentId: id, fields: { subtitle: 'Second' } });
  await waitFor(
    () => expect(main.asked.filter((channel) => channel === 'pdf.stop')).toHaveLength(1),
    PATIENT,
  );
  await waitFor(() => expect(printed()).toBe(3), PATIENT);
});

test('the page of the caret comes into sight, and a click on a page puts the caret into its words', async () => {
  await openSplit(3, 600);
  await pagesShown(3);
  const pages = screen.getByRole('region', { name: 'Pages of the assessment' });
  const text = screen.getByRole('textbox', { name: 'Assessment text' });
  expect(pages.scrollTop).toBe(0);
  const headings = within(text).getAllByRole('heading');
  const last = headings.at(-1);
  if (!last) throw new Error('The sample has no heading');
  await userEvent.click(last);
  await waitFor(() => expect(pages.scrollTop).toBeGreaterThan(400), PATIENT);
  pages.scrollTo({ top: 0 });
  const [first] = screen.getAllByRole('group', { name: /^Page 1 of 3$/ });
  if (!first) throw new Error('There is no first page');
  await userEvent.click(first, { position: { x: first.clientWidth * 0.2, y: first.clientHeight * 0.205 } });
  await waitFor(() => {
    const at = getSelection()?.anchorNode;
    expect(at?.textContent).toContain(words);
  }, PATIENT);
});

test('many pages are set again only when that is asked for', async () => {
  const { printed, id } = await openSplit(61);
  await pagesShown(61);
  await edit('assessment.edit', { assessmentId: id, fields: { subtitle: 'Changed' } });
  const again = await screen.findByRole('button', { name: 'Set pages again' }, PATIENT);
  expect(screen.getByText(/61 pages/)).toBeVisible();
  expect(printed()).toBe(1);
  await userEvent.click(again);
  await waitFor(() => expect(printed()).toBe(2), PATIENT);
});

test('where there is no room, the text stays and a sentence says what to do', async () => {
  await openSplit(3, 500, 400);
  expect(await screen.findByText(/no room for the pages/, {}, PATIENT)).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Pages of the assessment' })).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Assessment text' })).toBeVisible();
});

let words = '';

async function openSplit(pageCount: number, height = 500, width = 1000) {
  let main: FakeMain | null = null;
  let isHeld = false;
  let count = 0;
  const db = await showInSample(<AssessmentView />, { width, height });
  const [assessment] = await db.assessments.toArray();
  if (!assessment) throw new Error('The sample has no assessment');
  words = firstSentence(assessment.body.content);
  const pdf = await pagesWith(pageCount, words);
  main = fakeMain();
  const waiting: (() => void)[] = [];
  main.answers = {
    'app.info': () => ok({ version: '1', electron: '', chrome: '', isPackaged: false, isHeadless: false }),
    'pdf.preview': async () => {
      count += 1;
      if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
      return ok(pdf);
    },
    'pdf.stop': () => {
      for (const go of waiting) go();
      return ok(null);
    },
  };
  updateSession({ assessmentId: assessment.id, view: 'assessments', isSplit: true });
  await screen.findByRole('textbox', { name: 'Assessment text' }, PATIENT);
  return {
    main,
    db,
    id: assessment.id,
    printed: () => count,
    hold: () => {
      isHeld = true;
    },
  };
}

const pagesShown = (count: number): Promise<unknown> =>
  screen.findByRole('group', { name: `Page ${count} of ${count}` }, PATIENT);

/** The first plain words of a paragraph in the body that are long enough to stand there once. */
function firstSentence(
  blocks: readonly { readonly type: string; readonly content?: readonly unknown[] }[],
): string {
  for (const { type, content } of blocks.slice(4)) {
    const [first] = (content ?? []) as readonly { readonly text?: string }[];
    if (type === 'paragraph' && (first?.text?.length ?? 0) > 40) return first?.text?.slice(0, 40) ?? SENTENCE;
  }
  return SENTENCE;
}

/** Pages with words a fifth down the first, and every section on the last. */
async function pagesWith(count: number, text: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < count; page += 1) pdf.addPage([595, 842]);
  pdf
    .getPage(0)
    .drawText(text.replaceAll(/[^\u0020-\u007e]/g, ''), { x: 60, y: 842 * 0.795, size: 12, font });
  const last = pdf.getPage(count - 1).ref;
  const place = pdf.context.obj([last, 'XYZ', 60, 500, 0]);
  const names = Array.from({ length: 30 }, (_, index) => `section-${index + 1}`);
  const destinations = Object.fromEntries(names.map((name) => [name, place]));
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj(destinations));
  return pdf.save();
}
