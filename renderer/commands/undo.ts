import { invert } from '../../shared/model/changes.ts';
import type { Step } from '../../shared/model/history.ts';
import { FAILURE_WORDS } from '../../shared/words/failures.ts';
import { StaleChangeError } from '../db/commit.ts';
import { changesOf, currentHistory } from '../db/history.ts';
import { openedCase } from '../db/opened-case.ts';
import { analystName } from '../db/registry.ts';
import { notify, spendUndo } from '../state/notices.ts';
import { updateSession } from '../state/session.ts';
import { letGo } from './after-edit.ts';
import { report, stamp } from './edit.ts';
import { writeJournal } from './journal-writer.ts';
import { sureCommit } from './sure-commit.ts';

/** Takes the last step back. A step that something newer has spoiled is dropped with a sentence. */
export const undo = (): Promise<void> => inTurn(() => retrace('undo'));

/** Does the last undone step again. */
export const redo = (): Promise<void> => inTurn(() => retrace('redo'));

let last: Promise<void> = Promise.resolve();

/** One step at a time, in the order in which the key was pressed. */
function inTurn(step: () => Promise<void>): Promise<void> {
  last = last.then(step, step);
  return last;
}

async function retrace(kind: 'undo' | 'redo'): Promise<void> {
  const { db } = openedCase();
  const history = await currentHistory(db);
  const step = kind === 'undo' ? history.past.at(-1) : history.future.at(-1);
  if (!step) return;
  const label = FAILURE_WORDS.retraced[kind](step.label);
  try {
    const entry = await sureCommit(db, await noteFor(step, kind, label), async () => {
      const changes = await changesOf(db, step.seq);
      return kind === 'undo' ? invert(changes) : changes;
    });
    if (entry) letGo(entry);
    spendUndo();
    updateSession({ announcement: label });
  } catch (error) {
    if (!(error instanceof StaleChangeError)) {
      await report(error);
      return;
    }
    await sureCommit(db, await noteFor(step, 'drop', label), async () => []);
    notify('problem', FAILURE_WORDS.dropped(step.label));
  }
  await writeJournal();
}

const noteFor = async (step: Step, kind: 'undo' | 'redo' | 'drop', label: string) =>
  ({ label, kind, of: step.seq, at: stamp.now(), analyst: await analystName() }) as const;
