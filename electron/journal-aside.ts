import { access, rename } from 'node:fs/promises';
import path from 'node:path';
import type { AnswerOf } from '../shared/ipc.ts';
import { ok, type Result } from '../shared/lib/result.ts';
import { diskProblem, systemCode } from './disk-problem.ts';
import { DamagedJournal, verifiedLines } from './journal-file.ts';
import { syncFolder } from './safe-write.ts';
import { MAIN_WORDS } from './words.ts';

/** Every line before the first that is wrong. A journal that is not there is an empty one. */
export async function readSound(file: string): Promise<Result<AnswerOf<'journal.sound'>>> {
  const entries: string[] = [];
  try {
    for await (const line of verifiedLines(file)) entries.push(line.entry);
    return ok({ entries, damagedLine: null });
  } catch (error) {
    if (error instanceof DamagedJournal) return ok({ entries, damagedLine: error.line });
    if (systemCode(error) === 'ENOENT') return ok({ entries, damagedLine: null });
    return diskProblem(error, 'journal-unreadable', MAIN_WORDS.journal.unreadable);
  }
}

/** Gives a journal a name of its own beside; answers that name. Whatever was set aside before stays. */
export async function renameAside(file: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replaceAll(/[-:]/g, '');
  for (let turn = 1; ; turn += 1) {
    const name = `journal.damaged-${stamp}${turn === 1 ? '' : `-${turn}`}.ndjson`;
    const target = path.join(path.dirname(file), name);
    if (await isThere(target)) continue;
    await rename(file, target);
    await syncFolder(path.dirname(file));
    return name;
  }
}

const isThere = async (file: string): Promise<boolean> =>
  await access(file).then(
    () => true,
    () => false,
  );
