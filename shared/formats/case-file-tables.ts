import { canonicalJson } from '../lib/canonical-json.ts';
import { jsonDepth } from '../lib/json-depth.ts';
import type { Result } from '../lib/result.ts';
import { emptySnapshot } from '../model/case-snapshot.ts';
import type { JournalEntry } from '../model/changes.ts';
import { keptFiles } from '../model/kept-files.ts';
import { type Migration, type OldRecord, upgradeEntry, upgradeRecord } from '../model/migrations.ts';
import { parseJournalEntry } from '../model/parse-journal-entry.ts';
import { parseRecord } from '../model/parse-record.ts';
import { danglingReferences } from '../model/references.ts';
import { TABLES } from '../model/schema.ts';
import type { WholeCase } from '../model/whole-case.ts';
import { REFUSED_CASE_FILES as REFUSED } from '../words/case-files.ts';
import type { CaseFileTools } from './case-file-contents.ts';
import type { Entries } from './case-file-entries.ts';
import { CaseFileRefusal, JOURNAL, originalHashIn, tableFile } from './case-file-names.ts';
import type { ZipEntry } from './zip-write.ts';

/** Deeper nesting than any list in an assessment has. */
const DEEPEST_JSON = 256;

/** The records and the journal as lines of canonical JSON. */
export function tableEntries({ snapshot, journal }: WholeCase, tools: CaseFileTools): readonly ZipEntry[] {
  const tables = TABLES.filter((table) => snapshot[table].length > 0).map((table) => ({
    name: tableFile(table),
    bytes: linesOf(
      snapshot[table].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      tools,
    ),
  }));
  return [...tables, { name: JOURNAL, bytes: linesOf(journal, tools) }];
}

/** Reads the records and the journal, older formats brought up to date. Throws {@link CaseFileRefusal}. */
export function readTables(entries: Entries, tools: CaseFileTools, steps: readonly Migration[]): WholeCase {
  const snapshot = emptySnapshot();
  for (const table of TABLES) {
    const name = tableFile(table);
    const upgrade = (old: unknown): unknown =>
      steps.reduce((record, step) => upgradeRecord(step, table, record), old as OldRecord);
    let last = '';
    for (const [line, raw] of readLines(entries, name, tools)) {
      const record = checked(
        name,
        line,
        () => upgrade(raw),
        (value) => parseRecord(table, value),
      );
      if (record.id <= last) throw badLine(name, line, REFUSED.notOrdered);
      last = record.id;
      (snapshot[table] as (typeof record)[]).push(record);
    }
  }
  if (snapshot.info.length !== 1) throw new CaseFileRefusal('unsound', REFUSED.notOneInfo(tableFile('info')));
  const [dangling] = danglingReferences(snapshot);
  if (dangling) {
    const { table, field, parent, record } = dangling;
    const line = snapshot[table].findIndex(({ id }) => id === record.id) + 1;
    throw badLine(tableFile(table), line, REFUSED.dangling(field, parent));
  }
  return { snapshot, journal: readJournal(entries, tools, steps) };
}

/** The bytes of the originals; an entry that no record of the case or its journal names is refused. */
export function readOriginals(entries: Entries, whole: WholeCase): ReadonlyMap<string, Uint8Array> {
  const named = new Set(keptFiles(whole).map(({ sha256 }) => sha256));
  const originals = new Map<string, Uint8Array>();
  for (const [name, bytes] of entries) {
    const hash = originalHashIn(name);
    if (hash === null) continue;
    if (!named.has(hash)) throw new CaseFileRefusal('unsound', REFUSED.strayOriginal(name));
    originals.set(hash, bytes);
  }
  return originals;
}

function readJournal(
  entries: Entries,
  tools: CaseFileTools,
  steps: readonly Migration[],
): readonly JournalEntry[] {
  const journal: JournalEntry[] = [];
  for (const [line, raw] of readLines(entries, JOURNAL, tools)) {
    const entry = checked(JOURNAL, line, () => upgradeEntry(raw, steps), parseJournalEntry);
    if (entry.seq !== line || (entry.kind === 'start') !== (line === 1)) {
      throw badLine(JOURNAL, line, REFUSED.journalGap);
    }
    journal.push(entry);
  }
  if (journal.length === 0) throw badLine(JOURNAL, 1, REFUSED.journalGap);
  return journal;
}

/** Brings a value up to date and reads it through its parser. */
function checked<T>(
  name: string,
  line: number,
  upgraded: () => unknown,
  parse: (value: unknown) => Result<T>,
): T {
  let value: unknown;
  try {
    value = upgraded();
  } catch {
    throw badLine(name, line, REFUSED.notUpgradable);
  }
  const found = parse(value);
  if (!found.ok) throw badLine(name, line, found.message);
  return found.value;
}

/** The values of an entry, each with the number of its line. Lines are decoded one by one: a whole table may be longer than a string can be. */
function* readLines(
  entries: Entries,
  name: string,
  tools: CaseFileTools,
): Generator<readonly [line: number, value: unknown]> {
  const bytes = entries.get(name) ?? new Uint8Array();
  let line = 0;
  for (let from = 0; from < bytes.length; ) {
    line += 1;
    const end = bytes.indexOf(LINE_FEED, from);
    if (end < 0) throw badLine(name, line, REFUSED.notCanonical);
    yield [line, valueOf(name, line, bytes.subarray(from, end), tools)];
    from = end + 1;
  }
}

function valueOf(name: string, line: number, bytes: Uint8Array, tools: CaseFileTools): unknown {
  let text: string;
  try {
    text = tools.decode(bytes);
  } catch {
    throw new CaseFileRefusal('damaged', REFUSED.badText(name));
  }
  if (jsonDepth(text) > DEEPEST_JSON) throw badLine(name, line, REFUSED.tooDeep);
  try {
    const value: unknown = JSON.parse(text);
    // Also finds keys that are there twice and numbers too large to be kept.
    if (canonicalJson(value) === text) return value;
  } catch {
    // The same sentence serves for both.
  }
  throw badLine(name, line, REFUSED.notCanonical);
}

function linesOf(values: readonly unknown[], tools: CaseFileTools): Uint8Array {
  const lines = values.map((value) => tools.encode(`${canonicalJson(value)}\n`));
  const whole = new Uint8Array(lines.reduce((sum, line) => sum + line.length, 0));
  let at = 0;
  for (const line of lines) {
    whole.set(line, at);
    at += line.length;
  }
  return whole;
}

const badLine = (name: string, line: number, why: string): CaseFileRefusal =>
  new CaseFileRefusal('unsound', REFUSED.badLine(name, line, why));

const LINE_FEED = 0x0a;
