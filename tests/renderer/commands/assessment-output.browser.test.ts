import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  assessmentPdf,
  exportDocx,
  exportHtml,
  exportMarkdown,
  exportPdf,
} from '../../../renderer/commands/assessment-output.ts';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { keepDraft } from '../../../renderer/state/drafts.ts';
import { dismissNotice, useNotices } from '../../../renderer/state/notices.ts';
import { updateSession } from '../../../renderer/state/session.ts';
import { useTasks } from '../../../renderer/state/tasks.ts';
import type { PrintOrder } from '../../../shared/ipc.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import { EMPTY_FIGURE } from '../../../shared/model/figure.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { openSmallCase } from './open-small-case.ts';

const ID = 'assessment-1' as AssessmentId;
const PDF = new TextEncoder().encode('%PDF-2.0');
const orders: PrintOrder[] = [];
let main: FakeMain;

beforeEach(async () => {
  main = fakeMain();
  orders.length = 0;
  main.answers = {
    'app.info': () =>
      ok({ version: '9.8.7', electron: '', chrome: '', isPackaged: false, isHeadless: false }),
    'pdf.print': (order) => {
      orders.push(order);
      return ok(PDF);
    },
  };
  for (const { id } of useNotices.getState().notices) dismissNotice(id);
  await openSmallCase();
  updateSession({ assessmentId: ID, view: 'assessments' });
});
afterEach(closeCase);

