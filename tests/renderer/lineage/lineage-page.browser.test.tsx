import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run, runInContext } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { LineagePage } from '../../../renderer/features/lineage/LineagePage.tsx';
import { session } from '../../../renderer/state/session.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { importItem } from '../commands/import-item.ts';
import { showInCase, stepsTaken } from '../show-in-case.tsx';

const S1 = 'source-1' as SourceId;
const S2 = 'source-2' as SourceId;

const REPORT =
  'The authority counted forty-one ships in the harbour of Velm, twelve more than in any spring since the breakwater was mended.\n\nTolls were not raised.';
const ARTICLE =
  'A new report by the Velm Harbour Authority is out.\n\n“The authority counted forty-one ships in the harbour of Velm, twelve more than in any spring since the breakwater was mended,” it says.\n\nFishermen doubt that. They say that most of the ships only waited for the tide and left again without unloading, and that the quays were empty for weeks.';

/** The report is S3, the article about it S4. */
async function withReportAndArticle(): Promise<void> {
  const about = { title: 'Spring count of ships', outlet: 'Velm Harbour Authority', published: '2026-03' };
  const article = { title: 'Authority counts ships', outlet: 'Velm Courier', published: '2026-04-02' };
  await run('import.accept', { items: [{ ...importItem(REPORT), ...about }] });
  await run('import.accept', { items: [{ ...importItem(ARTICLE), ...article }] });
}

const show = (
  prepare: (db: CaseDatabase) => Promise<unknown> = withReportAndArticle,
): Promise<CaseDatabase> => showInCase(<LineagePage />, { width: 760, prepare });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const lastStep = async (): Promise<string | undefined> => (await stepsTaken()).at(-1);

describe('proposals', () => {
  test('a lineage that the texts speak for can be accepted as it is', async () => {
    const db = await show();
    await expect.element(page.getByText(/1 shared run, 22 words; 1 in quotation marks/)).toBeVisible();
    await expect.element(page.getByText(/S3 earlier by date of publication/)).toBeVisible();
    await userEvent.click(button('Accept: S4 reports on S3'));
    await expect.element(page.getByText(/no two sources share more than a few words/)).toBeVisible();
    const [lineage] = await db.lineage.toArray();
    const [report, article] = await Promise.all(
      ['S3', 'S4'].map(async (code) => (await db.sources.toArray()).find((source) => source.code === code)),
    );
    expect(lineage).toMatchObject({ sourceId: article?.id, type: 'reports on', fromId: report?.id });
    expect(lineage?.basis).toContain('names “Velm Harbour Authority”');
    await expect.element(button('Remove lineage of S4 from S3')).toBeVisible();
  });

  test('type and direction can be set right before it is accepted', async () => {
    const db = await show();
    await userEvent.click(button(/^How it comes from the other|reports on/).first());
    await userEvent.click(page.getByRole('option', { name: /^translates/ }));
    await userEvent.click(button('S3 comes from S4, not the other way round'));
    await userEvent.click(button('Accept: S3 translates S4'));
    await vi.waitFor(async () => {
      const [lineage] = await db.lineage.toArray();
      const from = lineage && (await db.sources.get(lineage.fromId));
      expect([lineage?.type, from?.code]).toEqual(['translates', 'S4']);
    });
  });

  test('a rejected one is not made again until it is asked for', async () => {
    await show();
    await userEvent.click(button('Reject lineage of S4 and S3'));
    await expect.element(page.getByText('1 proposal rejected')).toBeVisible();
    expect(button(/^Accept/).elements()).toHaveLength(0);
    expect(await lastStep()).toBe('Reject proposal');
    await userEvent.click(button('Propose again'));
    await expect.element(button('Accept: S4 reports on S3')).toBeVisible();
  });

  test('the shared words stand side by side and lead into the texts', async () => {
    await show();
    await userEvent.click(button('Shared words'));
    const marked = page.getByRole('table').getByText(/^The authority counted forty-one ships/);
    await expect.element(marked.first()).toBeVisible();
    await vi.waitFor(() => expect(document.querySelectorAll('mark')).toHaveLength(2));
    await userEvent.click(button(/^Open S4 at these words/));
    await vi.waitFor(() => expect(session().reveal?.start).toBe(ARTICLE.indexOf('The authority')));
  });

  test('page residue is not compared', async () => {
    await show(async (db) => {
      await withReportAndArticle();
      const report = (await db.sources.toArray()).find(({ code }) => code === 'S3');
      const excerpt = (await db.excerpts.toArray()).find(({ sourceId }) => sourceId === report?.id);
      if (!excerpt) throw new Error('The report was not imported');
      await run('residue.decide', { excerptId: excerpt.id, blocks: [0], status: 'accepted' });
    });
    await expect.element(page.getByText(/no two sources share more than a few words/)).toBeVisible();
  });

  test('renaming an outlet makes the comparison anew', async () => {
    const db = await show();
    await expect.element(button('Accept: S4 reports on S3')).toBeVisible();
    const report = (await db.sources.toArray()).find(({ code }) => code === 'S3');
    if (!report) throw new Error('The report was not imported');
    await run('source.edit', { sourceId: report.id, fields: { outlet: 'Port office' } });
    await expect.element(button('Accept: S4 quotes S3')).toBeVisible();
  });
});

