import { fail, ok, type Result } from '../shared/lib/result.ts';
import { chainLine, type JournalLine, seqOf } from './journal-line.ts';
import { MAIN_WORDS } from './words.ts';

/**
 * The lines an append adds behind `end`: none for entries the journal holds already, and a refusal of the whole append
 * for a gap or for another entry under a number that is taken. `hashAt` knows the lines up to `end`, zeros for 0.
 */
export async function planAppend(
  entries: readonly string[],
  end: number,
  hashAt: (seq: number) => Promise<string>,
): Promise<Result<readonly JournalLine[]>> {
  const lines: JournalLine[] = [];
  const hashOf = async (seq: number) => lines[seq - end - 1]?.hash ?? (await hashAt(seq));
  for (const entry of entries) {
    const seq = seqOf(entry);
    const next = end + lines.length + 1;
    if (seq === null) return fail('bad-arguments', MAIN_WORDS.journal.notAnEntry);
    if (seq > next) return fail('journal-conflict', MAIN_WORDS.journal.gap(next, seq));
    const line = chainLine(seq, await hashOf(seq - 1), entry);
    if (seq === next) lines.push(line);
    else if (line.hash !== (await hashOf(seq))) {
      return fail('journal-conflict', MAIN_WORDS.journal.differs(seq));
    }
  }
  return ok(lines);
}
