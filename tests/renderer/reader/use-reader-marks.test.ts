import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldMarks } from '../../../renderer/db/fold-marks.ts';
import type { ExcerptMarks } from '../../../renderer/db/queries.ts';
import { readerMarks } from '../../../renderer/features/reader/reader-marks.ts';
import { KeptMarks } from '../../../renderer/features/reader/use-reader-marks.ts';
import { add, type Change, put, remove } from '../../../shared/model/changes.ts';
import { type Note, type NoteId, spanOf } from '../../../shared/model/passage.ts';
import { excerptOf } from './reading-fixture.ts';

const STORED = excerptOf(['The harbour board voted to close the basin. The union will go to court over it.']);
const NO_OWNERS = { claims: new Map(), entities: new Map() };

const noteAt = (number: number, start: number): Note => {
  const span = spanOf(STORED.id, STORED.text, start, start + 8);
  if (!span) throw new Error('Nothing but blanks is there');
  return { ...span, id: `n-${number}` as NoteId, rev: 1, proposal: null, words: '', createdAt: '' };
};

test('after any edits the marks that are kept are those that making all of them anew gives', () => {
  const edits = fc.array(fc.tuple(fc.constantFrom('add', 'move', 'write', 'remove'), fc.nat(9), fc.nat(60)), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(edits, (steps) => {
      const kept = new KeptMarks();
      let found: ExcerptMarks = { passages: [], mentions: [], notes: [] };
      kept.take(found);
      for (const [index, [step, number, start]] of steps.entries()) {
        found = foldMarks(found, STORED.id, changesFor(step, found.notes[number], index, start), NO_OWNERS);
        expect(kept.take(found)).toEqual(readerMarks(found));
      }
    }),
    { seed: 1 },
  );
});

test('marks that an edit does not concern stay the same objects', () => {
  const kept = new KeptMarks();
  const notes = [noteAt(1, 0), noteAt(2, 20)];
  const found: ExcerptMarks = { passages: [], mentions: [], notes };
  const before = kept.take(found);
  const after = kept.take(foldMarks(found, STORED.id, [add('notes', noteAt(3, 10))], NO_OWNERS));
  expect(after).toHaveLength(3);
  expect([after[0], after[2]].map((mark, index) => mark === before[index])).toEqual([true, true]);
});

function changesFor(step: string, note: Note | undefined, number: number, start: number): readonly Change[] {
  if (step === 'add') return [add('notes', noteAt(number, start))];
  if (!note) return [];
  if (step === 'remove') return [remove('notes', note)];
  const rev = note.rev + 1;
  if (step === 'write') return [put('notes', note, { ...note, rev, words: 'Why?' })];
  return [put('notes', note, { ...note, ...noteAt(0, start), id: note.id, rev })];
}
