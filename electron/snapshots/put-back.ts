import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { caseFolder } from '../case-folder.ts';
import { JOURNAL_FILE } from '../journal.ts';
import { ORIGINALS } from '../originals.ts';
import type { ProfileSeal } from '../sealed/profile-seal.ts';
import { MAIN_WORDS } from '../words.ts';
import { originalsOfCase } from './kept-originals.ts';
import type { HeldManifest } from './manifest.ts';
import { putJournal } from './put-journal.ts';
import type { SnapshotReader } from './snapshot-reader.ts';

/**
 * Puts the case of a snapshot into the cases of a profile: its originals, one by one, and its journal, from which the
 * window makes the rest. The journal comes last, for with it a case is there. One that is there is left alone. Answers
 * the originals that are nowhere; throws as the reader does.
 */
export async function putBack(
  { reader, snapshot }: { readonly reader: SnapshotReader; readonly snapshot: HeldManifest },
  { cases, seal, now }: { readonly cases: string; readonly seal: ProfileSeal; readonly now: Date },
): Promise<Result<{ readonly missing: readonly string[] }>> {
  const folder = caseFolder(cases, snapshot.caseId);
  const journal = path.join(folder, JOURNAL_FILE);
  if (await stat(journal).catch(() => null)) return fail('case-here', MAIN_WORDS.snapshots.caseHere);
  const { lines: lineSeal, sealing } = seal.files();
  const lines = await reader.journal(snapshot);
  const missing = await reader.bringOriginals(
    snapshot,
    originalsOfCase(path.join(folder, ORIGINALS), sealing),
  );
  await putJournal(journal, lines, now, lineSeal);
  return ok({ missing });
}
