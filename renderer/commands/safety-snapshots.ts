import type { JournalEntry } from '../../shared/model/changes.ts';
import type { SnapshotNews } from '../../shared/snapshot-facts.ts';
import { openedCase, openedCaseOrNull } from '../db/opened-case.ts';
import { ask } from '../platform.ts';
import { setSnapshotNews } from '../state/snapshots.ts';

/** Records that one step touches before it is kept how the case stood. */
const MANY_RECORDS = 50;

/**
 * Has the state before a step kept that touched many records. It is folded from the journal up to the entry before, so
 * that it need not hold up the step; a failure is told by main.
 */
export function keepBefore({ seq, changes }: JournalEntry): void {
  if (changes.length >= MANY_RECORDS) keepAsItStood(seq - 1);
}

/** Has the case kept as it stood after an entry. */
export function keepAsItStood(seq: number): void {
  const { caseId } = openedCase();
  if (seq > 0) void ask('snapshots.take', caseId, 'before-import', seq).catch(() => undefined);
}

/** Main has told something of the snapshots of a case. */
export function hearOfSnapshots(news: SnapshotNews): void {
  if (openedCaseOrNull()?.caseId === news.caseId) setSnapshotNews(news);
}

/** Asks how it stands with the snapshots of the case that has just been opened; what is in none yet is taken soon. */
export async function resumeSnapshots(): Promise<void> {
  hearOfSnapshots(await ask('snapshots.news', openedCase().caseId));
}

/** The case was closed: main keeps it as it stands, which nothing here waits for. */
export function keepOnClosing(caseId: string): void {
  setSnapshotNews(null);
  void ask('snapshots.take', caseId, 'closing', null).catch(() => undefined);
}
