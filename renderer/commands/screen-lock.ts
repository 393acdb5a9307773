import { COMMAND_IDS } from '../../shared/commands.ts';
import type { LockState } from '../../shared/ipc.ts';
import { ask, PlatformError } from '../platform.ts';
import { flushDrafts } from '../state/drafts.ts';
import { isLocked, updateLock, useLock } from '../state/lock.ts';
import { useSaving } from '../state/saving.ts';
import { session, updateSession } from '../state/session.ts';
import { possibleCommands } from './context.ts';
import { writeJournal } from './journal-writer.ts';
import { sentenceOf } from './sentence-of.ts';

/** How often, and how many milliseconds apart, fields are looked at until they show what was saved. */
const MOST_LOOKS = 40;
const LOOK = 25;

/** Takes over how main says it stands, once before anything is shown. */
export function beginWithLock(state: LockState): void {
  // Nothing is open yet, so that nothing has to be saved.
  updateLock({ ...state, isEmptied: state.isLocked });
}

/**
 * Locks the window: it shows nothing of the case from now on. What is typed is saved first, then everything leaves the
 * page. Where it cannot be saved, or stands in an open dialog, it stays there, hidden, and is lost neither.
 */
export async function lockNow(): Promise<void> {
  if (!useLock.getState().isSet || isLocked()) return;
  updateLock({ isLocked: true, isEmptied: false });
  const isSaved = await saveTyped();
  if (isLocked() && isSaved && session().dialog === null) updateLock({ isEmptied: true });
  await ask('lock.now');
  await ask('menu.state', { disabled: COMMAND_IDS, labels: {} });
}

/** The command: where there is no passphrase yet, the analyst is asked for one. */
export async function lockOrSet(): Promise<void> {
  if (useLock.getState().isSet) await lockNow();
  else updateSession({ dialog: { kind: 'locking' } });
}

/** Tries a passphrase; answers a sentence when it does not open the lock. */
export async function openLock(passphrase: string): Promise<string | null> {
  try {
    updateLock({ ...(await ask('lock.open', passphrase)), isEmptied: false });
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    updateLock({ waitSeconds: (await ask('lock.state')).waitSeconds });
    return error.message;
  }
  // A new session object has whoever keeps the menu true say it again; without a case nobody does.
  updateSession({});
  const possible = await possibleCommands();
  await ask('menu.state', { disabled: COMMAND_IDS.filter((id) => !possible.has(id)), labels: {} });
  return null;
}

/** Sets, changes or takes away the passphrase of the lock; answers a sentence when that is refused. */
export const chooseLock = (current: string | null, next: string | null): Promise<string | null> =>
  sentenceOf(async () => updateLock(await ask('lock.choose', current, next)));

export async function setIdleMinutes(minutes: number): Promise<void> {
  updateLock(await ask('lock.idle', minutes));
}

/** Whether everything typed is in the journal file, and the fields show that they know. */
async function saveTyped(): Promise<boolean> {
  try {
    await flushDrafts();
    await writeJournal();
  } catch {
    return false;
  }
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    if (!document.querySelector('[data-dirty="true"]')) return useSaving.getState().status === 'saved';
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  // A field holds what its record does not take.
  return false;
}
