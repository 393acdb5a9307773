import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase, openCase } from '../../../renderer/commands/open-case.ts';
import {
  goBackToSoundPart,
  rebuildFromJournal,
  renewJournal,
} from '../../../renderer/commands/rebuild-case.ts';
import { undo } from '../../../renderer/commands/undo.ts';
import { compareRecords } from '../../../renderer/db/compare-records.ts';
import { type CaseDatabase, databaseName, declareDatabase } from '../../../renderer/db/database.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { readWholeCase } from '../../../renderer/db/read-case.ts';
import { replayJournal } from '../../../renderer/db/replay-journal.ts';
import { fail } from '../../../shared/lib/result.ts';
import type { JournalEntry } from '../../../shared/model/changes.ts';
import { wholeAfter } from '../../../shared/model/whole-case.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { freshId } from '../db/fresh-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';

let main: FakeMain;
beforeEach(() => {
  main = fakeMain();
});
afterEach(closeCase);

test('into whatever parts a journal is cut, the database made of them is the same case', async () => {
  const { journal } = await workedOn();
  const whole = wholeAfter(journal);
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: journal.length - 1 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      const parts = cutAt(journal, places);
      const db = declareDatabase(databaseName(freshId()));
      for (const part of parts) await replayJournal(db, part);
      expect(await readWholeCase(db)).toEqual(whole);
      expect((await compareRecords(db, () => each(parts))).byTable()).toEqual([]);
      await db.delete();
    }),
    { numRuns: 12, examples: [[[]], [journal.slice(1).map((_, index) => index + 1)]] },
  );
});

test.each([1, 2, 1000])(
  'a case is made again out of parts of %i lines, with all that it held',
  async (lines) => {
    const { caseId, journal } = await workedOn();
    const before = await readWholeCase(openedCase().db);
    const counters = await openedCase().db.counters.toArray();
    await closeCase();
    main.partLines = lines;
    main.asked.length = 0;
    await rebuildFromJournal(caseId);
    expect(openedCase().db.name).not.toBe(databaseName(caseId));
    expect(await readWholeCase(openedCase().db)).toEqual(before);
    expect(await openedCase().db.counters.toArray()).toEqual(counters);
    const parts = Math.ceil(journal.length / lines);
    expect(main.asked.filter((channel) => channel === 'journal.read').length).toBeGreaterThanOrEqual(parts);
  },
);

test('a database that is gone is filled out of parts, and one that is behind catches up', async () => {
  const { caseId, journal } = await workedOn();
  const before = await readWholeCase(openedCase().db);
  await closeCase();
  main.partLines = 2;
  await declareDatabase(databaseName(caseId)).delete();
  await openCase(caseId);
  expect(await readWholeCase(openedCase().db)).toEqual(before);
  await closeCase();
  await declareDatabase(databaseName(caseId)).delete();
  const behind = declareDatabase(databaseName(caseId));
  await replayJournal(behind, journal.slice(0, 3));
  behind.close();
  await openCase(caseId);
  expect(await readWholeCase(openedCase().db)).toEqual(before);
});

test('a journal that breaks in a later part leaves the old database, and nothing of the new one', async () => {
  const { caseId, journal } = await workedOn();
  const before = await readWholeCase(openedCase().db);
  await closeCase();
  const names = await databases();
  main.partLines = 1;
  const read = main.answers['journal.read'];
  let parts = 0;
  main.answers['journal.read'] = (id, afterSeq) => {
    parts += 1;
    if (parts === 3) return fail('journal-damaged', 'The journal of this case is damaged in line 3.');
    const line = main.journals.get(id)?.[afterSeq] ?? '';
    return {
      ok: true,
      value: { lines: [line], head: '', isEnd: afterSeq + 1 === journal.length, damagedLine: null },
    };
  };
  await expect(rebuildFromJournal(caseId)).rejects.toThrow('damaged in line 3');
  expect(await databases()).toEqual(names);
  if (read) main.answers['journal.read'] = read;
  else delete main.answers['journal.read'];
  await openCase(caseId);
  expect(await readWholeCase(openedCase().db)).toEqual(before);
});

test('a damaged journal is written anew and gone back in parts as well', async () => {
  const { caseId, journal } = await workedOn();
  const before = await readWholeCase(openedCase().db);
  await closeCase();
  main.partLines = 1;
  main.damagedLine = journal.length;
  await renewJournal(caseId);
  expect(await readWholeCase(openedCase().db)).toEqual(before);
  expect(main.journals.get(caseId)).toHaveLength(journal.length);
  await closeCase();
  main.damagedLine = 3;
  await goBackToSoundPart(caseId);
  expect(await readWholeCase(openedCase().db)).toEqual(wholeAfter(journal.slice(0, 2)));
  expect(main.setAside.get(caseId)).toHaveLength(journal.length);
});

describe('records are held against their journal', () => {
  const DAMAGES: readonly [string, (db: CaseDatabase) => Promise<unknown>, object][] = [
    ['a record that is gone', (db) => db.claims.delete('claim-2'), { table: 'claims', missing: 1 }],
    [
      'a record that says something else',
      (db) => db.claims.update('claim-2', { statement: 'Never said.' }),
      { table: 'claims', changed: 1 },
    ],
    [
      'a record that nobody made',
      async (db) => db.notes.add({ ...(await anyOf(db, 'claims')), id: 'stranger' } as never),
      { table: 'notes', added: 1 },
    ],
    [
      'a record that was removed and is there again',
      async (db) => db.claims.put({ ...(await anyOf(db, 'claims')), id: 'claim-1' } as never),
      { table: 'claims', added: 1 },
    ],
    [
      'words that are gone from a text',
      async (db) => db.texts.toCollection().modify({ text: '' }),
      { table: 'texts' },
    ],
  ];

  test.each(DAMAGES)('%s is found', async (_, damage, found) => {
    const { db, journal } = await workedOn();
    const parts = () => each(cutAt(journal, [2]));
    expect((await compareRecords(db, parts)).byTable()).toEqual([]);
    await damage(db);
    expect((await compareRecords(db, parts)).byTable()).toMatchObject([found]);
  });

  test('what was changed while they were compared is no difference', async () => {
    const { db, journal } = await workedOn();
    async function* meanwhile() {
      yield journal;
      await edit('claim.edit', { claimId: 'claim-2' as never, fields: { statement: 'Meanwhile.' } });
      await edit('entity.add', { name: 'Meanwhile', type: 'person' });
    }
    expect((await compareRecords(db, meanwhile)).byTable()).toEqual([]);
  });
});

/** The small case with a removal, an undo of it, another removal and an edit. */
async function workedOn() {
  const opened = await openSmallCase();
  await edit('case.edit', { fields: { title: 'Other' } });
  await edit('claim.remove', { claimId: 'claim-2' as never });
  await undo();
  await edit('claim.remove', { claimId: 'claim-1' as never });
  await edit('claim.edit', { claimId: 'claim-2' as never, fields: { statement: 'Velm is open.' } });
  const { journal } = await readWholeCase(opened.db);
  expect(journal).toHaveLength(6);
  return { ...opened, journal };
}

function cutAt(journal: readonly JournalEntry[], places: readonly number[]) {
  const ends = [0, ...places.toSorted((a, b) => a - b), journal.length];
  return ends.slice(1).map((end, index) => journal.slice(ends[index], end));
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function anyOf(db: CaseDatabase, table: 'claims'): Promise<object> {
  const [record] = await db[table].toArray();
  if (!record) throw new Error('There is none');
  return record;
}

const databases = async (): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);
