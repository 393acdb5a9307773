import { beforeEach, expect, test } from 'vitest';
import { edit } from '../../../renderer/commands/edit.ts';
import { journalEntries } from '../../../renderer/commands/journal-parts.ts';
import { closeCase, openCase } from '../../../renderer/commands/open-case.ts';
import { undo } from '../../../renderer/commands/undo.ts';
import { compareRecords } from '../../../renderer/db/compare-records.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { readJournal } from '../../../renderer/db/read-case.ts';
import { sameJson } from '../../../shared/lib/same-json.ts';
import { journalLine } from '../../../shared/model/journal-line.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { wordsOf } from '../db/fresh-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { doInDyingPage } from './dying-page.ts';
import { type KeptSnapshots, keepSnapshots } from './kept-in-memory.ts';
import type * as restoringPage from './restoring-page.ts';

let main: FakeMain;
let kept: KeptSnapshots;
beforeEach(() => {
  main = fakeMain();
  kept = keepSnapshots(main);
});

test('a restore into the open case that is killed at any step leaves the case as it was or as in the snapshot', async () => {
  const killed = await killAtEveryStep(
    async (page, snapshotId) => page.restoreSnapshot({ snapshotId }),
    async (page, caseId) => page.openCase(caseId),
  );
  expect(killed.length).toBeGreaterThanOrEqual(20);
  expect(new Set(killed.map(({ is }) => is))).toEqual(new Set(['old', 'restored']));
  expect(killed.find(({ step }) => step === 'begin')?.is).toBe('old');
  expect(killed.findLast(({ step }) => step === 'answered journal.append')?.is).toBe('restored');
});

test('making a case again from a snapshot, killed at any step, leaves the case as it was or as in the snapshot', async () => {
  const killed = await killAtEveryStep(
    async (page, snapshotId, caseId) => page.rebuildFromSnapshot(caseId, snapshotId),
    unprepared,
    EVERY_OTHER,
  );
  expect(killed.length).toBeGreaterThanOrEqual(10);
  expect(new Set(killed.map(({ is }) => is))).toEqual(new Set(['old', 'restored']));
});

test('making a case again from its journal, killed at any step, leaves the case whole', async () => {
  main.partLines = 3;
  const killed = await killAtEveryStep(
    async (page, _, caseId) => page.rebuildFromJournal(caseId),
    unprepared,
    EVERY_OTHER,
  );
  expect(killed.length).toBeGreaterThanOrEqual(10);
  expect(killed.every(({ is }) => is === 'old')).toBe(true);
});

/** A page takes a second or more: where nothing that is in use is changed, half the steps are tried. */
const EVERY_OTHER = 2;
const unprepared = async (): Promise<void> => undefined;

type Page = typeof restoringPage;
type CaseId = ReturnType<typeof openedCase>['caseId'];

/** Does it in one page after another, each closed at another step; answers what the case was found to be each time. */
async function killAtEveryStep(
  act: (page: Page, snapshotId: string, caseId: CaseId) => Promise<unknown>,
  prepare: (page: Page, caseId: CaseId) => Promise<unknown>,
  every = 1,
) {
  const tryAt = async (fatal: number) => {
    const { caseId, db } = await openSmallCase();
    const then = await wordsOf(db);
    const snapshotId = await kept.keep(caseId, db);
    await edit('case.edit', { fields: { title: 'Later' } });
    await edit('claim.remove', { claimId: 'claim-1' as never });
    await edit('entity.add', { name: 'Newcomer', type: 'person' });
    const before = await wordsOf(db);
    await closeCase();
    const { steps, isDone } = await doInDyingPage(
      (page) => act(page, snapshotId, caseId),
      fatal,
      (page) => prepare(page, caseId),
    );
    await openCase(caseId);
    const opened = openedCase();
    const now = await wordsOf(opened.db);
    // Journal, database and records tell the same, and work goes on.
    expect(main.journals.get(caseId)).toEqual((await readJournal(opened.db)).map(journalLine));
    expect((await compareRecords(opened.db, () => journalEntries(caseId))).byTable()).toEqual([]);
    await edit('case.edit', { fields: { title: 'Goes on' } });
    await undo();
    expect(await wordsOf(opened.db)).toEqual(now);
    await closeCase();
    const [isOld, isRestored] = [sameJson(now, before), sameJson(now, then)];
    return { steps, isDone, is: isOld ? 'old' : isRestored ? 'restored' : 'neither' } as const;
  };
  const { steps, isDone } = await tryAt(0);
  expect(isDone).toBe(true);
  const killed: { readonly step: string; readonly is: string }[] = [];
  for (const fatal of worthKilling(steps).filter((_, at) => at % every === 0)) {
    const tried = await tryAt(fatal);
    const [step = '', is] = [tried.steps.at(-1), tried.is];
    expect({ fatal, step, is }).not.toEqual({ fatal, step, is: 'neither' });
    // What is noted in between comes sooner or later, so that the last of all steps may not be reached.
    if (!tried.isDone) killed.push({ step, is });
  }
  return killed;
}

/** Numbers of the steps at which it is worth to kill, from 1: of many alike the first two and the last. */
function worthKilling(steps: readonly string[]): readonly number[] {
  const places = new Map<string, number[]>();
  for (const [index, name] of steps.entries()) places.set(name, [...(places.get(name) ?? []), index + 1]);
  return [...places.values()]
    .flatMap((all) => (all.length <= 3 ? all : [...all.slice(0, 2), ...all.slice(-1)]))
    .toSorted((a, b) => a - b);
}
