import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase, openCase } from '../../../renderer/commands/open-case.ts';
import { undo } from '../../../renderer/commands/undo.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { currentHistory } from '../../../renderer/db/history.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { removedDetail, type TrashItem, trashItems } from '../../../renderer/db/queries-trash.ts';
import { readCase } from '../../../renderer/db/read-case.ts';
import { danglingReferences } from '../../../shared/model/references.ts';
import { wordsOf } from '../db/fresh-case.ts';
import { fakeMain } from '../fake-bridge.ts';
import { notices } from '../show-in-case.tsx';
import { ANY_EDIT, choiceFrom, EDIT_COMMANDS } from './any-edit.ts';
import { openSmallCase } from './open-small-case.ts';

beforeEach(() => {
  fakeMain();
});
afterEach(closeCase);

/** Every command that removes one thing for its own sake. */
const REMOVALS = [
  'source.remove',
  'claim.remove',
  'entity.remove',
  'assessment.remove',
  'passage.remove',
  'mention.remove',
  'role.remove',
  'note.remove',
  'lineage.remove',
  'relation.remove',
  'entity.unrelate',
  'query.remove',
  'version.remove',
  'template.remove',
] as const;

const take = async (db: CaseDatabase, id: (typeof EDIT_COMMANDS)[number], seed: number) => {
  const args = ANY_EDIT[id](choiceFrom(await readCase(db), seed, await trashItems(db)));
  return args === null ? null : edit(id, args as never);
};

async function furnished(): Promise<CaseDatabase> {
  const { db } = await openSmallCase();
  for (const id of [
    'note.add',
    'lineage.add',
    'relation.add',
    'entity.relate',
    'query.save',
    'version.name',
    'template.save',
  ] as const) {
    await take(db, id, 0);
  }
  // The first claim is told by an entity: removing that one changes the claim.
  const [entity] = await db.entities.toArray();
  const [claim] = await db.claims.toArray();
  if (!entity || !claim) throw new Error('The small case is empty');
  const attribution = claim.attribution.map((step) => ({ ...step, entityId: entity.id }));
  await edit('claim.edit', { claimId: claim.id, fields: { attribution } });
  return db;
}

const itemOf = async (db: CaseDatabase, seq: number | undefined): Promise<TrashItem> => {
  const item = (await trashItems(db)).find((one) => one.seq === seq);
  if (!item) throw new Error(`Nothing in the trash was removed by step ${seq}`);
  return item;
};

test.each(REMOVALS)(
  'what %s takes away comes back from the trash, with all that went with it',
  async (id) => {
    const db = await furnished();
    const before = await wordsOf(db);
    const removed = await take(db, id, 0);
    expect(removed).not.toBeNull();
    expect(await wordsOf(db)).not.toEqual(before);
    const item = await itemOf(db, removed?.seq);
    expect(await removedDetail(db, item.seq, item.id)).toMatchObject({
      isBack: false,
      isPossible: true,
      left: [],
    });
    await edit('trash.restore', item);
    expect(await wordsOf(db)).toEqual(before);
    expect(await trashItems(db)).toEqual([]);
    await undo();
    expect((await trashItems(db)).map((one) => one.id)).toEqual([item.id]);
  },
);

test('removing several things in any order and putting all back gives the same case', async () => {
  const steps = fc.uniqueArray(fc.constantFrom(...REMOVALS), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, fc.nat({ max: 3 }), async (ids, seed) => {
      const db = await furnished();
      const before = await wordsOf(db);
      for (const id of ids) await take(db, id, seed);
      // What needs something that is still gone waits until that is back.
      for (let left = await trashItems(db); left.length > 0; left = await trashItems(db)) {
        for (const item of left) await edit('trash.restore', item);
        expect((await trashItems(db)).length).toBeLessThan(left.length);
      }
      const after = await readCase(db);
      expect(danglingReferences(after)).toEqual([]);
      expect(await wordsOf(db)).toEqual(before);
      await closeCase();
    }),
    { numRuns: 12, seed: 20_261_130 },
  );
});