describe('what is settled', () => {
  const withLineage = async (): Promise<void> => {
    await run('lineage.add', { sourceId: S2, type: 'cites', fromId: S1, basis: 'names it at the end' });
  };

  test('what comes from a source stands beneath it, and its type can be changed there', async () => {
    const db = await show(withLineage);
    await expect.element(page.getByText('names it at the end')).toBeVisible();
    await expect.element(page.getByText('2 items, 1 origin', { exact: true })).toBeVisible();
    await userEvent.click(button(/How S2 comes from S1/));
    await userEvent.click(page.getByRole('option', { name: /^republishes/ }));
    await vi.waitFor(async () => expect((await db.lineage.toArray())[0]?.type).toBe('republishes'));
    await userEvent.click(button('Remove lineage of S2 from S1'));
    await vi.waitFor(async () => expect(await db.lineage.count()).toBe(0));
  });

  test('a source is said to be first-hand with a reason only, and that can be taken back', async () => {
    const db = await show(withLineage);
    await expect.element(page.getByText('origin not established').first()).toBeVisible();
    await userEvent.click(button('Say first-hand… (S1)'));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Give a reason');
    await userEvent.keyboard('Its reporter stood on the quay{Enter}');
    await expect.element(page.getByText('first-hand', { exact: false }).first()).toBeVisible();
    await vi.waitFor(async () =>
      expect((await db.sources.get(S1))?.firstHand?.reason).toBe('Its reporter stood on the quay'),
    );
    expect(await lastStep()).toBe('Say whether source is first-hand');
    await userEvent.click(button('Take back that S1 is first-hand'));
    await vi.waitFor(async () => expect((await db.sources.get(S1))?.firstHand).toBeNull());
  });

  test('sources of which nothing is known are listed apart', async () => {
    await show(async () => undefined);
    await expect
      .element(page.getByText('2 items, 1 origin; independence of 1 not established'))
      .toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Lineage unknown 2' })).toBeVisible();
  });

  test('a circle is reported', async () => {
    await show(async () => {
      await withReportAndArticle();
      const [first, second, third] = [S1, S2, await thirdSource()];
      await run('lineage.add', { sourceId: first, type: 'cites', fromId: second, basis: '' });
      await run('lineage.add', { sourceId: second, type: 'cites', fromId: third, basis: '' });
      await run('lineage.add', { sourceId: third, type: 'cites', fromId: first, basis: '' });
    });
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('S1, S2, S3 come from each other in a circle');
  });

  test('undo brings a removed lineage back', async () => {
    const db = await show(withLineage);
    await userEvent.click(button('Remove lineage of S2 from S1'));
    await vi.waitFor(async () => expect(await db.lineage.count()).toBe(0));
    await runInContext('edit.undo');
    await expect.element(button('Remove lineage of S2 from S1')).toBeVisible();
  });
});

async function thirdSource(): Promise<SourceId> {
  const { openedCase } = await import('../../../renderer/db/opened-case.ts');
  const found = (await openedCase().db.sources.toArray()).find(({ code }) => code === 'S3');
  if (!found) throw new Error('There is no third source');
  return found.id;
}
