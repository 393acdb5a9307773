import type { ArgsOfCommand } from '../../shared/command-args.ts';
import { COMMANDS, type CommandId, commandSpec } from '../../shared/commands.ts';
import { FAILURE_WORDS } from '../../shared/words/failures.ts';
import { isLocked } from '../state/lock.ts';
import { notify } from '../state/notices.ts';
import { session } from '../state/session.ts';
import { ACTS } from './acts.ts';
import { argsInContext } from './context.ts';
import { edit, report } from './edit.ts';
import type { ActCommandId, EditCommandId } from './planner.ts';

const inFlight = new Set<string>();

/** Edits that were begun and are not saved yet, from the press of the key on. */
const unsaved = new Set<Promise<unknown>>();

/** What they are given is too long to be compared: one of them at a time. */
const HEAVY: ReadonlySet<CommandId> = new Set(['import.accept', 'assessment.write']);

/** Pressed twice they mean two steps; they queue by themselves. */
const REPEATABLE: ReadonlySet<CommandId> = new Set(['edit.undo', 'edit.redo']);

/**
 * Runs a command: the only way anything happens. Resolves when it is done and saved; a refusal or failure has been
 * shown to the analyst. The same command with the same arguments is not started again while it runs, so that a
 * double click does one thing.
 */
export async function run<K extends CommandId>(
  id: K,
  ...[args]: ArgsOfCommand<K> extends undefined ? [] : [args: ArgsOfCommand<K>]
): Promise<boolean> {
  const key = `${id} ${HEAVY.has(id) ? '' : JSON.stringify(args)}`;
  if (inFlight.has(key) && !REPEATABLE.has(id)) return false;
  inFlight.add(key);
  try {
    return await perform(id, args as ArgsOfCommand<K>);
  } catch (error) {
    await report(error);
    return false;
  } finally {
    inFlight.delete(key);
  }
}

/** Runs a command chosen without arguments (menu, palette, key): they come from what is open and selected. */
export function runInContext(id: CommandId): Promise<boolean> {
  if (isLocked()) return Promise.resolve(false);
  // Undo right after an edit means that edit, also while it is still being saved.
  if (REPEATABLE.has(id)) return Promise.allSettled(unsaved).then(() => inContext(id));
  const done = inContext(id);
  if (isEdit(id)) {
    unsaved.add(done);
    void done.finally(() => unsaved.delete(done));
  }
  return done;
}

async function inContext(id: CommandId): Promise<boolean> {
  const { label, needsClaim, takesAway } = commandSpec(id);
  const args = await argsInContext(id);
  if (args === null) {
    if (needsClaim && session().selection) notify('info', FAILURE_WORDS.noClaimInHand);
    return false;
  }
  const isDone = await (run as (id: CommandId, args: unknown) => Promise<boolean>)(id, args);
  if (isDone && takesAway) notify('info', FAILURE_WORDS.canComeBack(label), 'edit.undo');
  return isDone;
}

async function perform<K extends CommandId>(id: K, args: ArgsOfCommand<K>): Promise<boolean> {
  if (isEdit(id)) {
    return (await edit(id, args as never)) !== null;
  }
  const act = ACTS[id as ActCommandId] as (args: ArgsOfCommand<K>) => Promise<void> | void;
  await act(args);
  return true;
}

const isEdit = (id: CommandId): id is EditCommandId => id in COMMANDS && commandSpec(id).edits === true;
