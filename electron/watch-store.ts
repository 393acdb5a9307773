import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { CASE_ID } from '../shared/ipc-checks.ts';
import { inOrder } from './in-order.ts';
import { writeSafely } from './safe-write.ts';
import { type ProfileSeal, UNSEALED_PROFILE } from './sealed/profile-seal.ts';

const look = v.object({ mtimeMs: v.number(), size: v.number() });
const stored = v.object({
  version: v.literal(1),
  cases: v.record(
    v.pipe(v.string(), v.regex(CASE_ID)),
    v.object({ folder: v.pipe(v.string(), v.nonEmpty()), seen: v.record(v.string(), look) }),
  ),
});
type Watched = v.InferOutput<typeof stored>['cases'][string];

/** Which folder is watched for which case, and which of its files were taken: beside the cases, never in one. */
export interface WatchStore {
  get(caseId: string): Promise<Watched | undefined>;
  set(caseId: string, watched: Watched | undefined): Promise<void>;
}

/** In a sealed profile it is one sealed line: names of files say much. */
export function openWatchStore(profile: string, seal: ProfileSeal = UNSEALED_PROFILE): WatchStore {
  const file = path.join(profile, 'watched-folders.json');
  const queue = inOrder();
  const read = async (): Promise<Readonly<Record<string, Watched>>> => {
    try {
      const parsed = v.safeParse(
        stored,
        JSON.parse(seal.files().lines.open(await readFile(file, 'utf8')) ?? ''),
      );
      return parsed.success ? parsed.output.cases : {};
    } catch {
      return {};
    }
  };
  return {
    get: async (caseId) => await queue(async () => (await read())[caseId]),
    set: async (caseId, watched) => {
      await queue(async () => {
        const { [caseId]: _, ...others } = await read();
        const cases = watched ? { ...others, [caseId]: watched } : others;
        await writeSafely(
          file,
          Buffer.from(seal.files().lines.seal(JSON.stringify({ version: 1, cases }))),
          0o600,
        );
      });
    },
  };
}
