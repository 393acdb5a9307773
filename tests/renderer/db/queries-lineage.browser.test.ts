import { afterEach, describe, expect, test } from 'vitest';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { run } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { lineageOfSource, lineageOverview, originsOfClaim } from '../../../renderer/db/queries-lineage.ts';
import { readCase } from '../../../renderer/db/read-case.ts';
import { CaseIndex } from '../../../shared/analysis/case-index.ts';
import { CaseTables, KEPT_TABLES } from '../../../shared/analysis/case-tables.ts';
import type { PassageId } from '../../../shared/model/passage.ts';
import type { ExcerptId, SourceId } from '../../../shared/model/source.ts';
import { originSentence } from '../../../shared/words/lineage.ts';
import { importItem } from '../commands/import-item.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { fakeMain } from '../fake-bridge.ts';

const S1 = 'source-1' as SourceId;
const S2 = 'source-2' as SourceId;

async function open(): Promise<CaseDatabase> {
  fakeMain();
  return (await openSmallCase()).db;
}
const sentences = async (db: CaseDatabase): Promise<Readonly<Record<string, string>>> => {
  const counts: [string, string][] = [];
  for (const id of ['claim-1', 'claim-2']) {
    const count = await originsOfClaim(db, id);
    if (count) counts.push([id, originSentence(count)]);
  }
  return Object.fromEntries(counts);
};

/** What the lists of the case show for a claim. */
async function shownOf(db: CaseDatabase, claimId: string): Promise<object | undefined> {
  const tables = new CaseTables();
  const snapshot = await readCase(db);
  for (const table of KEPT_TABLES) for (const record of snapshot[table]) tables.put(table, record);
  const index = new CaseIndex(tables);
  for (const step of index.build()) expect(step).toBeUndefined();
  return index.lists().claims.find(({ claim }) => claim.id === claimId);
}

afterEach(closeCase);

describe('the origins of claims', () => {
  test('are counted for one claim as for all of them', async () => {
    const db = await open();
    expect(await sentences(db)).toEqual({
      'claim-1': '1 item',
      'claim-2': '2 items, 1 origin; independence of 1 not established',
    });
    const { origins, notEstablished } = (await originsOfClaim(db, 'claim-2')) ?? {};
    expect(await shownOf(db, 'claim-2')).toMatchObject({ origins, notEstablished });
    expect(await originsOfClaim(db, 'claim-9')).toBeNull();
  });

  test('follow lineage, first-hand sources and withdrawals', async () => {
    const db = await open();
    await run('source.establish', { sourceId: S1, reason: 'Own reporter' });
    await run('source.establish', { sourceId: S2, reason: 'Own ledger' });
    expect((await sentences(db))['claim-2']).toBe('2 items, 2 origins');
    await run('lineage.add', { sourceId: S1, type: 'reports on', fromId: S2, basis: '' });
    expect((await sentences(db))['claim-2']).toBe('2 items, 1 origin');
    await run('source.withdraw', { sourceId: S2, ground: 'retracted', reason: 'Notice' });
    expect((await sentences(db))['claim-2']).toBe('1 item; 1 withdrawn');
  });

  test('leave out words that speak against the claim', async () => {
    const db = await open();
    await run('passage.setStance', { passageId: 'passage-3' as PassageId, stance: 'contradicts' });
    expect((await sentences(db))['claim-2']).toBe('1 item');
    expect((await originsOfClaim(db, 'claim-2'))?.items).toBe(1);
  });
});

test('a source knows what it comes from and what comes from it', async () => {
  const db = await open();
  await run('lineage.add', { sourceId: S2, type: 'quotes', fromId: S1, basis: 'by hand' });
  const first = await lineageOfSource(db, S1);
  expect(first.comesFrom).toEqual([]);
  expect(first.usedBy.map(({ lineage, source }) => [lineage.type, source.code])).toEqual([['quotes', 'S2']]);
  expect((await lineageOfSource(db, S2)).comesFrom.map(({ source }) => source.code)).toEqual(['S1']);
});

test('a text that a corrected one has replaced is not compared any more', async () => {
  const db = await open();
  await run('excerpt.replace', {
    excerptId: 'excerpt-1' as ExcerptId,
    item: { ...importItem('The harbour of Velm opened on Tuesday.'), textSha256: '1'.repeat(64) },
    placements: [],
  });
  const { excerpts } = await lineageOverview(db);
  expect(excerpts.map(({ id }) => id)).not.toContain('excerpt-1');
  expect(excerpts).toHaveLength(2);
});
