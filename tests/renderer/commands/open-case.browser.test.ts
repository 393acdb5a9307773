import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { edit } from '../../../renderer/commands/edit.ts';
import { adoptCase, closeCase, newCase, openCase } from '../../../renderer/commands/open-case.ts';
import { databaseName, declareDatabase, storedVersion } from '../../../renderer/db/database.ts';
import { openedCase, openedCaseOrNull } from '../../../renderer/db/opened-case.ts';
import { readCase, readJournal } from '../../../renderer/db/read-case.ts';
import { knownCase, knownCases } from '../../../renderer/db/registry.ts';
import { changeListSetting, useListSettings } from '../../../renderer/state/list-settings.ts';
import { useSaving } from '../../../renderer/state/saving.ts';
import { session } from '../../../renderer/state/session.ts';
import { fail } from '../../../shared/lib/result.ts';
import type { CaseId } from '../../../shared/model/case-info.ts';
import { readJournalLine } from '../../../shared/model/journal-line.ts';
import { CURRENT_VERSION, MIGRATIONS } from '../../../shared/model/migrations.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { infoOf } from '../../../shared/model/whole-case.ts';
import { smallCase } from '../../shared/model/small-case.ts';
import { freshId } from '../db/fresh-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { importItem } from './import-item.ts';
import { openSmallCase } from './open-small-case.ts';

let main: FakeMain;
beforeEach(() => {
  main = fakeMain();
});
afterEach(closeCase);

describe('opening a case', () => {
  test('a new case is listed, open, and in the journal file', async () => {
    await newCase('Straits');
    const { caseId, db } = openedCase();
    expect(session().caseId).toBe(caseId);
    expect((await knownCases())[0]).toMatchObject({ id: caseId, title: 'Straits', isSample: false });
    expect(onDisk(caseId)).toEqual(await readJournal(db));
  });

  test('a case that is open already is opened again', async () => {
    const { caseId } = await openSmallCase();
    await openCase(caseId);
    await openCase(caseId);
    expect(openedCase().caseId).toBe(caseId);
    expect(await openedCase().db.claims.count()).toBe(2);
  });

  test('opening another case closes the first, which can be opened again', async () => {
    const first = (await openSmallCase()).caseId;
    await openSmallCase();
    await openCase(first);
    expect(openedCase().caseId).toBe(first);
  });

  test('a case opens on the corrected text of its first source, with empty filters', async () => {
    const { caseId, db } = await openSmallCase();
    const item = importItem('The harbour of Velm opened on Tuesday.');
    await edit('excerpt.replace', { excerptId: 'excerpt-1' as ExcerptId, item, placements: [] });
    changeListSetting('claims', { filter: 'Velm', order: 'status' });
    await closeCase();
    expect(useListSettings.getState().claims).toEqual({ filter: '', order: 'status' });
    await openCase(caseId);
    const corrected = await openedCase()
      .db.excerpts.filter(({ replaces }) => replaces !== null)
      .first();
    expect(session()).toMatchObject({ sourceId: 'source-1', excerptId: corrected?.id });
    expect(db.isOpen()).toBe(false);
  });

  test('a case in another window is refused, and the open case stays', async () => {
    const other = await openSmallCase();
    await closeCase();
    const { caseId } = await openSmallCase();
    const letGo = await holdLock(`case-${other.caseId}`);
    await expect(openCase(other.caseId)).rejects.toThrow('another window');
    expect(openedCase().caseId).toBe(caseId);
    letGo();
  });

  test('a case of a newer version is refused', async () => {
    const id = freshId();
    const next = { version: CURRENT_VERSION + 1, note: 'The next format.' };
    const db = declareDatabase(databaseName(id), [...MIGRATIONS, next]);
    await db.open();
    db.close();
    await expect(openCase(id)).rejects.toThrow('newer version');
  });

  test('a case that is nowhere is refused and makes no empty database', async () => {
    const id = freshId();
    await expect(openCase(id)).rejects.toThrow('database is gone');
    expect(await storedVersion(databaseName(id))).toBe(0);
  });

  test('a lost database is made again from the journal file', async () => {
    const { caseId, db } = await openSmallCase();
    await edit('case.edit', { fields: { title: 'Other' } });
    await edit('claim.remove', { claimId: 'claim-1' as never });
    const [before, journal] = [await readCase(db), await readJournal(db)];
    await closeCase();
    await Dexie.delete(databaseName(caseId));
    await openCase(caseId);
    expect(await readCase(openedCase().db)).toEqual(before);
    expect(await readJournal(openedCase().db)).toEqual(journal);
    await edit('assessment.add', undefined);
    expect(onDisk(caseId)).toHaveLength(4);
  });

  test('an older database takes over what the journal file has more', async () => {
    const { caseId } = await openSmallCase();
    await edit('case.edit', { fields: { title: 'Other' } });
    const ahead = [...(main.journals.get(caseId) ?? [])];
    await closeCase();
    const { whole } = await smallCase(caseId);
    main.journals.delete(caseId);
    await adoptCase(infoOf(whole.snapshot), whole);
    await closeCase();
    main.journals.set(caseId, ahead);
    await openCase(caseId);
    expect((await openedCase().db.info.get(caseId))?.title).toBe('Other');
    expect((await knownCase(caseId))?.title).toBe('Other');
  });

  test('an unreadable journal file opens nothing and changes nothing', async () => {
    const { caseId } = await openSmallCase();
    await closeCase();
    main.answers = {
      'journal.head': () => fail('damaged', 'The journal of this case is damaged in line 1.'),
    };
    await expect(openCase(caseId)).rejects.toThrow('damaged in line 1');
    expect(openedCaseOrNull()).toBeNull();
    main.answers = {};
    await openCase(caseId);
    expect(await openedCase().db.claims.count()).toBe(2);
  });
});

