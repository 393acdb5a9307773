import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import { SanitiseDialog } from '../../../renderer/features/assessments/issuing/SanitiseDialog.tsx';
import { VerifyReportDialog } from '../../../renderer/features/assessments/issuing/VerifyReportDialog.tsx';
import { ok } from '../../../shared/lib/result.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { notices, showInCase } from '../show-in-case.tsx';
import { answering } from './answering.ts';
import { pdfWith } from './printed-pdf.ts';

const ID = 'assessment-1' as AssessmentId;
const button = (name: string | RegExp) => page.getByRole('button', { name });
/** A laden machine takes long to start a worker, and longer to read a file in it. */
const PATIENT = { timeout: 90_000 };
const saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];

beforeEach(async () => {
  saved.length = 0;
  await page.viewport(1024, 700);
});

describe('the dialog of a sanitised copy', { timeout: 120_000 }, () => {
  /** The second source is marked above the cut; print answers with these pages. */
  const show = (subtitle: string, printed: Parameters<typeof pdfWith>[0] = {}) =>
    showInCase(<SanitiseDialog assessmentId={ID} />, {
      prepare: async () => {
        answering({
          'app.info': () =>
            ok({ version: '1', electron: '', chrome: '', isPackaged: false, isHeadless: false }),
          'pdf.print': async () => ok(await pdfWith(printed)),
          'files.save': (name, bytes) => {
            saved.push({ name, bytes });
            return ok({ name });
          },
        });
        await run('source.edit', {
          sourceId: 'source-2' as SourceId,
          fields: { marking: 'TLP:RED', outlet: 'Hidden Bulletin' },
        });
        await run('assessment.edit', { assessmentId: ID, fields: { subtitle } });
      },
    });

  test('prints, reads the file again and saves it with what was proved', async () => {
    await show('');
    await expect.element(page.getByText('1 source of 2 in the case is described')).toBeVisible();
    await expect.element(page.getByText(/^Nothing withheld is said/)).toBeVisible();
    await userEvent.click(button('Print and check…'));
    await vi.waitFor(() => expect(saved.map(({ name }) => name)).toHaveLength(1), PATIENT);
    expect(saved[0]?.name).toBe('R1 What passes through Velm (TLP GREEN).pdf');
    await vi.waitFor(() =>
      expect(notices().at(-1)).toMatch(
        /\d+ withheld strings, none found in text, metadata or attachments\.$/,
      ),
    );
  });

  test('lists what the text still says, and prints only when each is accepted', async () => {
    await show('After the Hidden Bulletin');
    const accept = page.getByRole('checkbox', { name: '“Hidden Bulletin” may be said' });
    await expect.element(accept).toBeInTheDocument();
    await expect.element(page.getByText('the particulars')).toBeVisible();
    await expect.element(button('Print and check…')).toBeDisabled();
    await userEvent.click(accept);
    await userEvent.click(button('Print and check…'));
    await vi.waitFor(() => expect(saved).toHaveLength(1), PATIENT);
    await vi.waitFor(() => expect(notices().at(-1)).toMatch(/none found .* 1 accepted\.$/));
  });

  test('writes nothing when the printed file holds something withheld after all', async () => {
    await show('', { info: 'Hidden Bulletin' });
    await userEvent.click(button('Print and check…'));
    await expect
      .element(page.getByRole('alert'), PATIENT)
      .toHaveTextContent('1 withheld string was found in the printed file. Nothing was written.');
    await expect.element(page.getByText('the information about the document')).toBeVisible();
    expect(saved).toEqual([]);
  });

  test('withholds nothing below a higher cut', async () => {
    await show('');
    await userEvent.click(button(/Release at/));
    await userEvent.click(page.getByRole('option', { name: 'TLP:RED' }));
    await expect.element(page.getByText(/^No source is marked above the cut/)).toBeVisible();
  });
});

describe('the dialog that verifies', () => {
  const show = (file: { readonly name: string; readonly bytes: Uint8Array }) =>
    showInCase(<VerifyReportDialog />, {
      prepare: async () => answering({ 'files.open': () => ok([file]) }),
    });

  test.each([
    ['report.pdf', new TextEncoder().encode('PK and no PDF'), '“report.pdf” is not a PDF.'],
    ['report.pdf', new TextEncoder().encode('%PDF-1.7 cut off'), '“report.pdf” is damaged'],
  ])('says of a wrong file what is wrong with it', async (name, bytes, sentence) => {
    await show({ name, bytes });
    await userEvent.click(button('Choose PDF…'));
    await expect.element(page.getByRole('alert')).toHaveTextContent(sentence);
    await expect.element(button('Verify another')).toBeVisible();
  });

  test('says of a PDF without evidence that it is no report', async () => {
    await show({ name: 'other.pdf', bytes: await pdfWith({ page: 'Something else' }) });
    await userEvent.click(button('Choose PDF…'));
    await expect.element(page.getByText('Not a report of Touchstone')).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('One thing does not hold.');
  });
});
