import { expect, test } from 'vitest';
import { recordsById } from '../../../renderer/db/records-by-id.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { freshCase } from './fresh-case.ts';

const numbered = (claim: Claim, index: number): Claim => ({
  ...claim,
  id: `many-${String(index).padStart(4, '0')}` as Claim['id'],
});

test.each([
  { what: 'few', wanted: [3, 900] },
  { what: 'many close together', wanted: Array.from({ length: 200 }, (_, index) => 100 + 2 * index) },
  { what: 'many far apart', wanted: Array.from({ length: 100 }, (_, index) => 9 * index) },
])('records are found by id: $what, some asked for twice, one not there', async ({ wanted }) => {
  const db = await freshCase();
  const [claim] = await db.claims.toArray();
  if (!claim) throw new Error('The small case has no claim.');
  const claims = Array.from({ length: 1000 }, (_, index) => numbered(claim, index));
  await db.claims.bulkAdd(claims);
  const expected = wanted.map((index) => numbered(claim, index));
  const ids = expected.map(({ id }) => id).toReversed();
  const found = await recordsById(db.claims, [...ids, ...ids.slice(0, 2), 'many-none']);
  expect([...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected);
  expect(found.get(ids[0] ?? '')).toEqual(expected.at(-1));
});

test('no records are found for no ids', async () => {
  const db = await freshCase();
  expect((await recordsById(db.claims, [])).size).toBe(0);
});