describe('an assessment', () => {
  test('is printed with its words, its evidence and what the PDF says about itself', async () => {
    expect(await assessmentPdf(ID)).toEqual(PDF);
    const [order] = orders;
    expect(order).toMatchObject({
      title: 'What passes through Velm',
      dated: '2026-01-02',
      language: 'en-GB',
    });
    expect(order?.rights).toContain('TLP:GREEN');
    expect(order?.html).toContain('Forty ships were counted in Velm.');
    expect(order?.html).toContain('Touchstone 9.8.7');
    const evidence = new TextDecoder().decode(order?.attachments[0]?.bytes);
    expect(evidence).toContain('We counted forty ships');
  });

  test('is printed the same twice', async () => {
    await assessmentPdf(ID);
    await assessmentPdf(ID);
    expect(orders[1]).toEqual(orders[0]);
  });

  test('is saved as PDF under its code and title, and the notice names the file', async () => {
    await exportPdf();
    expect(main.saved).toEqual([{ name: 'R1 What passes through Velm.pdf', bytes: PDF }]);
    expect(notices()).toEqual(['The assessment was saved as “R1 What passes through Velm.pdf”.']);
  });

  test('is saved as one HTML file that asks for nothing outside itself', async () => {
    await exportHtml();
    const [saved] = main.saved;
    const html = new TextDecoder().decode(saved?.bytes);
    expect(saved?.name).toBe('R1 What passes through Velm.html');
    expect(html).toContain('Forty ships were counted in Velm.');
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelectorAll('script[src], link, img, iframe')).toHaveLength(0);
    const addresses = [...html.matchAll(/url\(['"]?([^'")]*)/g)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address?.startsWith('data:'))).toEqual([]);
  });

  test('is saved as a Word file and as Markdown, with its words and its notes', async () => {
    await exportDocx();
    await exportMarkdown();
    const [word, markdown] = main.saved;
    expect(main.saved.map(({ name }) => name)).toEqual([
      'R1 What passes through Velm.docx',
      'R1 What passes through Velm.md',
    ]);
    const parts = unzipSync(word?.bytes ?? new Uint8Array());
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('were counted in Velm.');
    expect(strFromU8(parts['word/footnotes.xml'] ?? new Uint8Array())).toContain('We counted forty ships');
    const text = new TextDecoder().decode(markdown?.bytes);
    expect(text).toContain('title: "What passes through Velm"');
    expect(text).toContain('[^1]: ');
  });

  test('has its figures in the Word file as vectors and as pixels that are the same each time', async () => {
    const stored = await openedCase().db.assessments.get(ID);
    const attrs = { ...EMPTY_FIGURE, id: 'figure-a', kind: 'corroboration' as const };
    const content = [...(stored?.body.content ?? []), { type: 'figure' as const, attrs }];
    await edit('assessment.write', { assessmentId: ID, body: { type: 'doc', content } });
    await exportDocx();
    await exportDocx();
    const [one, other] = main.saved;
    const parts = unzipSync(one?.bytes ?? new Uint8Array());
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(media.map((name) => name.split('.').at(-1)).toSorted()).toEqual(['png', 'svg']);
    const svg = parts[media.find((name) => name.endsWith('.svg')) ?? ''];
    expect(strFromU8(svg ?? new Uint8Array())).toContain('<text');
    const png = parts[media.find((name) => name.endsWith('.png')) ?? ''];
    const drawn = await createImageBitmap(new Blob([new Uint8Array(png ?? [])]));
    expect(drawn.width).toBeGreaterThan(1000);
    expect(inkOf(drawn)).toBeGreaterThan(1000);
    expect(other?.bytes).toEqual(one?.bytes);
  });

  test('is exported once at a time; whoever stops it is told, and no file is written', async () => {
    const print = Promise.withResolvers<void>();
    main.answers = {
      ...main.answers,
      'pdf.print': async () => {
        await print.promise;
        return fail('print-stopped', 'The printing was stopped.');
      },
      'pdf.stop': () => {
        print.resolve();
        return ok(null);
      },
    };
    const exporting = exportPdf();
    await vi.waitFor(() => expect(useTasks.getState().tasks).toHaveLength(1));
    await exportDocx();
    expect(notices()).toEqual([
      'An assessment is being exported. Wait until it is done, or stop it in the status bar.',
    ]);
    useTasks.getState().tasks[0]?.cancel?.();
    await exporting;
    expect(notices()[1]).toBe('The export was stopped. No file was written.');
    expect(main.saved).toEqual([]);
    await exportMarkdown();
    expect(main.saved).toHaveLength(1);
  });

  test('shows in the status bar how far its pages are', async () => {
    const steps: (readonly [number, number])[] = [];
    main.answers = {
      ...main.answers,
      'pdf.print': (_, job) => {
        main.tell('pdf.step', { job: 'another', done: 9, total: 9 });
        main.tell('pdf.step', { job, done: 2, total: 4 });
        return ok(PDF);
      },
    };
    const leave = useTasks.subscribe(({ tasks }) => {
      for (const { done, total } of tasks) steps.push([done, total]);
    });
    await exportPdf();
    leave();
    expect(steps).toContainEqual([2, 4]);
    expect(steps).not.toContainEqual([9, 9]);
  });

  test('takes along what is typed and not yet committed', async () => {
    const stop = keepDraft(async () => {
      await edit('assessment.edit', { assessmentId: ID, fields: { title: 'Just typed' } });
    });
    await exportPdf();
    stop();
    expect(main.saved[0]?.name).toBe('R1 Just typed.pdf');
  });

  test('that cites a removed claim is saved, and says that something does not hold', async () => {
    await edit('claim.remove', { claimId: 'claim-2' as never });
    await exportPdf();
    expect(notices()[1]).toBe('One thing in the printed chain does not hold; the last page says what.');
  });

  test('is not said to be saved when the analyst cancels or the printer fails', async () => {
    main.answers = { ...main.answers, 'files.save': () => ok(null) };
    await exportPdf();
    expect(notices()).toEqual([]);
    main.answers = { ...main.answers, 'pdf.print': () => fail('not-printed', 'It could not be printed.') };
    await expect(exportPdf()).rejects.toThrow('It could not be printed.');
    expect(notices()).toEqual([]);
  });
});

const notices = (): readonly string[] => useNotices.getState().notices.map(({ text }) => text);

/** How many pixels of a picture are not white. */
function inkOf(picture: ImageBitmap): number {
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
  return dark;
}
