import type { CaseId } from '../../shared/model/case-info.ts';
import type { CaseDatabase } from './database.ts';
import type { WaitingDatabase } from './waiting.ts';

/** The case that commands act on. */
export interface OpenedCase {
  readonly caseId: CaseId;
  readonly db: CaseDatabase;
  /** What waits to enter it. */
  readonly waiting: WaitingDatabase;
  /** Lets go of the case; once answered, it may be opened again, here or in another window. */
  readonly release: () => Promise<void>;
}

let opened: OpenedCase | null = null;

export const openedCaseOrNull = (): OpenedCase | null => opened;

/** Throws when no case is open: the command's `when` should have kept it from running. */
export function openedCase(): OpenedCase {
  if (!opened) throw new Error('No case is open');
  return opened;
}

export function setOpenedCase(next: OpenedCase | null): void {
  opened = next;
}
