import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import { SourceInspector } from '../../../renderer/features/sources/SourceInspector.tsx';
import { SourcesPane } from '../../../renderer/features/sources/SourcesPane.tsx';
import { session } from '../../../renderer/state/session.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { showInCase, stepsTaken } from '../show-in-case.tsx';

const S1 = 'source-1' as SourceId;
const S2 = 'source-2' as SourceId;

describe('the history of ratings', () => {
  const reason = () => page.getByRole('textbox', { name: 'Reason', exact: true });
  const pressLetter = (letter: string) =>
    userEvent.click(page.getByRole('radio', { name: new RegExp(`^${letter},`) }).first(), { force: true });

  test('another letter asks for its reason anew, takes the keyboard there, and keeps the old reason as history', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />);
    await expect.element(reason()).toHaveValue('Known for years');
    await pressLetter('D');
    await expect.element(reason()).toHaveValue('');
    await expect.element(reason()).toHaveFocus();
    await expect.element(page.getByText('Another letter is another rating: say why anew.')).toBeVisible();
    await userEvent.keyboard('Wrong three times');
    await userEvent.tab();
    await vi.waitFor(async () =>
      expect((await db.sources.get(S1))?.reliability).toMatchObject({
        letter: 'D',
        reason: 'Wrong three times',
      }),
    );
    const past = (await db.sources.get(S1))?.pastReliability ?? [];
    expect(past.map(({ letter, reason: why }) => [letter, why])).toEqual([['B', 'Known for years']]);
    await userEvent.click(page.getByRole('button', { name: '1 earlier rating' }));
    await expect.element(page.getByText('Known for years')).toBeVisible();
  });

  test('letters tried one after the other leave no half-ratings behind', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />);
    for (const letter of ['C', 'D', 'E']) {
      await pressLetter(letter);
      await vi.waitFor(async () => expect((await db.sources.get(S1))?.reliability?.letter).toBe(letter));
    }
    expect((await db.sources.get(S1))?.pastReliability.map(({ letter }) => letter)).toEqual(['B']);
  });

  test('a changed reason under the same letter is a rating of its own; one that is only made longer is not', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />);
    const rate = (why: string) =>
      run('source.rate', { sourceId: S1, reliability: { letter: 'B', reason: why } });
    await rate('Known for years, and checked');
    expect((await db.sources.get(S1))?.pastReliability).toEqual([]);
    await rate('Bought by a bidder');
    expect((await db.sources.get(S1))?.pastReliability.map(({ reason: why }) => why)).toEqual([
      'Known for years, and checked',
    ]);
  });
});

describe('ratings for a topic or period', () => {
  test('one is saved when it is whole, changed, and taken away', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />);
    const form = page.getByRole('form', { name: 'Ratings for a topic or period' });
    const save = page.getByRole('button', { name: 'Save rating' });
    await userEvent.click(page.getByRole('button', { name: 'Rate for a topic or period…' }));
    await userEvent.click(save);
    await expect.element(form.getByRole('alert')).toHaveTextContent('Give a topic, a period, or both.');
    await userEvent.fill(form.getByRole('textbox', { name: 'Topic' }), 'shipping');
    await userEvent.fill(form.getByRole('textbox', { name: 'Period' }), '2025');
    await userEvent.click(form.getByRole('radio', { name: /^A,/ }), { force: true });
    await userEvent.click(save);
    await expect.element(form.getByRole('alert')).toHaveTextContent('Say why');
    await userEvent.fill(form.getByRole('textbox', { name: 'Reason' }), 'Keeps the log');
    await userEvent.click(save);
    await expect.element(page.getByText('shipping, 2025')).toBeVisible();
    expect(await stepsTaken()).toEqual(['Rate source for a topic or period']);
    expect((await db.sources.get(S1))?.reliability?.letter).toBe('B');

    await userEvent.click(page.getByRole('button', { name: 'Change rating for shipping, 2025' }));
    await userEvent.click(form.getByRole('radio', { name: /^C,/ }), { force: true });
    await expect.element(form.getByRole('textbox', { name: 'Reason' })).toHaveValue('');
    await userEvent.fill(form.getByRole('textbox', { name: 'Reason' }), 'Lost the log');
    await userEvent.click(save);
    await vi.waitFor(async () =>
      expect(
        (await db.sources.get(S1))?.scopedReliability.map(({ letter, reason }) => [letter, reason]),
      ).toEqual([['C', 'Lost the log']]),
    );
    await userEvent.click(page.getByRole('button', { name: 'Remove rating for shipping, 2025' }));
    await vi.waitFor(async () => expect((await db.sources.get(S1))?.scopedReliability).toEqual([]));
    expect((await db.sources.get(S1))?.pastReliability.map(({ letter, topic }) => [letter, topic])).toEqual([
      ['A', 'shipping'],
      ['C', 'shipping'],
    ]);
  });
});