test('a relation whose other end is gone stays behind with a sentence, and comes by itself once that is back', async () => {
  const db = await furnished();
  const [entity] = await db.entities.toArray();
  const [role] = entity ? await db.roles.where('entityId').equals(entity.id).toArray() : [];
  if (!entity || !role) throw new Error('The small case has no role');
  await edit('entity.remove', { entityId: entity.id });
  await edit('claim.remove', { claimId: role.claimId });
  const items = await trashItems(db);
  const removed = items.find((item) => item.id === entity.id);
  if (!removed) throw new Error('The entity is not in the trash');
  const detail = await removedDetail(db, removed.seq, removed.id);
  expect(detail?.left.map(({ name, missing }) => `${name}: ${missing}`)).toContain(
    'Role E1 in C1: C1 The harbour of Velm is open.',
  );
  await edit('trash.restore', removed);
  expect(await db.roles.get(role.id)).toBeUndefined();
  const claim = (await trashItems(db)).find((item) => item.id === role.claimId);
  if (!claim) throw new Error('The claim is not in the trash');
  await edit('trash.restore', claim);
  const left = (await trashItems(db)).find((item) => item.id === role.id);
  if (!left) throw new Error('The role is not in the trash');
  await edit('trash.restore', left);
  expect(await db.roles.get(role.id)).toMatchObject({ claimId: role.claimId, entityId: entity.id });
});

test('a passage cannot come back before its claim, and is told so', async () => {
  const db = await furnished();
  const [passage] = await db.passages.toArray();
  if (!passage) throw new Error('no passage');
  const removed = await edit('passage.remove', { passageId: passage.id });
  await edit('claim.remove', { claimId: passage.claimId });
  expect(await edit('trash.restore', { seq: removed?.seq ?? 0, id: passage.id })).toBeNull();
  expect(notices().at(-1)).toMatch(/^It could not be put back/u);
});

test('a claim that was changed since its speaker was removed is not overwritten', async () => {
  const db = await furnished();
  const [entity] = await db.entities.toArray();
  const [claim] = await db.claims.toArray();
  if (!entity || !claim) throw new Error('empty');
  const removed = await edit('entity.remove', { entityId: entity.id });
  await edit('claim.edit', { claimId: claim.id, fields: { statement: 'Newer words.' } });
  const detail = await removedDetail(db, removed?.seq ?? 0, entity.id);
  expect(detail?.left.map(({ name, missing }) => [name.slice(0, 8), missing])).toEqual([['Claim C1', '']]);
  await edit('trash.restore', { seq: removed?.seq ?? 0, id: entity.id });
  expect((await db.claims.get(claim.id))?.statement).toBe('Newer words.');
});

test('an entity that was merged into another is not in the trash', async () => {
  const db = await furnished();
  const [first, second] = await db.entities.toArray();
  if (!first || !second) throw new Error('empty');
  await edit('entity.merge', { entityId: first.id, otherId: second.id });
  expect((await trashItems(db)).filter(({ table }) => table === 'entities')).toEqual([]);
});

test('after any edits, closing and opening the case, undoing all is the start', {
  timeout: 120_000,
}, async () => {
  const step = fc.tuple(fc.constantFrom(...EDIT_COMMANDS), fc.nat({ max: 9 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      const db = await furnished();
      const start = await wordsOf(db);
      const had = (await currentHistory(db)).past.length;
      for (const [id, seed] of steps) await take(db, id, seed);
      const { length } = (await currentHistory(db)).past;
      const { caseId } = openedCase();
      await closeCase();
      await openCase(caseId);
      for (let left = length; left > had; left -= 1) await undo();
      expect(await wordsOf(openedCase().db)).toEqual(start);
      await closeCase();
    }),
    { numRuns: 10, seed: 20_261_130 },
  );
});
