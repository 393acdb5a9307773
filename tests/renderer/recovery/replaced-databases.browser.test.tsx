import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stamp } from '../../../renderer/commands/edit.ts';
import { closeCase, openCase } from '../../../renderer/commands/open-case.ts';
import { openAsItStands, rebuildFromJournal } from '../../../renderer/commands/rebuild-case.ts';
import { StoreTrouble } from '../../../renderer/commands/store-trouble.ts';
import { databaseName, declareDatabase } from '../../../renderer/db/database.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { readCase } from '../../../renderer/db/read-case.ts';
import { knownCase } from '../../../renderer/db/registry.ts';
import { letGoOfReplaced } from '../../../renderer/db/replaced-databases.ts';
import { SnapshotsPage } from '../../../renderer/features/snapshots/SnapshotsPage.tsx';
import { ok } from '../../../shared/lib/result.ts';
import type { CaseId } from '../../../shared/model/case-info.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { keepSnapshots } from '../snapshots/kept-in-memory.ts';

const START = Date.UTC(2026, 0, 1, 12);
const onDay = (day: number): string => new Date(START + day * 86_400_000).toISOString();
const names = async () => (await indexedDB.databases()).map(({ name }) => name);

let main: FakeMain;
beforeEach(() => {
  main = fakeMain();
  keepSnapshots(main);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeCase();
});

test('a database that was replaced stays for thirty days, and goes when the case opens soundly after them', async () => {
  const caseId = await madeAgain();
  const [first, now] = [databaseName(caseId), openedCase().db.name];
  const before = await readCase(openedCase().db);
  expect(await replacedOf(caseId)).toEqual([first]);
  for (const day of [7, 14, 21, 28, 29]) {
    await openOn(caseId, day);
    expect(await names()).toContain(first);
  }
  await openOn(caseId, 30);
  await vi.waitFor(async () => expect(await names()).not.toContain(first));
  expect(await names()).toContain(now);
  await openOn(caseId, 31);
  expect(await replacedOf(caseId)).toEqual([]);
  expect(await readCase(openedCase().db)).toEqual(before);
});

test('as long as the case does not open soundly, what it had before stays, however old', async () => {
  const caseId = await madeAgain();
  const first = databaseName(caseId);
  for (const day of [7, 14, 21, 28]) await openOn(caseId, day);
  const broken = openedCase().db.name;
  await closeCase();
  const db = declareDatabase(broken);
  await db.open();
  await db.claims.clear();
  db.close();
  main.answers['store.facts'] = () => ok({ needsCheck: true, facts: null });
  vi.spyOn(stamp, 'now').mockReturnValue(onDay(60));
  await expect(openCase(caseId)).rejects.toThrow(StoreTrouble);
  await openAsItStands(caseId);
  await idle();
  expect(await names()).toContain(first);
  expect((await knownCase(caseId))?.replaced).toMatchObject([{ seenAt: onDay(28) }]);
});

test('a database that was begun and that no case leads to is found, and kept as long', async () => {
  const { caseId } = await openSmallCase();
  const begun = `${databaseName(caseId)}-${crypto.randomUUID()}`;
  const other = `${databaseName(caseId)}-not-one-of-ours`;
  for (const name of [begun, other]) {
    const db = declareDatabase(name);
    await db.open();
    db.close();
  }
  await openOn(caseId, 0);
  expect(await replacedOf(caseId)).toEqual([begun]);
  for (const day of [7, 14, 21, 28, 35]) await openOn(caseId, day);
  await vi.waitFor(async () => expect(await names()).not.toContain(begun));
  expect(await names()).toEqual(expect.arrayContaining([other, databaseName(caseId)]));
});

test('a case that was led elsewhere meanwhile loses nothing to an opening of its old database', async () => {
  const { caseId, db } = await openSmallCase();
  const opened = { caseId, db };
  await rebuildFromJournal(caseId);
  for (const day of [7, 14, 21, 28, 35]) expect(await letGoOfReplaced(opened, onDay(day))).toBe(0);
  expect(await names()).toEqual(expect.arrayContaining([db.name, openedCase().db.name]));
});

test('the page of the snapshots says which databases are kept, and for how long', async () => {
  const caseId = await madeAgain();
  await openOn(caseId, 7);
  render(<SnapshotsPage />);
  const list = await screen.findByRole('list', { name: /^Databases of this case that were replaced/ });
  expect(list).toHaveTextContent(/^Replaced on 1 Jan 2026, .+kept for 23 more days$/);
});

/** The small case, made again from its journal on the first day and open. */
async function madeAgain(): Promise<CaseId> {
  const { caseId } = await openSmallCase();
  vi.spyOn(stamp, 'now').mockReturnValue(onDay(0));
  await rebuildFromJournal(caseId);
  return caseId;
}

async function openOn(caseId: CaseId, day: number): Promise<void> {
  vi.spyOn(stamp, 'now').mockReturnValue(onDay(day));
  await openCase(caseId);
  await idle();
  await vi.waitFor(async () => {
    const replaced = (await knownCase(caseId))?.replaced ?? [];
    expect(replaced.every(({ seenAt }) => seenAt === onDay(day))).toBe(true);
  });
}

/** What waits for a window with nothing to do has begun. */
const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));

const replacedOf = async (caseId: CaseId): Promise<readonly string[]> =>
  ((await knownCase(caseId))?.replaced ?? []).map(({ name }) => name);