describe('the lineage of one source', () => {
  test('what it comes from is added by code or title, changed and removed', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />);
    await userEvent.fill(page.getByLabelText('Add a source it comes from'), 'ledger');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(async () =>
      expect(await db.lineage.toArray()).toMatchObject([
        { sourceId: S1, type: 'reports on', fromId: S2, basis: '' },
      ]),
    );
    await userEvent.click(page.getByRole('button', { name: /How S1 comes from S2/ }));
    await userEvent.click(page.getByRole('option', { name: /^cites/ }));
    await vi.waitFor(async () => expect((await db.lineage.toArray())[0]?.type).toBe('cites'));
    await userEvent.click(page.getByRole('button', { name: 'Remove lineage of S1 from S2' }));
    await vi.waitFor(async () => expect(await db.lineage.count()).toBe(0));
  });

  test('what comes from it is shown too, and leads there', async () => {
    await showInCase(<SourceInspector sourceId={S1} />, {
      prepare: () => run('lineage.add', { sourceId: S2, type: 'quotes', fromId: S1, basis: '3 shared runs' }),
    });
    await expect.element(page.getByRole('heading', { name: 'Used by' })).toBeVisible();
    await expect.element(page.getByText('3 shared runs')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: /^S2/ }));
    await vi.waitFor(() => expect(session().sourceId).toBe(S2));
  });

  test('it is said to be first-hand with a reason', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />);
    await userEvent.click(page.getByRole('button', { name: 'Say first-hand… (S1)' }));
    await userEvent.keyboard('Its own reporter was there{Enter}');
    await expect
      .element(page.getByLabelText('First-hand, because'))
      .toHaveValue('Its own reporter was there');
    expect((await db.sources.get(S1))?.firstHand?.reason).toBe('Its own reporter was there');
  });
});

describe('a withdrawn source', () => {
  const withdraw = () =>
    run('source.withdraw', { sourceId: S1, ground: 'retracted', reason: 'Taken back on the front page' });

  test('says why and since when, and can be reinstated', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />, { prepare: withdraw });
    const banner = page.getByRole('region', { name: 'Withdrawn' });
    await expect.element(banner).toHaveTextContent('Withdrawn: retracted by its publisher');
    await expect.element(banner).toHaveTextContent('Taken back on the front page');
    await userEvent.click(page.getByRole('button', { name: 'Reinstate source' }));
    await vi.waitFor(async () => expect((await db.sources.get(S1))?.withdrawn).toBeNull());
    await expect.element(banner).not.toBeInTheDocument();
  });

  test('is told apart in the list', async () => {
    await showInCase(<SourcesPane />, { prepare: withdraw });
    await expect.element(page.getByRole('option', { name: /S1.*withdrawn/ })).toBeVisible();
    await expect.element(page.getByRole('option', { name: /S2/ })).not.toHaveTextContent('withdrawn');
  });
});
