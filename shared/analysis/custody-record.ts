import { canonicalJson } from '../lib/canonical-json.ts';
import { type Change, idOf, type JournalEntry } from '../model/changes.ts';
import { byCode } from '../model/code.ts';
import { CHAIN_START } from '../model/journal-chain.ts';
import type { AnyRecord, Records, TableName } from '../model/schema.ts';
import type { Excerpt, Original, Source } from '../model/source.ts';
import { infoOf, type WholeCase } from '../model/whole-case.ts';
import { type DescribedChange, describeChanges } from './describe-change.ts';
import type { NameOf } from './describe-fields.ts';
import { recordName } from './record-name.ts';

/** One thing that happened to a source, as the journal has it. */
export interface CustodyEvent extends Pick<JournalEntry, 'seq' | 'at' | 'analyst' | 'label' | 'kind' | 'of'> {
  readonly changes: readonly DescribedChange[];
}

/** A source with its files, the texts read from them, and everything that was ever done to it. */
export interface CustodySource {
  readonly source: Source;
  /** False for one that was removed. */
  readonly isInCase: boolean;
  readonly originals: readonly (Original & { readonly isInCase: boolean })[];
  readonly excerpts: readonly (Excerpt & { readonly isInCase: boolean })[];
  readonly events: readonly CustodyEvent[];
}

/** The chain of custody of a whole case: derived from the case alone, so that the same case gives the same record. */
export interface CustodyRecord {
  readonly caseId: string;
  readonly title: string;
  readonly isSample: boolean;
  readonly entries: number;
  /** The moment of the last entry. */
  readonly until: string;
  /** The chain over the lines of `journal.ndjson` in the case file. */
  readonly head: string;
  readonly sources: readonly CustodySource[];
}

type Hash = (text: string) => Promise<string>;

/** Tables whose changes belong to the custody of a source, and the field that names it. */
const OF_SOURCE: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  sources: ['id'],
  originals: ['sourceId'],
  excerpts: ['sourceId'],
  lineage: ['sourceId', 'fromId'],
};

export async function custodyRecord({ snapshot, journal }: WholeCase, hash: Hash): Promise<CustodyRecord> {
  const seen = new Map<string, AnyRecord>();
  const events = new Map<string, CustodyEvent[]>();
  for (const { changes } of journal) {
    for (const change of changes) seen.set(keyOf(change.table, idOf(change)), recordOf(change));
  }
  const nameOf: NameOf = (table, id) => {
    const record = seen.get(keyOf(table, id));
    return record && recordName(table, record, nameOf);
  };
  for (const { changes, ...head } of journal) {
    for (const [sourceId, own] of bySource(changes)) {
      const { seq, at, analyst, label, kind, of } = head;
      const event = { seq, at, analyst, label, kind, of, changes: describeChanges(own, nameOf, Infinity) };
      events.set(sourceId, [...(events.get(sourceId) ?? []), event]);
    }
  }
  const { id, title, isSample } = infoOf(snapshot);
  return {
    caseId: id,
    title,
    isSample,
    entries: journal.length,
    until: journal.at(-1)?.at ?? '',
    head: await headOf(journal, hash),
    sources: everSeen(seen, 'sources', new Set(snapshot.sources.map((one) => one.id)))
      .toSorted(byCode)
      .map(({ isInCase, ...source }) => ({
        source: source as Source,
        isInCase,
        originals: everSeen(seen, 'originals', new Set(snapshot.originals.map((one) => one.id)))
          .filter((original) => original.sourceId === source.id)
          .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        excerpts: everSeen(seen, 'excerpts', new Set(snapshot.excerpts.map((one) => one.id)))
          .filter((excerpt) => excerpt.sourceId === source.id)
          .toSorted(byCode),
        events: events.get(source.id) ?? [],
      })),
  };
}

const keyOf = (table: TableName, id: string): string => `${table}/${id}`;
const recordOf = ({ before, after }: Change): AnyRecord => (after ?? before) as AnyRecord;

/** Records as the case has them, and those that are gone as they were last. */
function everSeen<T extends TableName>(
  seen: ReadonlyMap<string, AnyRecord>,
  table: T,
  inCase: ReadonlySet<string>,
): readonly (Records[T] & { readonly isInCase: boolean })[] {
  return [...seen].flatMap(([key, record]) =>
    key.startsWith(`${table}/`) ? [{ ...(record as Records[T]), isInCase: inCase.has(record.id) }] : [],
  );
}

function bySource(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    for (const field of OF_SOURCE[change.table] ?? []) {
      const id = (recordOf(change) as unknown as Readonly<Record<string, string>>)[field] ?? '';
      groups.set(id, [...(groups.get(id) ?? []), change]);
    }
  }
  return groups;
}

async function headOf(journal: readonly JournalEntry[], hash: Hash): Promise<string> {
  let head = CHAIN_START;
  for (const entry of journal) head = await hash(head + canonicalJson(entry));
  return head;
}

/** The record for programs: one JSON object a line, what each is under `type`, keys sorted. */
export function custodyLines(record: CustodyRecord): readonly string[] {
  const { sources, ...about } = record;
  const lines: unknown[] = [{ type: 'case', ...about }];
  for (const { source, isInCase, originals, excerpts, events } of sources) {
    const { code } = source;
    lines.push({
      type: 'source',
      source: code,
      isInCase,
      title: source.title,
      outlet: source.outlet,
      url: source.url,
      published: source.published,
      retrieved: source.retrieved,
      withdrawn: source.withdrawn,
    });
    for (const { name, sha256, byteLength, encoding, within, importedAt, isInCase: isThere } of originals) {
      lines.push({
        type: 'original',
        source: code,
        name,
        sha256,
        byteLength,
        encoding,
        within,
        importedAt,
        isInCase: isThere,
      });
    }
    const codes = new Map(excerpts.map((one) => [one.id, one.code]));
    for (const one of excerpts) {
      lines.push({
        type: 'text',
        source: code,
        code: one.code,
        sha256: one.sha256,
        length: one.length,
        locator: one.locator,
        extractor: one.extractor,
        replaces: one.replaces === null ? null : (codes.get(one.replaces) ?? null),
        readFrom: originals.find(({ id }) => id === one.originalId)?.sha256 ?? null,
        createdAt: one.createdAt,
        isInCase: one.isInCase,
      });
    }
    for (const { changes, ...event } of events) {
      lines.push({
        type: 'event',
        source: code,
        ...event,
        changes: changes.map(({ table, act, name, fields }) => ({ table, act, name, fields })),
      });
    }
  }
  return lines.map((line) => canonicalJson(line));
}
