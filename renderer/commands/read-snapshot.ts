import { sameJson } from '../../shared/lib/same-json.ts';
import type { CaseSnapshot } from '../../shared/model/case-snapshot.ts';
import type { JournalEntry } from '../../shared/model/changes.ts';
import { readJournalLine } from '../../shared/model/journal-line.ts';
import { parseJournalEntry } from '../../shared/model/parse-journal-entry.ts';
import { type AnyRecord, TABLES } from '../../shared/model/schema.ts';
import { recordsFromRows } from '../../shared/model/snapshot-rows.ts';
import { recordsAfter, startedWith, type WholeCase } from '../../shared/model/whole-case.ts';
import type { SnapshotParts } from '../../shared/snapshot-facts.ts';
import { SNAPSHOT_WORDS as WORDS } from '../../shared/words/snapshots.ts';
import { analystName } from '../db/registry.ts';
import { ask, PlatformError } from '../platform.ts';
import { stamp } from './edit.ts';
import { PlanError } from './planner.ts';

type Progress = (done: number, total: number) => void;

/** The records of a snapshot, each of them checked. Throws with a sentence where they make no case. */
export const readSnapshotRecords = async (
  caseId: string,
  snapshotId: string,
  progress?: Progress,
): Promise<CaseSnapshot> => (await readRecords(caseId, snapshotId, progress)).snapshot;

/** A snapshot as a whole case. Where its journal is damaged or leads elsewhere, the case begins with the records. */
export async function readWholeSnapshot(
  caseId: string,
  snapshotId: string,
  progress?: Progress,
): Promise<WholeCase & { readonly hasHistory: boolean }> {
  const { snapshot, parts } = await readRecords(caseId, snapshotId, progress);
  const journal = await readSnapshotJournal(caseId, snapshotId, parts);
  if (journal && leadsTo(journal, snapshot)) return { snapshot, journal, hasHistory: true };
  const signature = { at: stamp.now(), analyst: await analystName(), label: WORDS.startLabel };
  return { ...startedWith(snapshot, signature), hasHistory: false };
}

async function readRecords(
  caseId: string,
  snapshotId: string,
  progress: Progress = () => undefined,
): Promise<{ readonly snapshot: CaseSnapshot; readonly parts: SnapshotParts }> {
  const parts = await ask('snapshots.open', caseId, snapshotId);
  const rows = new Map<string, string[]>();
  for (let at = 0; at < parts.ofTables; at += 1) {
    progress(at, parts.parts);
    const { table, lines } = await ask('snapshots.read', caseId, snapshotId, at);
    if (table !== null) rows.set(table, [...(rows.get(table) ?? []), ...lines]);
  }
  const read = recordsFromRows(rows);
  if (read.ok) return { snapshot: read.value, parts };
  throw new PlanError(
    read.code === 'too-new' ? WORDS.problems['too-new'] : WORDS.problems.unsound(read.message),
  );
}

async function readSnapshotJournal(
  caseId: string,
  snapshotId: string,
  { ofTables, parts }: SnapshotParts,
): Promise<readonly JournalEntry[] | null> {
  const entries: JournalEntry[] = [];
  try {
    for (let at = ofTables; at < parts; at += 1) {
      const { lines } = await ask('snapshots.read', caseId, snapshotId, at);
      for (const line of lines) {
        const entry = parseJournalEntry(entryIn(line));
        if (!entry.ok || entry.value.seq !== entries.length + 1) return null;
        entries.push(entry.value);
      }
    }
  } catch (error) {
    if (error instanceof PlatformError && error.code === 'snapshot-damaged') return null;
    throw error;
  }
  return entries;
}

/** Whether the journal comes to exactly these records. */
function leadsTo(journal: readonly JournalEntry[], snapshot: CaseSnapshot): boolean {
  const tables = recordsAfter(journal);
  return TABLES.every((table) => {
    const wanted = tables.get(table) ?? new Map<string, AnyRecord>();
    const records: readonly AnyRecord[] = snapshot[table];
    return wanted.size === records.length && records.every((one) => sameJson(one, wanted.get(one.id)));
  });
}

/** The entry stands last and raw in a line of the journal file. */
const entryIn = (line: string): JournalEntry => {
  const before = '"entry":';
  return readJournalLine(line.slice(line.indexOf(before) + before.length, -1));
};

/** When a snapshot was taken, as the analyst reads it. */
export async function takenAt(caseId: string, snapshotId: string): Promise<string> {
  const facts = (await ask('snapshots.list', caseId)).find(({ id }) => id === snapshotId);
  return showTaken(facts?.takenAt ?? '');
}

export const showTaken = (iso: string): string =>
  iso === ''
    ? ''
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
