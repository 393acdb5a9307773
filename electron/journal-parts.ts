import { DamagedJournal, EMPTY_JOURNAL, type JournalEnd, verifiedLines } from './journal-file.ts';
import { type LineSeal, PLAIN_LINES } from './sealed/line-seal.ts';

/** Characters that go to the window at once; a single line may be longer. */
export const PART_CHARACTERS = 2_000_000;

/** Readers that may be under way at once without beginning anew at each part. */
const MOST_READERS = 4;

/** A stretch of a journal, as far as its chain holds. */
export interface ReadPart {
  readonly entries: readonly string[];
  /** The last line that was read; what the next part follows. */
  readonly last: JournalEnd;
  /** Nothing follows, or nothing that could be trusted. */
  readonly isEnd: boolean;
  /** The line that breaks the chain, counted from 1; null for none. */
  readonly damagedLine: number | null;
}

/**
 * Reads a journal part by part, so that it may be longer than what fits into memory. A part that follows the one before
 * takes up its chain where that ended; any other is read from the first line, each verified against the one before.
 */
export function journalParts(file: string, most: number, lines: () => LineSeal = () => PLAIN_LINES) {
  let left: readonly JournalEnd[] = [];
  return {
    async next(afterSeq: number): Promise<ReadPart> {
      let last = left.find(({ seq }) => seq === afterSeq) ?? EMPTY_JOURNAL;
      const entries: string[] = [];
      let characters = 0;
      try {
        for await (const { seq, hash, size, entry } of verifiedLines(file, last, lines())) {
          if (seq > afterSeq) {
            if (characters > 0 && characters + entry.length > most) {
              left = [last, ...left].slice(0, MOST_READERS);
              return { entries, last, isEnd: false, damagedLine: null };
            }
            entries.push(entry);
            characters += entry.length;
          }
          last = { seq, hash, size };
        }
      } catch (error) {
        if (!(error instanceof DamagedJournal)) throw error;
        return { entries, last, isEnd: true, damagedLine: error.line };
      }
      return { entries, last, isEnd: true, damagedLine: null };
    },
    /** The file is another one now. */
    forget(): void {
      left = [];
    },
  };
}
