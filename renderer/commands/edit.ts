import { uuidv7 } from 'uuidv7';
import type { ArgsOfCommand } from '../../shared/command-args.ts';
import { commandSpec } from '../../shared/commands.ts';
import type { Stamp } from '../../shared/lib/ids.ts';
import type { JournalEntry } from '../../shared/model/changes.ts';
import { FAILURE_WORDS } from '../../shared/words/failures.ts';
import { StaleChangeError } from '../db/commit.ts';
import { openedCase } from '../db/opened-case.ts';
import { analystName } from '../db/registry.ts';
import { ask, PlatformError } from '../platform.ts';
import { notify, spendUndo } from '../state/notices.ts';
import { updateSession } from '../state/session.ts';
import { afterEdit } from './after-edit.ts';
import { PLANNERS } from './edits.ts';
import { writeJournal } from './journal-writer.ts';
import { type EditCommandId, PlanError, type Planner } from './planner.ts';
import { keepBefore } from './safety-snapshots.ts';
import { StoreTrouble } from './store-trouble.ts';
import { sureCommit } from './sure-commit.ts';

/** The program's clock and source of ids. */
export const stamp: Stamp = { newId: uuidv7, now: () => new Date().toISOString() };

/**
 * Plans, commits and journals one edit command. Returns the journal entry, or null when nothing changed or the
 * edit was refused; a refusal has told the analyst why.
 */
export async function edit<K extends EditCommandId>(
  id: K,
  args: ArgsOfCommand<K>,
): Promise<JournalEntry | null> {
  const { db } = openedCase();
  const planner: Planner<K> = PLANNERS[id];
  const note = {
    label: commandSpec(id).label,
    kind: 'edit',
    of: 0,
    at: stamp.now(),
    analyst: await analystName(),
  } as const;
  try {
    const entry = await sureCommit(db, note, (read) =>
      planner(read, args, { ...stamp, analyst: note.analyst }),
    );
    if (entry) {
      spendUndo();
      // The new claim is in hand as soon as it is written; "saved" is said when the journal file has it too.
      afterEdit(id, entry);
      await writeJournal();
      keepBefore(entry);
    }
    return entry;
  } catch (error) {
    await report(error);
    return null;
  }
}

/** Tells the analyst what happened, what was kept and what to do; logs what was not foreseen, without content. */
export async function report(error: unknown): Promise<void> {
  if (error instanceof StoreTrouble) {
    updateSession({ dialog: { kind: 'recovery', trouble: error.trouble } });
    return;
  }
  if (error instanceof PlanError || error instanceof StaleChangeError || error instanceof PlatformError) {
    notify('problem', error.message);
    return;
  }
  const name = error instanceof Error ? error.name : 'unknown';
  notify('problem', name === 'QuotaExceededError' ? FAILURE_WORDS.diskFull : FAILURE_WORDS.unforeseen(name));
  await ask('log.write', 'error', `${name} in a command`).catch(() => undefined);
}
