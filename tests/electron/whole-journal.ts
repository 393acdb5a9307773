import type { Journals } from '../../electron/journal.ts';
import { ok, type Result } from '../../shared/lib/result.ts';

/** The entries of a journal behind a number, read part by part as the window does. */
export async function wholeJournal(
  journals: Pick<Journals, 'read'>,
  caseId: string,
  afterSeq = 0,
): Promise<Result<readonly string[]>> {
  const entries: string[] = [];
  for (;;) {
    const part = await journals.read(caseId, afterSeq + entries.length);
    if (!part.ok) return part;
    entries.push(...part.value.lines);
    if (part.value.isEnd) return ok(entries);
  }
}