describe('the journal file', () => {
  test('holds every edit as the database does, in the same order', async () => {
    const { caseId, db } = await openSmallCase();
    await Promise.all([
      edit('case.edit', { fields: { title: 'One' } }),
      edit('case.edit', { fields: { description: 'Two' } }),
      edit('assessment.add', undefined),
    ]);
    expect(onDisk(caseId)).toEqual(await readJournal(db));
    expect(onDisk(caseId)).toHaveLength(4);
    expect(useSaving.getState().status).toBe('saved');
  });

  test('a write that fails is shown with its reason and made up for by the next', async () => {
    const { caseId, db } = await openSmallCase();
    main.answers = { 'journal.append': () => fail('disk-full', 'The disk is full.') };
    await edit('case.edit', { fields: { title: 'One' } });
    expect(useSaving.getState()).toEqual({ status: 'failed', reason: 'The disk is full.' });
    expect((await db.info.get(caseId))?.title).toBe('One');
    main.answers = {};
    await edit('case.edit', { fields: { title: 'Two' } });
    expect(useSaving.getState().status).toBe('saved');
    expect(onDisk(caseId)).toEqual(await readJournal(db));
  });

  test('what could not be written before closing is written when the case is opened again', async () => {
    const { caseId } = await openSmallCase();
    main.answers = { 'journal.append': () => fail('disk-full', 'The disk is full.') };
    await edit('case.edit', { fields: { title: 'One' } });
    await closeCase();
    expect(onDisk(caseId)).toHaveLength(1);
    main.answers = {};
    await openCase(caseId);
    expect(onDisk(caseId)).toEqual(await readJournal(openedCase().db));
    expect(onDisk(caseId)).toHaveLength(2);
  });
});

const onDisk = (caseId: CaseId): readonly unknown[] => (main.journals.get(caseId) ?? []).map(readJournalLine);

/** Holds a lock as another window would; answers the function that lets go. */
const holdLock = async (name: string): Promise<() => void> =>
  new Promise((resolve) => {
    void navigator.locks.request(name, () => new Promise<void>((letGo) => resolve(letGo)));
  });
