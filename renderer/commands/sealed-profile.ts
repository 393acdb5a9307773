import type { SealingState } from '../../shared/ipc.ts';
import { fillRegistry, followRegistry, type RegistryRows } from '../db/registry.ts';
import { ask } from '../platform.ts';
import { report } from './edit.ts';
import { makeSnapshotKey, openSnapshotKey, sealingState } from './snapshot-keys.ts';

/**
 * Has everything that is kept of cases sealed from the next start on. Takes a new passphrase and answers the recovery
 * key, which is kept nowhere; where snapshots have a key already, takes what opens that and answers null.
 */
export async function sealProfile(passphrase: string, hasKey: boolean): Promise<string | null> {
  if (hasKey) await openSnapshotKey(passphrase);
  const recovery = hasKey ? null : await makeSnapshotKey(passphrase);
  await ask('sealing.profile');
  return recovery;
}

/** Opens a sealed profile; a wrong passphrase throws a sentence. */
export async function openProfile(typed: string): Promise<void> {
  await openSnapshotKey(typed);
  await takeKept();
}

/** What is kept beside the cases comes out of its sealed file. */
export async function takeKept(): Promise<void> {
  const kept = await ask('sealing.kept');
  if (kept !== null) await fillRegistry(JSON.parse(kept) as RegistryRows);
}

/** It goes back into that file whenever it changes; answers how to end that. */
export const followKept = (): (() => void) =>
  followRegistry((rows) => void ask('sealing.keep', JSON.stringify(rows)).catch(report));

/** Whether the cases are made from their journals at every start, because nothing of them lies on the disk in the clear. */
export async function isProfileSealed(): Promise<boolean> {
  return isSealed(await sealingState());
}

export const isSealed = (state: SealingState | null): boolean => state?.sealsProfile === true;
