import type { CaseId } from '../../shared/model/case-info.ts';
import type { JournalEntry } from '../../shared/model/changes.ts';
import { readJournalLine } from '../../shared/model/journal-line.ts';
import { ask } from '../platform.ts';

/** The lines of a journal file behind an entry, in parts: a journal may be longer than what fits into memory. */
export async function* journalLines(caseId: CaseId, afterSeq = 0): AsyncGenerator<readonly string[]> {
  for (let after = afterSeq; ; ) {
    const { lines, isEnd } = await ask('journal.read', caseId, after);
    if (lines.length > 0) yield lines;
    if (isEnd) return;
    after += lines.length;
  }
}

/** The entries of a journal file behind one, in parts. */
export async function* journalEntries(caseId: CaseId, afterSeq = 0): AsyncGenerator<readonly JournalEntry[]> {
  for await (const lines of journalLines(caseId, afterSeq)) yield lines.map(readJournalLine);
}

/** How far a journal holds, and the line that breaks its chain; null for none. */
export async function soundEnd(
  caseId: CaseId,
): Promise<{ readonly seq: number; readonly damagedLine: number | null }> {
  for (let seq = 0; ; ) {
    const { lines, isEnd, damagedLine } = await ask('journal.sound', caseId, seq);
    seq += lines.length;
    if (isEnd) return { seq, damagedLine };
  }
}

/** The lines of a journal up to where its chain breaks, in parts. */
export async function* soundLines(caseId: CaseId): AsyncGenerator<readonly string[]> {
  for (let after = 0; ; ) {
    const { lines, isEnd } = await ask('journal.sound', caseId, after);
    yield lines;
    if (isEnd) return;
    after += lines.length;
  }
}
