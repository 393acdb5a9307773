import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import { SourceInspector } from '../../../renderer/features/sources/SourceInspector.tsx';
import { SourcesPane } from '../../../renderer/features/sources/SourcesPane.tsx';
import { changeListSetting } from '../../../renderer/state/list-settings.ts';
import { session } from '../../../renderer/state/session.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { notices, showInCase, stepsTaken } from '../show-in-case.tsx';

const S1 = 'source-1' as SourceId;
const S2 = 'source-2' as SourceId;

describe('the pane of sources', () => {
  test('says how many there are and how many are not rated', async () => {
    await showInCase(<SourcesPane />, {
      prepare: () => run('source.rate', { sourceId: S2, reliability: null }),
    });
    await expect.element(page.getByRole('status')).toHaveTextContent('2 sources, 1 not rated');
    await expect.element(page.getByRole('option', { name: /S2.*not rated/ })).toBeVisible();
  });

  test('what is typed into the filter leaves the sources that have it, and the count says so', async () => {
    await showInCase(<SourcesPane />);
    await userEvent.fill(page.getByLabelText('Filter by title'), 'ledger');
    await expect.element(page.getByRole('status')).toHaveTextContent('1 of 2 sources');
    expect(page.getByRole('option').elements()).toHaveLength(1);
    await userEvent.fill(page.getByLabelText('Filter by title'), 'nothing like it');
    await expect.element(page.getByText('Nothing here matches the filter.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('status')).toHaveTextContent('2 sources, all rated');
  });

  test('sorted by reliability, F stands in a group of its own', async () => {
    await showInCase(<SourcesPane />, {
      prepare: () => run('source.rate', { sourceId: S1, reliability: { letter: 'F', reason: 'First seen' } }),
    });
    await userEvent.click(page.getByRole('button', { name: 'Order: Code' }));
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Reliability' }));
    const list = page.getByRole('listbox', { name: 'Sources' });
    await expect
      .element(list)
      .toHaveTextContent(/Rated, most reliable first.*S2.*F: reliability cannot be judged.*S1/s);
    changeListSetting('sources', { order: '' });
  });

  test('arrow keys walk along the list and open what they reach', async () => {
    await showInCase(<SourcesPane />);
    await userEvent.click(page.getByRole('option', { name: /S1/ }));
    await vi.waitFor(() => expect(session()).toMatchObject({ sourceId: S1, excerptId: 'excerpt-1' }));
    await userEvent.keyboard('{ArrowDown}');
    await vi.waitFor(() =>
      expect(session()).toMatchObject({ sourceId: S2, focus: { kind: 'source', id: S2 } }),
    );
    await expect.element(page.getByRole('option', { name: /S2/ })).toHaveAttribute('aria-selected', 'true');
  });

  test('an empty case says what a source is and offers to paste one', async () => {
    await showInCase(<SourcesPane />, {
      prepare: async () => {
        await run('source.remove', { sourceId: S1 });
        await run('source.remove', { sourceId: S2 });
      },
    });
    await expect.element(page.getByRole('heading', { name: 'No sources yet' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Paste text as source…' }).last());
    await vi.waitFor(() => expect(session().dialog).toEqual({ kind: 'paste' }));
  });
});

describe('the form of a source', () => {
  test('leaving a field saves it once, and undo takes it back', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />);
    await userEvent.fill(page.getByLabelText('Outlet'), 'Edra Post');
    await userEvent.tab();
    await vi.waitFor(async () => expect((await db.sources.get(S1))?.outlet).toBe('Edra Post'));
    await userEvent.click(page.getByLabelText('Title'));
    expect(await stepsTaken()).toEqual(['Edit source']);
    await run('edit.undo');
    await expect.element(page.getByLabelText('Outlet')).toHaveValue('Velm Courier');
  });

  test('a partial date is read back no more precisely than it was typed', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />);
    await userEvent.fill(page.getByLabelText('Published'), '2025-09~');
    await expect.element(page.getByText('about September 2025')).toBeVisible();
    await userEvent.fill(page.getByLabelText('Published'), '2025-09-26');
    await expect.element(page.getByText('26 September 2025')).toBeVisible();
    await userEvent.tab();
    await vi.waitFor(async () => expect((await db.sources.get(S1))?.published).toBe('2025-09-26'));
  });

  test('a bad date stays as typed, says why, and is not saved', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />);
    await userEvent.fill(page.getByLabelText('Retrieved'), '2025-02-30');
    await userEvent.tab();
    await expect.element(page.getByRole('alert')).toHaveTextContent('“2025-02-30” is not a date here.');
    await expect.element(page.getByLabelText('Retrieved')).toHaveValue('2025-02-30');
    expect((await db.sources.get(S1))?.retrieved).toBeNull();
    expect(await stepsTaken()).toEqual([]);
  });

  test('authors are written on one line', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />);
    await userEvent.fill(page.getByLabelText('Authors'), 'Roe, Jane;Doe, John');
    await userEvent.tab();
    await vi.waitFor(async () =>
      expect((await db.sources.get(S1))?.authors).toEqual(['Roe, Jane', 'Doe, John']),
    );
    await expect.element(page.getByLabelText('Authors')).toHaveValue('Roe, Jane; Doe, John');
  });

  test('a word that names no language is refused', async () => {
    await showInCase(<SourceInspector sourceId={S1} />);
    await userEvent.fill(page.getByLabelText('Language'), 'velmish');
    await userEvent.tab();
    await expect.element(page.getByText('“velmish” is not a language tag.', { exact: false })).toBeVisible();
  });

  test('a rating asks for its reason until there is one, and can be cleared', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />, {
      prepare: () => run('source.rate', { sourceId: S1, reliability: null }),
    });
    await userEvent.click(page.getByRole('radio', { name: 'F, Reliability cannot be judged' }), {
      force: true,
    });
    await expect.element(page.getByText(/say why/i)).toBeVisible();
    await expect.element(page.getByText(/This is not a bad mark/)).toBeVisible();
    await userEvent.fill(page.getByLabelText('Reason'), 'Seen for the first time');
    expect(page.getByText(/say why/i).elements()).toEqual([]);
    await userEvent.tab();
    await vi.waitFor(async () =>
      expect((await db.sources.get(S1))?.reliability).toMatchObject({
        letter: 'F',
        reason: 'Seen for the first time',
      }),
    );
    await userEvent.click(page.getByRole('button', { name: 'Clear rating' }));
    await vi.waitFor(async () => expect((await db.sources.get(S1))?.reliability).toBeNull());
    await expect.element(page.getByText(/Not rated. Rate the source/)).toBeVisible();
  });

  test('walking along the letters with the arrow keys is one rating', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />);
    await userEvent.click(page.getByLabelText('Language'));
    (page.getByRole('radio', { name: /^B,/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await userEvent.tab();
    await vi.waitFor(async () => expect((await db.sources.get(S1))?.reliability?.letter).toBe('E'));
    expect(await stepsTaken()).toEqual(['Rate source']);
  });

  test('a claim that rests here alone is told apart, and leads to its form', async () => {
    await showInCase(<SourceInspector sourceId={S1} />);
    await expect.element(page.getByRole('button', { name: /^C1.*only here/ })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^C2/ })).not.toHaveTextContent('only here');
    await userEvent.click(page.getByRole('button', { name: /^C1/ }));
    await vi.waitFor(() => expect(session().focus).toEqual({ kind: 'claim', id: 'claim-1' }));
  });

  test('the whole hash of the original is copied, though a part of it is shown', async () => {
    const db = await showInCase(<SourceInspector sourceId={S1} />);
    const hash = (await db.originals.get('original-1'))?.sha256 ?? '';
    await userEvent.click(page.getByRole('button', { name: 'Copy the whole hash' }).first());
    await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    await userEvent.click(page.getByLabelText('Note'));
    await userEvent.paste();
    await expect.element(page.getByLabelText('Note')).toHaveValue(hash);
  });

  test('a source removed while its form is open says so, and undo brings the form back', async () => {
    await showInCase(<SourceInspector sourceId={S1} />);
    await userEvent.click(page.getByRole('button', { name: 'Remove source' }));
    await expect.element(page.getByText('This source was removed. Undo brings it back.')).toBeVisible();
    await vi.waitFor(() =>
      expect(notices()).toEqual([
        'S1 was removed with 2 passages. 1 claim rests on nothing now. Undo brings it back: its words stay in the history of the case.',
      ]),
    );
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.element(page.getByLabelText('Outlet')).toHaveValue('Velm Courier');
  });
});
