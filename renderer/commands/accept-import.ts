import type { AcceptedItem } from '../../shared/command-args.ts';
import { openedCase } from '../db/opened-case.ts';
import { ask } from '../platform.ts';
import { run } from './run.ts';

/** A source with a way to its bytes, so that those of one file at a time are in memory. */
export interface Reviewed {
  readonly item: AcceptedItem;
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * Keeps the originals on disk, then stores all sources in one change set. Should the program stop in between, the
 * case is as before: an original without a source is only bytes under their hash.
 */
export async function acceptReviewed(reviewed: readonly Reviewed[]): Promise<boolean> {
  const { caseId } = openedCase();
  const byHash = new Map(reviewed.map((one) => [one.item.sha256, one]));
  for (const { item, bytes } of byHash.values()) {
    const { sha256 } = await ask('originals.keep', caseId, await bytes());
    if (sha256 !== item.sha256) throw new Error(`${item.fileName} changed while it was being kept`);
  }
  return run('import.accept', { items: reviewed.map(({ item }) => item) });
}
