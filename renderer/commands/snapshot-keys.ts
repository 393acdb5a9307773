import type { SealingState } from '../../shared/ipc.ts';
import { LOCKING_WORDS } from '../../shared/words/locking.ts';
import { ask } from '../platform.ts';
import { lockInWorker, newKeyInWorker, unlockInWorker } from '../workers/age-client.ts';
import { PlanError } from './planner.ts';

/** How it stands with the sealing of snapshots; null where none can be sealed. */
export const sealingState = (): Promise<SealingState | null> => ask('sealing.state');

/** Makes a key and has new snapshots sealed with it. Answers the recovery key, which is kept nowhere. */
export async function makeSnapshotKey(passphrase: string, signal?: AbortSignal): Promise<string> {
  const { recipient, identity, locked } = await newKeyInWorker(passphrase, signal ? { signal } : {});
  signal?.throwIfAborted();
  await ask('sealing.turnOn', recipient, locked);
  return identity;
}

export const setSealing = (isOn: boolean): Promise<SealingState> => ask('sealing.setOn', isOn);

/** Has the key at hand until the program ends. Takes the passphrase or the recovery key; a wrong one throws a sentence. */
export async function openSnapshotKey(typed: string, signal?: AbortSignal): Promise<SealingState> {
  return ask('sealing.open', await identityFor(typed, signal));
}

/** Keeps the same key under another passphrase; the recovery key stays what it was. */
export async function relockSnapshotKey(typed: string, next: string, signal?: AbortSignal): Promise<void> {
  const identity = await identityFor(typed, signal);
  // That it is the right one is known to main alone, and has to be before the file is replaced.
  await ask('sealing.open', identity);
  const locked = await lockInWorker(
    new TextEncoder().encode(`${identity}\n`),
    next,
    signal ? { signal } : {},
  );
  if (!locked.ok) throw new PlanError(locked.message);
  await ask('sealing.relock', locked.value);
}

const IDENTITY = /AGE-SECRET-KEY-1[A-Z0-9]{58}/u;

const identityFor = (typed: string, signal: AbortSignal | undefined): Promise<string> =>
  identityFrom(typed, () => ask('sealing.key'), signal);

/** What opens sealed snapshots: the recovery key itself, or what the passphrase takes out of its age file. */
export async function identityFrom(
  typed: string,
  keyFile: () => Promise<Uint8Array>,
  signal?: AbortSignal,
): Promise<string> {
  const given = IDENTITY.exec(typed.replaceAll(/\s/gu, '').toUpperCase());
  if (given) return given[0];
  const opened = await unlockInWorker(await keyFile(), typed, signal ? { signal } : {});
  if (!opened.ok) {
    const { wrongPassphrase } = LOCKING_WORDS.snapshots;
    throw new PlanError(opened.code === 'wrong-passphrase' ? wrongPassphrase : opened.message);
  }
  const held = IDENTITY.exec(new TextDecoder().decode(opened.value));
  if (!held) throw new PlanError(LOCKING_WORDS.refused.damaged);
  return held[0];
}
