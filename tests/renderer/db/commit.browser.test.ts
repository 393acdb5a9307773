import { describe, expect, test } from 'vitest';
import { commit, StaleChangeError } from '../../../renderer/db/commit.ts';
import { onEntry, onPlan } from '../../../renderer/db/entries.ts';
import { readCase, readJournal } from '../../../renderer/db/read-case.ts';
import { add, type Change, idOf, put, remove } from '../../../shared/model/changes.ts';
import type { Claim, ClaimId } from '../../../shared/model/claim.ts';
import { TABLES, type TableName } from '../../../shared/model/schema.ts';
import { recordsAfter } from '../../../shared/model/whole-case.ts';
import { freshCase, NOTE } from './fresh-case.ts';

describe('the write gate', () => {
  test('writes the record, raises its revision and journals the same change', async () => {
    const db = await freshCase();
    const before = await claimOf(db, 'claim-1');
    const entry = await commit(db, NOTE, async () => [put('claims', before, { ...before, note: 'Seen' })]);
    const after = await claimOf(db, 'claim-1');
    expect(after).toEqual({ ...before, note: 'Seen', rev: 2 });
    expect(entry).toEqual({ ...NOTE, seq: 2, changes: [{ table: 'claims', before, after }] });
    expect((await readJournal(db, 1))[0]).toEqual(entry);
  });

  test('a stale change aborts the whole transaction', async () => {
    const db = await freshCase();
    const whole = await readCase(db);
    const first = await claimOf(db, 'claim-1');
    const second = await claimOf(db, 'claim-2');
    const planned = [
      put('claims', first, { ...first, note: 'Mine' }),
      put('claims', { ...second, statement: 'What it said before' }, { ...second, note: 'Mine too' }),
      add('claims', { ...first, id: 'claim-9' as ClaimId, code: 'C9' }),
    ];
    await expect(commit(db, NOTE, async () => planned)).rejects.toThrow(StaleChangeError);
    expect(await readCase(db)).toEqual(whole);
    expect(await readJournal(db, 1)).toEqual([]);
    expect((await db.counters.get('claims'))?.last).toBe(2);
  });

  test('a record that was removed meanwhile, or added meanwhile under the same id, is stale', async () => {
    const db = await freshCase();
    const claim = await claimOf(db, 'claim-1');
    await expect(commit(db, NOTE, async () => [add('claims', claim)])).rejects.toThrow(StaleChangeError);
    await commit(db, NOTE, async () => [remove('claims', claim)]);
    await expect(
      commit(db, NOTE, async () => [put('claims', claim, { ...claim, note: 'x' })]),
    ).rejects.toThrow(StaleChangeError);
  });

  test('what is being written is told before it is written, and taken back when it could not be', async () => {
    const db = await freshCase();
    const claim = await claimOf(db, 'claim-1');
    const told: string[] = [];
    onPlan(db.name, (changes) => {
      told.push(`${changes.length} planned`);
      return () => told.push('taken back');
    });
    onEntry(db.name, ({ seq }) => told.push(`step ${seq} written`));
    await commit(db, NOTE, async () => [put('claims', claim, { ...claim, note: 'Seen' })]);
    expect(told.splice(0)).toEqual(['1 planned', 'step 2 written']);
    await expect(commit(db, NOTE, async () => [add('claims', claim)])).rejects.toThrow(StaleChangeError);
    expect(told).toEqual(['1 planned', 'taken back']);
  });

  test('a plan that changes nothing writes nothing', async () => {
    const db = await freshCase();
    const claim = await claimOf(db, 'claim-1');
    expect(await commit(db, NOTE, async () => [put('claims', claim, { ...claim })])).toBeNull();
    expect(await commit(db, NOTE, async () => [])).toBeNull();
    expect(await readJournal(db, 1)).toEqual([]);
  });

  test('removing a source takes along all that rests on it, children before parents', async () => {
    const db = await freshCase();
    const entry = await commit(db, NOTE, async (read) => {
      const source = await read.get('sources', 'source-1');
      return source ? [remove('sources', source)] : [];
    });
    const removed = (entry?.changes ?? []).map((change) => `${change.table}/${idOf(change)}`);
    expect(removed.toSorted()).toEqual([
      'excerpts/excerpt-1',
      'mentions/mention-1',
      'mentions/mention-2',
      'originals/original-1',
      'passages/passage-1',
      'passages/passage-2',
      'sources/source-1',
      'texts/excerpt-1',
    ]);
    const depths = (entry?.changes ?? []).map((change) => DEPTH[change.table] ?? 0);
    expect(depths).toEqual(depths.toSorted((a, b) => b - a));
    expect(await db.claims.count()).toBe(2);
    expect(await db.passages.toCollection().primaryKeys()).toEqual(['passage-3']);
  });

  test('journal numbers have no gaps, also when commits race and some are refused', async () => {
    const db = await freshCase();
    const claim = await claimOf(db, 'claim-1');
    const tries = Array.from({ length: 12 }, async (_, index) => {
      if (index % 3 === 2) return commit(db, NOTE, async () => [add('claims', claim)]);
      return commit(db, NOTE, async (read) => {
        const now = await read.get('claims', 'claim-1');
        return now ? [put('claims', now, { ...now, note: `${now.note}${index};` })] : [];
      });
    });
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    expect((await readJournal(db)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await claimOf(db, 'claim-1')).note).toBe('0;1;3;4;6;7;9;10;');
  });

  test('a number is never given out twice, not even after removal', async () => {
    const db = await freshCase();
    expect(await codes(db)).toEqual(['C3', 'C4']);
    await addClaims(db, 2);
    const last = await claimOf(db, 'new-C4');
    await commit(db, NOTE, async () => [remove('claims', last)]);
    expect(await codes(db)).toEqual(['C5', 'C6']);
  });

  test('two thousand records go through the gate in one transaction', async () => {
    const db = await freshCase();
    await addClaims(db, 2000);
    expect(await db.claims.count()).toBe(2002);
    const entry = await commit(db, NOTE, async (read) => {
      const claims = await read.where('claims', 'id', await db.claims.toCollection().primaryKeys());
      return claims.map((claim) => remove('claims', claim));
    });
    expect(entry?.changes).toHaveLength(2002 + 3 + 2);
    expect(await db.passages.count()).toBe(0);
  });

  test('the journal alone leads to the records, revision numbers included', async () => {
    const db = await freshCase();
    await addClaims(db, 3);
    const claim = await claimOf(db, 'claim-2');
    await commit(db, NOTE, async () => [put('claims', claim, { ...claim, tags: [] })]);
    await commit(db, NOTE, async (read) => {
      const entity = await read.get('entities', 'entity-1');
      return entity ? [remove('entities', entity)] : [];
    });
    const told = recordsAfter(await readJournal(db));
    for (const table of TABLES) {
      const stored = await db.table<{ id: string }>(table).toArray();
      expect(new Map(stored.map((record) => [record.id, record]))).toEqual(told.get(table));
    }
  });
});

/** How many parents a table's records have above them. */
const DEPTH: Readonly<Partial<Record<TableName, number>>> = {
  originals: 1,
  excerpts: 1,
  texts: 2,
  passages: 2,
  mentions: 2,
};

type Db = Awaited<ReturnType<typeof freshCase>>;

async function claimOf(db: Db, id: string): Promise<Claim> {
  const claim = await db.claims.get(id);
  if (!claim) throw new Error(`There is no ${id}`);
  return claim;
}

async function codes(db: Db): Promise<readonly string[]> {
  let found: readonly string[] = [];
  await commit(db, NOTE, async (read) => {
    found = await read.nextCodes('claims', 2);
    return [];
  });
  return found;
}

async function addClaims(db: Db, count: number): Promise<void> {
  const pattern = await claimOf(db, 'claim-1');
  await commit(db, NOTE, async (read): Promise<readonly Change[]> => {
    const next = await read.nextCodes('claims', count);
    return next.map((code) => add('claims', { ...pattern, id: `new-${code}` as ClaimId, code, rev: 0 }));
  });
}
