import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { edit } from '../../../renderer/commands/edit.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import type { EditCommandId } from '../../../renderer/commands/planner.ts';
import { redo, undo } from '../../../renderer/commands/undo.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { currentHistory } from '../../../renderer/db/history.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { trashItems } from '../../../renderer/db/queries-trash.ts';
import { readCase, readJournal } from '../../../renderer/db/read-case.ts';
import { useSaving } from '../../../renderer/state/saving.ts';
import { danglingReferences } from '../../../shared/model/references.ts';
import { wordsOf } from '../db/fresh-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { ANY_EDIT, choiceFrom, EDIT_COMMANDS } from './any-edit.ts';
import { openSmallCase } from './open-small-case.ts';

let main: FakeMain;
beforeEach(() => {
  main = fakeMain();
});
afterEach(closeCase);

test.each(EDIT_COMMANDS)('%s changes the case, is taken back by undo and done again by redo', async (id) => {
  const db = await furnishedCase();
  const before = await wordsOf(db);
  for (let seed = 0; (await take(db, id, seed)) === null; seed += 1) expect(seed).toBeLessThan(9);
  const after = await wordsOf(db);
  expect(after).not.toEqual(before);
  expect(danglingReferences(await readCase(db))).toEqual([]);
  await undo();
  expect(await wordsOf(db)).toEqual(before);
  await redo();
  expect(await wordsOf(db)).toEqual(after);
});

test('after any edits of any kind, undoing all is the start and redoing all is the end', {
  timeout: 120_000,
}, async () => {
  const step = fc.tuple(fc.constantFrom(...EDIT_COMMANDS), fc.nat({ max: 9 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const db = await furnishedCase();
      const start = await wordsOf(db);
      const had = (await currentHistory(db)).past.length;
      for (const [id, seed] of steps) await take(db, id, seed);
      const end = await wordsOf(db);
      expect(danglingReferences(await readCase(db))).toEqual([]);
      const { length } = (await currentHistory(db)).past;
      for (let left = length; left > had; left -= 1) await undo();
      expect(await wordsOf(db)).toEqual(start);
      for (let left = length; left > had; left -= 1) await redo();
      expect(await wordsOf(db)).toEqual(end);
      const seqs = (await readJournal(db)).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
      expect(main.journals.get(openedCase().caseId)).toHaveLength(seqs.length);
      expect(useSaving.getState().status).toBe('saved');
    }),
    { numRuns: 10, seed: 20_261_122 },
  );
});

/** Runs an edit on some record of the case; null where there was none, or where the command rightly refused. */
async function take(db: CaseDatabase, id: EditCommandId, seed: number) {
  const args = ANY_EDIT[id](choiceFrom(await readCase(db), seed, await trashItems(db)));
  return args === null ? null : edit(id, args as never);
}

/** What must be there for every command to have something to act on. */
const FURNITURE: readonly EditCommandId[] = [
  'import.accept',
  'note.add',
  'lineage.add',
  'relation.add',
  'entity.relate',
  'proposal.dismiss',
  'query.save',
  'version.name',
  'template.save',
];

/** The small case with something in every table, a withdrawn source, a merged entity and a mark that waits. */
async function furnishedCase(): Promise<CaseDatabase> {
  const { db } = await openSmallCase();
  for (const id of FURNITURE) await take(db, id, 0);
  await take(db, 'lineage.remove', 0);
  await take(db, 'lineage.add', 0);
  await edit('entity.add', { name: 'Third', type: 'other' });
  const entities = await db.entities.toArray();
  const third = entities.find(({ name }) => name === 'Third');
  const first = entities.find(({ name }) => name !== 'Third');
  if (first && third) await edit('entity.merge', { entityId: first.id, otherId: third.id });
  await take(db, 'source.withdraw', 1);
  await take(db, 'excerpt.replace', 1);
  await take(db, 'finding.accept', 1);
  return db;
}
