import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { diskProblem, systemCode } from '../disk-problem.ts';
import { inOrder } from '../in-order.ts';
import { writeSafely } from '../safe-write.ts';
import { MAIN_WORDS } from '../words.ts';
import type { ProfileSeal } from './profile-seal.ts';

/** What the window keeps beside the cases, as one sealed line: where everything is sealed, its database is in memory alone. */
export interface KeptList {
  keep(list: string): Promise<Result<null>>;
  /** Null where there is none, or none that can be read: the cases are found by their journals then. */
  kept(): Promise<Result<string | null>>;
}

/** Only a sealed profile has it. */
export const LIST_FILE = 'list.sealed';

export function openKeptList(profile: string, seal: ProfileSeal): KeptList {
  const file = path.join(profile, LIST_FILE);
  const queue = inOrder();
  const refused = fail('refused', MAIN_WORDS.refused);
  return {
    keep: async (list) =>
      await queue(async () => {
        if (!seal.isSealed) return refused;
        try {
          await writeSafely(file, Buffer.from(seal.files().lines.seal(list)), 0o600);
          return ok(null);
        } catch (error) {
          return diskProblem(error, 'not-written', MAIN_WORDS.unwritable(LIST_FILE));
        }
      }),
    kept: async () =>
      await queue(async () => {
        if (!seal.isSealed) return ok(null);
        const stored = await readFile(file, 'utf8').catch((error: unknown) => {
          if (systemCode(error) === null) throw error;
          return '';
        });
        return ok(seal.files().lines.open(stored));
      }),
  };
}
