import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SHA256 } from '../shared/ipc-checks.ts';
import { fail, ok, type Result } from '../shared/lib/result.ts';
import { plainBytes } from './bounded-read.ts';
import { caseFolder, makeFolder } from './case-folder.ts';
import { diskProblem, systemCode } from './disk-problem.ts';
import { writeSafely } from './safe-write.ts';
import { type ProfileSeal, UNSEALED_PROFILE } from './sealed/profile-seal.ts';
import { sha256 as hashOf } from './sha256.ts';
import { SealedAway, type Sealing } from './snapshots/sealing.ts';
import { MAIN_WORDS } from './words.ts';

/** The folder of originals within that of a case. */
export const ORIGINALS = 'originals';

export interface Originals {
  keep(caseId: string, bytes: Uint8Array): Promise<Result<{ readonly sha256: string }>>;
  read(caseId: string, sha256: string): Promise<Result<Uint8Array>>;
}

/** Imported bytes, each once, in `<cases>/<caseId>/originals/` under their hash; never rewritten while they match it. */
export function openOriginals(cases: string, seal: ProfileSeal = UNSEALED_PROFILE): Originals {
  const folderOf = (caseId: string) => path.join(caseFolder(cases, caseId), ORIGINALS);

  return {
    async keep(caseId, bytes) {
      const sha256 = hashOf(bytes);
      const folder = folderOf(caseId);
      const file = path.join(folder, sha256);
      try {
        const { sealing } = seal.files();
        const held = await heldIn(file, sealing);
        if (held && hashOf(held) === sha256) return ok({ sha256 });
        await makeFolder(folder);
        await writeSafely(file, sealing ? await sealing.seal(bytes) : bytes, 0o600);
        return ok({ sha256 });
      } catch (error) {
        if (error instanceof SealedAway) return fail('sealed', MAIN_WORDS.locked.profileClosed);
        return diskProblem(error, 'not-written', MAIN_WORDS.original.unwritable);
      }
    },

    async read(caseId, sha256) {
      if (!SHA256.test(sha256)) return fail('original-missing', MAIN_WORDS.original.missing);
      const held = await heldIn(path.join(folderOf(caseId), sha256), seal.files().sealing);
      if (!held) return fail('original-missing', MAIN_WORDS.original.missing);
      if (hashOf(held) !== sha256) return fail('original-damaged', MAIN_WORDS.original.damaged);
      return ok(plainBytes(held));
    },
  };
}

/** What a file holds; where it cannot be opened, its bytes as they lie, which match no hash. */
async function heldIn(file: string, sealing: Sealing | null): Promise<Buffer | null> {
  const stored = await readOrNull(file);
  if (!stored || !sealing) return stored;
  return await sealing.open(stored).then(Buffer.from, () => stored);
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
