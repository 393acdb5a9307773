import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import { readCase } from '../../../renderer/db/read-case.ts';
import { session } from '../../../renderer/state/session.ts';
import { danglingReferences } from '../../../shared/model/references.ts';
import { importItem } from '../commands/import-item.ts';
import { stepsTaken } from '../show-in-case.tsx';
import { file, REPORT, review, waitingNow } from './review-case.tsx';

const PATIENCE = { timeout: 15_000 };

const LIST = file(
  'claims.csv',
  [
    'Claim,Link,Quote,Capture time,Confidence,Outlet,Comments',
    'The port reopened,https://courier.example/port,“Ships may call again.”,2026-05-01,B2,Velm Courier,Check again',
    'Forty ships waited,https://www.courier.example/port/,Forty ships had waited.,2026-05-02,high,Velm Courier,',
    'The union objects,,,someday,,,',
  ].join('\n'),
);

const press = (name: string | RegExp) => userEvent.click(page.getByRole('button', { name }));

test('a list of claims becomes sources, texts and claims in one step, and nothing is rated unasked', async () => {
  const db = await review([LIST]);
  await run('import.accept', {
    items: [{ ...importItem('Ships call at Velm.'), url: 'http://courier.example/port?utm_source=x' }],
  });
  // What came in otherwise is shown in place of the review.
  await run('import.review');
  const before = await readCase(db);
  await press('Import as a list of claims…');
  expect(page.getByRole('button', { name: /Capture time/ })).toHaveTextContent('Date');
  expect(await screen.findByText('3 of 3 rows chosen · 1 with something to look at')).toBeVisible();
  await press('Import 3 claims from 2 sources');
  await vi.waitFor(() => expect(session().dialog).toBeNull(), PATIENCE);

  const after = await readCase(db);
  expect(danglingReferences(after)).toEqual([]);
  // The source under that address is there already; only the list itself is new.
  expect(after.sources.length).toBe(before.sources.length + 1);
  const isNew = ({ id }: { readonly id: string }): boolean =>
    ![...before.claims, ...before.passages].some((record) => record.id === id);
  const claims = after.claims.filter(isNew);
  expect(claims.map(({ statement }) => statement)).toEqual([
    'The port reopened',
    'Forty ships waited',
    'The union objects',
  ]);
  expect(claims.every(({ credibility }) => credibility === null)).toBe(true);
  expect(claims[0]?.captured).toEqual({ date: '2026-05-01', basis: '“Capture time” in “claims.csv”' });
  expect(claims[0]?.note).toBe('Comments: Check again\nConfidence in the list: B2\nRow 1 of “claims.csv”.');
  expect(claims[1]?.note).toContain('Confidence in the list: high');
  const quotes = after.passages.filter(isNew).map(({ quote }) => quote);
  expect(quotes).toEqual(['“Ships may call again.”', 'Forty ships had waited.', 'The union objects']);
  expect((await stepsTaken()).at(-1)).toBe('Import list of claims');

  await run('edit.undo');
  const undone = await readCase(db);
  expect([undone.claims.length, undone.sources.length, undone.excerpts.length]).toEqual([
    before.claims.length,
    before.sources.length,
    before.excerpts.length,
  ]);
});

test('the numbers become credibility once the analyst says so, a row can be left out, and what else waits goes on waiting', async () => {
  const db = await review([LIST, file('velm.txt', REPORT)]);
  const had = await db.claims.count();
  await press('Import as a list of claims…');
  await userEvent.click(page.getByText(/Take the numbers 1 to 6 as credibility/));
  await userEvent.click(page.getByRole('checkbox', { name: 'Take row 3' }));
  await press('Import 2 claims from 1 source');
  await vi.waitFor(async () => expect(await db.claims.count()).toBe(had + 2), PATIENCE);
  const rated = (await db.claims.toArray()).filter(({ note }) => note.includes('claims.csv'));
  expect(rated.map(({ credibility }) => credibility?.digit ?? null)).toEqual([2, null]);
  expect(rated[0]?.credibility?.reason).toBe('As given in “claims.csv”');
  expect(rated[0]?.note).toContain('Confidence in the list: B\n');
  await vi.waitFor(() => expect(session()).toMatchObject({ view: 'claims', isTakingIn: false }), PATIENCE);
  expect(session().dialog).toEqual({ kind: 'review' });
  expect(await waitingNow()).toEqual(['velm.txt: clean']);
});
