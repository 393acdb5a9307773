import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf, type Step } from '../../../shared/model/history.ts';

const edit = (seq: number): Step => ({ seq, label: `Edit ${seq}`, kind: 'edit', of: 0 });
const retrace = (seq: number, kind: 'undo' | 'redo' | 'drop', of: number): Step => ({
  seq,
  label: kind,
  kind,
  of,
});

test('what was undone can be redone until something new is done', () => {
  const steps = [edit(1), edit(2), retrace(3, 'undo', 2)];
  expect(historyOf(steps)).toMatchObject({ past: [{ seq: 1 }], future: [{ seq: 2 }] });
  expect(historyOf([...steps, retrace(4, 'redo', 2)])).toMatchObject({
    past: [{ seq: 1 }, { seq: 2 }],
    future: [],
  });
  expect(historyOf([...steps, edit(4)])).toMatchObject({ past: [{ seq: 1 }, { seq: 4 }], future: [] });
});

test('a dropped step is offered no more, and making the case cannot be undone', () => {
  expect(historyOf([{ ...edit(1), kind: 'start' }, edit(2), retrace(3, 'drop', 2)])).toEqual({
    past: [],
    future: [],
  });
});

test('the stacks read from the journal equal the stacks kept by hand', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<('edit' | 'undo' | 'redo')[]>('edit', 'undo', 'redo'), { maxLength: 40 }),
      (moves) => {
        const past: number[] = [];
        const future: number[] = [];
        const steps: Step[] = [];
        for (const move of moves) {
          const seq = steps.length + 1;
          if (move === 'edit') {
            steps.push(edit(seq));
            past.push(seq);
            future.length = 0;
            continue;
          }
          const [from, to] = move === 'undo' ? [past, future] : [future, past];
          const of = from.pop();
          if (of === undefined) continue;
          to.push(of);
          steps.push(retrace(seq, move, of));
        }
        const history = historyOf(steps);
        expect(history.past.map((step) => step.seq)).toEqual(past);
        expect(history.future.map((step) => step.seq)).toEqual(future);
      },
    ),
  );
});
