import type { ImportItem } from '../../shared/formats/import-batch.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { openedCase } from '../db/opened-case.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { runTask } from '../state/tasks.ts';
import { run } from './run.ts';

/**
 * Keeps the originals on disk, then stores all sources in one change set. Should the program stop in between, the
 * case is as before: an original without a source is only bytes under their hash.
 */
export async function acceptReviewed(
  reviewed: readonly { readonly item: ImportItem; readonly bytes: Uint8Array }[],
): Promise<boolean> {
  const { caseId } = openedCase();
  const kept = await runTask(IMPORT_WORDS.keeping, async (report) => {
    // Many sources may come of one file.
    const onDisk = new Set<string>();
    for (const [index, { item, bytes }] of reviewed.entries()) {
      report(index, reviewed.length);
      if (onDisk.has(item.sha256)) continue;
      const { sha256 } = await ask('originals.keep', caseId, bytes);
      if (sha256 !== item.sha256) throw new Error(`${item.fileName} changed while it was being kept`);
      onDisk.add(item.sha256);
    }
    return run('import.accept', { items: reviewed.map(({ item }) => item) });
  });
  if (kept) notify('success', IMPORT_WORDS.imported(reviewed.length));
  return kept;
}
