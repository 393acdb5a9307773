import { isAgeFile } from '../../shared/formats/age-header.ts';
import type { FileBytes } from '../../shared/ipc.ts';
import type { Result } from '../../shared/lib/result.ts';
import { CASE_FILE_WORDS } from '../../shared/words/case-files.ts';
import { LOCKING_WORDS } from '../../shared/words/locking.ts';
import { openedCaseOrNull } from '../db/opened-case.ts';
import { caseInfo } from '../db/queries.ts';
import { analystName } from '../db/registry.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { updateSession } from '../state/session.ts';
import { lockInWorker, unlockInWorker } from '../workers/age-client.ts';
import { packOpenedCase } from './case-contents.ts';
import { PlanError } from './planner.ts';

/** Work with a passphrase: how far it is, and how it is given up. */
export interface LockingWork {
  readonly onStep: (label: string, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Packs the open case, encrypts it and asks where to. True when it was written. Throws {@link PlanError} with a sentence
 * when the file could not be opened again, and the signal's reason when it was given up: nothing is written then.
 */
export async function saveLocked(passphrase: string, { onStep, signal }: LockingWork): Promise<boolean> {
  const words = LOCKING_WORDS.save;
  onStep(words.packing, 0, 0);
  const packed = await packOpenedCase((done, total) => onStep(words.packing, done, total));
  signal.throwIfAborted();
  const locked = await lockPacked(packed.bytes, passphrase, { onStep, signal });
  const saved = await ask('files.save', LOCKING_WORDS.fileName(packed.title), locked);
  if (!saved) return false;
  notify('success', words.saved(saved.name));
  if (packed.missing.length > 0) notify('problem', CASE_FILE_WORDS.savedWithout(packed.missing));
  return true;
}

/** Encrypts a packed case. Throws {@link PlanError} when it cannot be opened again. */
export async function lockPacked(
  bytes: Uint8Array,
  passphrase: string,
  { onStep, signal }: Partial<LockingWork> = {},
): Promise<Uint8Array> {
  const words = LOCKING_WORDS.save;
  onStep?.(words.deriving, 0, 0);
  const locked = await lockInWorker(bytes, passphrase, {
    onBytes: (done, total) => onStep?.(done === 0 ? words.deriving : words.encrypting, done, total),
    ...(signal && { signal }),
  });
  if (!locked.ok) throw new PlanError(locked.message);
  return locked.value;
}

/** Opens a case file with its passphrase; the bytes are in memory only and on no disk. */
export async function unlockFile(
  { name, bytes }: FileBytes,
  passphrase: string,
  { onStep, signal }: Partial<LockingWork> = {},
): Promise<Result<FileBytes>> {
  const words = LOCKING_WORDS.unlock;
  onStep?.(words.deriving, 0, 0);
  const opened = await unlockInWorker(bytes, passphrase, {
    onBytes: (done, total) => onStep?.(done === 0 ? words.deriving : words.decrypting, done, total),
    ...(signal && { signal }),
  });
  return opened.ok ? { ok: true, value: { name, bytes: opened.value } } : opened;
}

/** Whether a case file has to be unlocked first; then its passphrase is asked for. */
export function asksPassphrase(file: FileBytes): boolean {
  if (!isAgeFile(file.bytes)) return false;
  updateSession({ dialog: { kind: 'unlock', file } });
  return true;
}

/** Words that somebody who knows of the case would try first. */
export async function guessableWords(): Promise<readonly string[]> {
  const opened = openedCaseOrNull();
  const title = opened ? ((await caseInfo(opened.db))?.title ?? '') : '';
  return [title, await analystName()].flatMap((text) => text.split(/\s+/u)).filter((word) => word.length > 2);
}
