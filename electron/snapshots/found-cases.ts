import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { FoundCase, PutBackCase } from '../../shared/snapshot-facts.ts';
import type { Journals } from '../journal.ts';
import { type ProfileSeal, UNSEALED_PROFILE } from '../sealed/profile-seal.ts';
import { MAIN_WORDS } from '../words.ts';
import { type FolderSnapshots, findCases } from './folder-snapshots.ts';

const WORDS = MAIN_WORDS.snapshots;

/** The cases of the folder that the analyst chose last, whole computers away from the profile that they came from. */
export interface FoundCases {
  choose(folder: string): Promise<Result<readonly FoundCase[]>>;
  /** Rows of a table of the newest snapshot; none where they cannot be read. */
  rows(caseId: string, table: string): Promise<readonly string[]>;
  key(caseId: string): Promise<Result<Uint8Array>>;
  open(caseId: string, identity: string): Promise<Result<null>>;
  putBack(caseId: string): Promise<Result<PutBackCase>>;
}

/** Refusals that an earlier snapshot would meet as well. */
const FINAL: ReadonlySet<string> = new Set(['sealed', 'case-here', 'not-written', 'disk-full']);

/** Finds cases by their snapshots and puts them into a profile. Nothing is written where the snapshots lie. */
export function foundCases(
  profile: string,
  journals: Pick<Journals, 'list' | 'forget'>,
  seal: ProfileSeal = UNSEALED_PROFILE,
): FoundCases {
  let found: ReadonlyMap<string, FolderSnapshots> = new Map();
  const notFound = fail('none', WORDS.missing);

  return {
    async choose(folder) {
      const cases = await findCases(folder, profile, seal);
      if (!cases.ok) return cases;
      found = new Map(cases.value.map((one) => [one.caseId, one]));
      const here = new Set(await journals.list());
      const listed = await Promise.all(
        cases.value.map(async ({ caseId, keys, snapshots }) => {
          const newest = (await snapshots.list(caseId)).find(({ takenAt }) => takenAt !== '');
          return newest ? [{ newest, isSealed: keys !== null, isHere: here.has(caseId) }] : [];
        }),
      );
      return ok(listed.flat());
    },
    async rows(caseId, table) {
      const one = found.get(caseId);
      const [newest] = (await one?.snapshots.list(caseId)) ?? [];
      return one && newest ? await one.rows(newest.id, table) : [];
    },
    key: async (caseId) => (await found.get(caseId)?.keys?.lockedIdentity()) ?? notFound,
    async open(caseId, identity) {
      const opened = (await found.get(caseId)?.keys?.open(identity)) ?? notFound;
      return opened.ok ? ok(null) : opened;
    },
    async putBack(caseId) {
      const one = found.get(caseId);
      if (!one) return notFound;
      let refusal: Result<PutBackCase> = notFound;
      for (const [passedOver, { id, takenAt }] of (await one.snapshots.list(caseId)).entries()) {
        const put = await one.putBack(id);
        if (put.ok) {
          journals.forget(caseId);
          return ok({ takenAt, passedOver, missing: put.value.missing });
        }
        refusal = put;
        if (FINAL.has(put.code)) break;
      }
      return refusal;
    },
  };
}
