import { expect, test } from 'vitest';
import { claimProposals, rejectedNames } from '../../../renderer/db/queries-suggestions.ts';
import type { Dismissal } from '../../../shared/model/dismissal.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { freshCase } from './fresh-case.ts';

test('what the words of a claim give for its clocks and measures, with the day of publication of each source', async () => {
  const db = await freshCase();
  const published = { published: '2026-01-08', retrieved: '2026-01-09' };
  await db.sources.update('source-1', published);
  expect(await claimProposals(db, 'claim-1')).toEqual({
    clocks: [
      {
        clock: 'happened',
        date: '2026-01-05',
        basis: 'weekday before publication',
        words: 'Monday',
        passageId: 'passage-1',
      },
      {
        clock: 'said',
        date: '2026-01-08',
        basis: 'day of publication',
        words: '',
        passageId: 'passage-1',
      },
      {
        clock: 'captured',
        date: '2026-01-09',
        basis: 'when the source was retrieved',
        words: '',
        passageId: 'passage-1',
      },
    ],
    measures: [],
  });
});

test('measures come from every passage, with the passage they come from', async () => {
  const db = await freshCase();
  const { measures } = await claimProposals(db, 'claim-2');
  expect(
    measures.map(({ passageId, words, measure }) => [passageId, words, measure.low, measure.attribute]),
  ).toEqual([['passage-2', 'forty ships', 40, 'ships']]);
});

test('in a text without paragraphs only what is near a passage is read', async () => {
  const db = await freshCase();
  const far = 'word '.repeat(1000);
  const text = `On 3 March 2025 ${far}on 4 April 2025 it opened ${far}on 5 May 2025.`;
  const start = text.indexOf('it opened');
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length }] as const;
  await db.texts.update('excerpt-1', { text, blocks });
  await db.passages.update('passage-1', { start, end: start + 9 });
  await db.sources.update('source-1', { published: null, retrieved: null });
  const { clocks } = await claimProposals(db, 'claim-1');
  expect(clocks.map(({ date }) => date)).toEqual(['2025-04-04']);
});

test('a claim without a passage has no proposals', async () => {
  const db = await freshCase();
  await db.passages.clear();
  expect(await claimProposals(db, 'claim-1')).toEqual({ clocks: [], measures: [] });
});

test('of what was rejected, only names are read', async () => {
  const db = await freshCase();
  const made = (kind: Dismissal['kind'], key: string): Dismissal => ({
    id: `dismissal-${key}` as Dismissal['id'],
    rev: 1,
    kind,
    key,
    createdAt: '2026-01-01T00:00:00.000Z',
  });
  const excerptId = 'excerpt-1' as ExcerptId;
  await db.dismissals.bulkPut([
    made('mention', `${excerptId}:*:entity-1`),
    made('new name', 'orvia'),
    made('lineage', 'source-1'),
  ]);
  expect((await rejectedNames(db)).map(({ key }) => key).toSorted()).toEqual([
    `${excerptId}:*:entity-1`,
    'orvia',
  ]);
});
