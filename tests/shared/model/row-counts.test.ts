import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, type Change, put, remove } from '../../../shared/model/changes.ts';
import { countsAfter } from '../../../shared/model/row-counts.ts';
import { recordsAfter } from '../../../shared/model/whole-case.ts';

/** Steps of a case with a handful of notes: each is added, changed or removed, as often as the step says. */
const steps = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }), {
  maxLength: 12,
});

test('counting along with the change sets gives what counting the records gives', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const there = new Set<string>();
      const entries = list.map((ids, index) => ({
        seq: index + 1,
        at: '',
        analyst: '',
        label: '',
        kind: 'edit' as const,
        of: 0,
        changes: ids.map((number, place) => change(there, `note-${number}`, place)),
      }));
      const counts = countsAfter({ notes: 0, claims: 7 }, entries);
      expect(counts).toEqual({ notes: recordsAfter(entries).get('notes')?.size, claims: 7 });
    }),
  );
});

function change(there: Set<string>, id: string, place: number): Change {
  const note = { id, rev: 1 } as never;
  if (!there.has(id)) {
    there.add(id);
    return add('notes', note);
  }
  if (place % 2 === 0) return put('notes', note, note);
  there.delete(id);
  return remove('notes', note);
}
