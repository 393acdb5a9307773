import { CURRENT_VERSION } from '../../shared/model/migrations.ts';
import { countsAfter, type RowCounts } from '../../shared/model/row-counts.ts';
import { onEntry } from '../db/entries.ts';
import { type OpenedCase, openedCaseOrNull } from '../db/opened-case.ts';
import { countRows, lastSeq, tableEnds } from '../db/store-facts.ts';
import { ask } from '../platform.ts';
import { askForDisk } from './disk.ts';

/** Milliseconds without a change set before the ledger is told what the case holds. */
const PAUSE = 3000;

interface Followed {
  readonly opened: Pick<OpenedCase, 'caseId' | 'db'>;
  /** Null while nobody has counted. */
  counts: RowCounts | null;
  /** Something is not noted yet. */
  isAhead: boolean;
  readonly stop: () => void;
}

let followed: Followed | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Counts along with every change set of the open case, and tells the ledger whenever changes pause. */
export function followFacts(opened: Followed['opened'], counts: RowCounts | null): void {
  stopFollowing();
  const own: Followed = {
    opened,
    counts,
    isAhead: true,
    stop: onEntry(opened.db.name, (entry) => {
      own.counts = own.counts && countsAfter(own.counts, [entry]);
      own.isAhead = true;
      noteSoon();
    }),
  };
  followed = own;
  noteSoon();
}

/**
 * Tells the ledger what the open case holds now. Rows are counted only where there is time for it. A failure is no reason
 * to stop anything: the journal has it all.
 */
export async function noteFacts(mayCount: boolean): Promise<void> {
  clearTimeout(timer);
  const own = followed;
  if (!own?.isAhead || openedCaseOrNull()?.db !== own.opened.db) return;
  if (!own.counts && !mayCount) return;
  own.isAhead = false;
  try {
    const { db, caseId } = own.opened;
    own.counts ??= await countRows(db);
    const [counts, seq, ends] = [own.counts, await lastSeq(db), await tableEnds(db)];
    // What was changed meanwhile is noted at the next pause, all of it together.
    if (!wasChanged(own)) await ask('store.note', caseId, { seq, format: CURRENT_VERSION, counts, ends });
  } catch {
    own.isAhead = true;
  }
}

const wasChanged = (own: Followed): boolean => own.isAhead;

export function stopFollowing(): void {
  clearTimeout(timer);
  followed?.stop();
  followed = null;
}

function noteSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void noteFacts(true).then(askForDisk), PAUSE);
}
