import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase, openCase } from '../../../renderer/commands/open-case.ts';
import { undo } from '../../../renderer/commands/undo.ts';
import { commit } from '../../../renderer/db/commit.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { currentHistory } from '../../../renderer/db/history.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { readJournal } from '../../../renderer/db/read-case.ts';
import { dismissNotice, notify, useNotices } from '../../../renderer/state/notices.ts';
import { session, updateSession } from '../../../renderer/state/session.ts';
import { put } from '../../../shared/model/changes.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { readJournalLine } from '../../../shared/model/journal-line.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { NOTE, wordsOf } from '../db/fresh-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { openSmallCase } from './open-small-case.ts';

let main: FakeMain;
beforeEach(() => {
  main = fakeMain();
});
afterEach(closeCase);

describe('undo and redo', { timeout: 60_000 }, () => {
  test('removing a source and undoing it brings back everything that went with it', async () => {
    const db = await opened();
    const before = await wordsOf(db);
    await edit('source.remove', { sourceId: 'source-1' as SourceId });
    expect(await db.passages.count()).toBe(1);
    await undo();
    expect(await wordsOf(db)).toEqual(before);
  });

  test('a code that was undone is not given to something else', async () => {
    const db = await opened();
    await edit('assessment.add', undefined);
    await undo();
    await edit('assessment.add', undefined);
    expect((await db.assessments.toArray()).map(({ code }) => code).toSorted()).toEqual(['R1', 'R3']);
  });

  test('a new edit gives up what could have been done again', async () => {
    const db = await opened();
    await edit('assessment.add', undefined);
    await undo();
    await edit('case.edit', { fields: { title: 'Other' } });
    expect((await currentHistory(db)).future).toEqual([]);
    expect((await currentHistory(db)).past).toHaveLength(1);
  });

  test('a step that something newer has spoiled is dropped with a sentence, and the one before can be undone', async () => {
    const db = await opened();
    await edit('case.edit', { fields: { title: 'Other' } });
    await edit('claim.edit', { claimId: 'claim-1' as ClaimId, fields: { note: 'Mine' } });
    await commit(db, { ...NOTE, kind: 'redo', of: 0 }, async (read) => {
      const claim = await read.get('claims', 'claim-1');
      return claim ? [put('claims', claim, { ...claim, note: 'Theirs' })] : [];
    });
    await undo();
    expect((await db.claims.get('claim-1'))?.note).toBe('Theirs');
    expect(useNotices.getState().notices.at(-1)?.text).toContain('can no longer be taken back');
    await undo();
    expect((await db.info.toCollection().first())?.title).toBe('Velm harbour');
  });

  test('the first entry of a case cannot be undone', async () => {
    const db = await opened();
    const before = await wordsOf(db);
    await undo();
    expect(await wordsOf(db)).toEqual(before);
    expect(await readJournal(db, 1)).toEqual([]);
  });

  test('undo survives closing the case, because it is read out of the journal', async () => {
    const db = await opened();
    const before = await wordsOf(db);
    await edit('source.remove', { sourceId: 'source-2' as SourceId });
    const { caseId } = openedCase();
    await closeCase();
    await openCase(caseId);
    await undo();
    expect(await wordsOf(openedCase().db)).toEqual(before);
  });

  test('a notice offers to undo its own step only: after a further one it keeps its sentence alone', async () => {
    await opened();
    await edit('assessment.add', undefined);
    notify('info', 'An assessment was begun.', 'edit.undo');
    expect(useNotices.getState().notices.at(-1)?.command).toBe('edit.undo');
    await edit('case.edit', { fields: { title: 'Other' } });
    const { text, command } = useNotices.getState().notices.at(-1) ?? {};
    expect([text, command]).toEqual(['An assessment was begun.', undefined]);
    notify('info', 'The case has another name.', 'edit.undo');
    await undo();
    expect(useNotices.getState().notices.at(-1)?.command).toBeUndefined();
  });

  test('a dialog about something that is taken back is closed, so that the keys work again', async () => {
    const db = await opened();
    await edit('entity.add', { name: 'Port Edra', type: 'place' });
    const { entityId } = session();
    expect(await db.entities.get(entityId ?? '')).toBeDefined();
    if (entityId) updateSession({ dialog: { kind: 'merge', entityId } });
    expect(session().dialog).not.toBeNull();
    await undo();
    expect(session().dialog).toBeNull();
  });

  test('undo is written to the journal file like any edit', async () => {
    const db = await opened();
    await edit('assessment.add', undefined);
    await undo();
    const entries = (main.journals.get(openedCase().caseId) ?? []).map(readJournalLine);
    expect(entries).toEqual(await readJournal(db));
  });
});

async function opened(): Promise<CaseDatabase> {
  for (const { id } of useNotices.getState().notices) dismissNotice(id);
  return (await openSmallCase()).db;
}
