import type { JournalEntry } from '../../shared/model/changes.ts';
import { readJournalLine } from '../../shared/model/journal-line.ts';
import { compareEntries } from '../db/compare-entries.ts';
import { compareRecords } from '../db/compare-records.ts';
import { declareDatabase } from '../db/database.ts';
import type { CompareOrder, CompareReply } from './compare-job.ts';

type Part = Extract<CompareOrder, { readonly kind: 'part' }>['part'];

let give: (part: Part) => void = () => undefined;

self.addEventListener('message', ({ data }: MessageEvent<CompareOrder>) => {
  if (data.kind === 'part') give(data.part);
  else void compare(data.databaseName);
});

async function compare(databaseName: string): Promise<void> {
  const db = declareDatabase(databaseName);
  let entry: number | null = null;
  let readings = 0;
  async function* journal(): AsyncGenerator<readonly JournalEntry[]> {
    const isFirst = readings === 0;
    readings += 1;
    for (let afterSeq = 0; ; ) {
      const { lines, isEnd } = await nextPart(afterSeq);
      if (isFirst) {
        const { held, differing } = await compareEntries(db, afterSeq, lines);
        entry ??= differing ?? (held < lines.length ? afterSeq + held + 1 : null);
      }
      yield lines.map(readJournalLine);
      if (isEnd) return;
      afterSeq += lines.length;
    }
  }
  try {
    const differences = await compareRecords(db, journal);
    reply({ kind: 'done', found: { seq: differences.seq, entry, differing: differences.byTable() } });
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.name : 'unknown' });
  } finally {
    db.close();
  }
}

async function nextPart(afterSeq: number): Promise<Part> {
  return new Promise((resolve) => {
    give = resolve;
    reply({ kind: 'next', afterSeq });
  });
}

const reply = (message: CompareReply): void => self.postMessage(message, { transfer: [] });
