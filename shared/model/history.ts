import type { JournalEntry } from './changes.ts';

export type Step = Pick<JournalEntry, 'seq' | 'label' | 'kind' | 'of'>;

/** What can be taken back and what can be done again, nearest last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/**
 * Reads the undo and redo stacks out of the journal, so that they survive closing the program. `steps` are in
 * journal order; they may begin anywhere, an undo of something before the beginning is passed over.
 */
export function historyOf(steps: readonly Step[]): History {
  const past: Step[] = [];
  const future: Step[] = [];
  const edits = new Map<number, Step>();
  const take = (stack: Step[], seq: number): void => {
    const at = stack.findLastIndex((step) => step.seq === seq);
    if (at >= 0) stack.splice(at, 1);
  };
  for (const step of steps) {
    const edit = edits.get(step.of);
    if (step.kind === 'start') {
      past.length = 0;
      future.length = 0;
    } else if (step.kind === 'edit') {
      edits.set(step.seq, step);
      past.push(step);
      future.length = 0;
    } else if (step.kind === 'drop') {
      take(past, step.of);
      take(future, step.of);
    } else if (edit && step.kind === 'undo') {
      take(past, step.of);
      future.push(edit);
    } else if (edit) {
      take(future, step.of);
      past.push(edit);
    }
  }
  return { past, future };
}
