import { HISTORY_WORDS } from '../../shared/words/history.ts';
import { openedCase } from '../db/opened-case.ts';
import { setChainCheck } from '../state/chain-check.ts';
import { flushDrafts } from '../state/drafts.ts';
import { updateSession } from '../state/session.ts';
import { compareJournals, type JournalState } from './compare-journals.ts';
import { stamp } from './edit.ts';
import { writeJournal } from './journal-writer.ts';

const WORDS = HISTORY_WORDS.chain;

/** Computes the chain of the journal file anew and says what came of it. */
export async function checkChain(): Promise<void> {
  await flushDrafts();
  await writeJournal();
  const opened = openedCase();
  setChainCheck(opened.caseId, { kind: 'checking' });
  try {
    const found = await compareJournals(opened);
    const at = stamp.now();
    if (found.kind === 'sound') {
      setChainCheck(opened.caseId, { kind: 'sound', at, seq: found.seq, head: found.head });
      updateSession({ announcement: WORDS.announced(found.seq) });
    } else {
      const why = journalTrouble(found);
      setChainCheck(opened.caseId, { kind: 'broken', at, why });
      updateSession({ announcement: why });
    }
  } catch (error) {
    setChainCheck(opened.caseId, { kind: 'unchecked' });
    throw error;
  }
}

/** What is wrong with a journal, in a sentence that says what to do. */
export function journalTrouble(found: Exclude<JournalState, { kind: 'sound' }>): string {
  switch (found.kind) {
    case 'damaged':
      return found.message;
    case 'differs':
      return WORDS.differs(found.seq);
    case 'short':
      return WORDS.short(found.file, found.database);
  }
}
