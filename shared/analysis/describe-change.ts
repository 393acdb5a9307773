import { sameJson } from '../lib/same-json.ts';
import { type Change, idOf } from '../model/changes.ts';
import { citedClaims } from '../model/rich-text.ts';
import { type AnyRecord, REFERENCES, type TableName } from '../model/schema.ts';
import { HISTORY_WORDS as WORDS } from '../words/history.ts';
import { type NameOf, type SaidField, saidFields } from './describe-fields.ts';
import { recordName } from './record-name.ts';
import { shortenedPair } from './shortened.ts';

/** One field before and after, in words; empty for nothing. */
export interface DescribedField {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What a change did to one record. */
export interface DescribedChange {
  readonly table: TableName;
  readonly id: string;
  readonly act: 'added' | 'changed' | 'removed';
  readonly thing: string;
  readonly name: string;
  /** Of a record that was added or removed, what it said. */
  readonly fields: readonly DescribedField[];
}

/** Characters of a value that are shown. */
const MOST = 240;

/** Written with their owner and never without it. */
const SILENT: ReadonlySet<TableName> = new Set(['texts', 'issuedEvidence']);

/** Order in which the records of one step are told: what has a form of its own first. */
const ORDER: readonly TableName[] = [
  'info',
  'sources',
  'claims',
  'entities',
  'assessments',
  'notes',
  'issued',
];

/**
 * A step in words, record by record and field by field. A text that came or went with its excerpt is not told twice.
 * `most` bounds the characters of a value; `Infinity` gives it whole.
 */
export function describeChanges(
  changes: readonly Change[],
  nameOf: NameOf,
  most = MOST,
): readonly DescribedChange[] {
  const touched = new Set(changes.map((change) => `${change.table}/${idOf(change)}`));
  const owner = (table: TableName): TableName => (table === 'texts' ? 'excerpts' : 'issued');
  return changes
    .filter((change) => !(SILENT.has(change.table) && touched.has(`${owner(change.table)}/${idOf(change)}`)))
    .map((change) => describeChange(change, nameOf, most))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** What came or went is what a step was about; what it changed along with that comes after it. */
function rank({ table, act }: DescribedChange): number {
  const at = ORDER.indexOf(table);
  const place = at < 0 ? ORDER.length : at;
  return act === 'changed' || at < 0 ? ORDER.length + 1 + place : place;
}

function describeChange(change: Change, nameOf: NameOf, most: number): DescribedChange {
  const { table, before, after } = change;
  const act = before ? (after ? 'changed' : 'removed') : 'added';
  const record = (after ?? before) as AnyRecord;
  return {
    table,
    id: idOf(change),
    act,
    thing: WORDS.things[table],
    name: recordName(table, record, nameOf),
    fields: saidFields(table).flatMap((field) => describeField(field, before, after, nameOf, most) ?? []),
  };
}

function describeField(
  { field, label, say }: SaidField,
  before: AnyRecord | null,
  after: AnyRecord | null,
  nameOf: NameOf,
  most: number,
): DescribedField | null {
  if (before && after && sameJson(valueOf(before, field), valueOf(after, field))) return null;
  const [was, is] = [before, after].map((record) => (record ? say(record, nameOf) : ''));
  if (was === undefined || is === undefined || (was === '' && is === '')) return null;
  const [short, shortAfter] = most === Infinity ? [was, is] : shortenedPair(was, is, most);
  return { field, label, before: short, after: shortAfter };
}

const valueOf = (record: AnyRecord, field: string): unknown =>
  (record as unknown as Readonly<Record<string, unknown>>)[field];

/** Every record that the changes name, so that their names can be looked up beforehand. */
export function namedRecords(changes: readonly Change[]): ReadonlyMap<TableName, ReadonlySet<string>> {
  const named = new Map<TableName, Set<string>>();
  const add = (table: TableName, id: unknown): void => {
    if (typeof id !== 'string') return;
    const ids = named.get(table) ?? new Set();
    named.set(table, ids.add(id));
  };
  for (const { table, before, after } of changes) {
    for (const record of [before, after]) {
      if (!record) continue;
      for (const reference of REFERENCES) {
        if (reference.table === table) add(reference.parent, valueOf(record, reference.field));
      }
      for (const { field, parent } of LOOSE[table] ?? []) add(parent, valueOf(record, field));
      for (const id of 'body' in record ? citedClaims(record.body) : []) add('claims', id);
      for (const { within } of 'aliases' in record ? record.aliases : []) add('sources', within);
    }
  }
  return named;
}

/** Fields that name a record without resting on it. */
const LOOSE: Partial<Readonly<Record<TableName, readonly { field: string; parent: TableName }[]>>> = {
  excerpts: [{ field: 'replaces', parent: 'excerpts' }],
  issued: [{ field: 'supersedes', parent: 'issued' }],
  assessments: [{ field: 'template', parent: 'templates' }],
};
