import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assessmentPdf, exportHtml, exportPdf } from '../../../renderer/commands/assessment-output.ts';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { keepDraft } from '../../../renderer/state/drafts.ts';
import { dismissNotice, useNotices } from '../../../renderer/state/notices.ts';
import { updateSession } from '../../../renderer/state/session.ts';
import type { PrintOrder } from '../../../shared/ipc.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
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
