import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase, openCase } from '../../../renderer/commands/open-case.ts';
import { redo, undo } from '../../../renderer/commands/undo.ts';
import { commit } from '../../../renderer/db/commit.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { currentHistory } from '../../../renderer/db/history.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { readJournal } from '../../../renderer/db/read-case.ts';
import { dismissNotice, useNotices } from '../../../renderer/state/notices.ts';
import { useSaving } from '../../../renderer/state/saving.ts';
import { put } from '../../../shared/model/changes.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { EMPTY_TEXT } from '../../../shared/model/rich-text.ts';
import type { ExcerptId, SourceId } from '../../../shared/model/source.ts';
import { NOTE, wordsOf } from '../db/fresh-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { importItem } from './import-item.ts';
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

  test('after any edits, undoing all is the start and redoing all is the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const db = await opened();
        const start = await wordsOf(db);
        for (const take of steps) await take(db);
        const end = await wordsOf(db);
        const { length } = (await currentHistory(db)).past;
        for (let left = length; left > 0; left -= 1) await undo();
        expect(await wordsOf(db)).toEqual(start);
        for (let left = length; left > 0; left -= 1) await redo();
        expect(await wordsOf(db)).toEqual(end);
        const seqs = (await readJournal(db)).map(({ seq }) => seq);
        expect(seqs).toEqual(seqs.map((_, index) => index + 1));
        expect(main.journals.get(openedCase().caseId)).toHaveLength(seqs.length);
        expect(useSaving.getState().status).toBe('saved');
      }),
      { numRuns: 25 },
    );
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

  test('undo is written to the journal file like any edit', async () => {
    const db = await opened();
    await edit('assessment.add', undefined);
    await undo();
    const entries = (main.journals.get(openedCase().caseId) ?? []).map((line) => JSON.parse(line) as unknown);
    expect(entries).toEqual(await readJournal(db));
  });
});

async function opened(): Promise<CaseDatabase> {
  for (const { id } of useNotices.getState().notices) dismissNotice(id);
  return (await openSmallCase()).db;
}

type Step = (db: CaseDatabase) => Promise<unknown>;

/** The record at a place in a table, any place; null where the table is empty. */
async function pick<T extends { id: string }>(
  rows: Promise<readonly T[]>,
  at: number,
): Promise<T['id'] | null> {
  const found = await rows;
  return found[at % Math.max(1, found.length)]?.id ?? null;
}

const place = fc.nat({ max: 50 });
const word = fc.string({ minLength: 1, maxLength: 8 });
const range = (excerptId: ExcerptId, from: number, length: number) => ({
  excerptId,
  start: from,
  end: from + length,
});

const step: fc.Arbitrary<Step> = fc.oneof(
  word.map(
    (title): Step =>
      async () =>
        edit('case.edit', { fields: { title } }),
  ),
  fc.tuple(place, place).map(
    ([from, length]): Step =>
      async (db) => {
        const excerpt = await pick(db.excerpts.toArray(), length);
        return excerpt && edit('claim.mark', range(excerpt, from, length));
      },
  ),
  fc.tuple(place, place, place).map(
    ([at, from, length]): Step =>
      async (db) => {
        const claimId = await pick(db.claims.toArray(), at);
        const excerpt = await pick(db.excerpts.toArray(), from);
        return claimId && excerpt && edit('passage.add', { claimId, ...range(excerpt, from, length) });
      },
  ),
  fc.tuple(place, word).map(
    ([at, statement]): Step =>
      async (db) => {
        const claimId = await pick(db.claims.toArray(), at);
        return claimId && edit('claim.edit', { claimId, fields: { statement, tags: [statement] } });
      },
  ),
  place.map(
    (at): Step =>
      async (db) => {
        const claimId = await pick(db.claims.toArray(), at);
        return claimId && edit('claim.remove', { claimId });
      },
  ),
  fc.tuple(place, word).map(
    ([from, name]): Step =>
      async (db) => {
        const excerpt = await pick(db.excerpts.toArray(), from);
        const claimId = await pick(db.claims.toArray(), from);
        return edit('entity.add', {
          name,
          type: 'person',
          ...(excerpt && { mention: range(excerpt, from, 6) }),
          ...(claimId && { link: { claimId, role: 'actor' as const } }),
        });
      },
  ),
  fc.tuple(place, place).map(
    ([at, from]): Step =>
      async (db) => {
        const entityId = await pick(db.entities.toArray(), at);
        const excerpt = await pick(db.excerpts.toArray(), from);
        return entityId && excerpt && edit('mention.add', { entityId, ...range(excerpt, from, 9) });
      },
  ),
  place.map(
    (at): Step =>
      async (db) => {
        const entityId = await pick(db.entities.toArray(), at);
        return entityId && edit('entity.remove', { entityId });
      },
  ),
  place.map(
    (at): Step =>
      async (db) => {
        const sourceId = await pick(db.sources.toArray(), at);
        return sourceId && edit('source.remove', { sourceId });
      },
  ),
  fc.tuple(place, word).map(
    ([at, outlet]): Step =>
      async (db) => {
        const sourceId = await pick(db.sources.toArray(), at);
        return sourceId && edit('source.edit', { sourceId, fields: { outlet } });
      },
  ),
  place.map(
    (block): Step =>
      async (db) => {
        const excerptId = await pick(db.excerpts.toArray(), block);
        return excerptId && edit('residue.decide', { excerptId, blocks: [block % 3], status: 'accepted' });
      },
  ),
  fc.constant<Step>(async () => edit('assessment.add', undefined)),
  place.map(
    (at): Step =>
      async (db) => {
        const assessmentId = await pick(db.assessments.toArray(), at);
        return assessmentId && edit('assessment.write', { assessmentId, body: EMPTY_TEXT });
      },
  ),
  place.map(
    (at): Step =>
      async (db) => {
        const assessmentId = await pick(db.assessments.toArray(), at);
        return assessmentId && edit('assessment.remove', { assessmentId });
      },
  ),
  word.map(
    (text): Step =>
      async () =>
        edit('import.accept', { items: [importItem(text), importItem(`${text}!`)] }),
  ),
  fc.constant<Step>(async () => undo()),
  fc.constant<Step>(async () => redo()),
);
