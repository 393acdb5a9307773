import { type DescribedField, describeChanges } from '../../shared/analysis/describe-change.ts';
import { recordName } from '../../shared/analysis/record-name.ts';
import {
  keyOf,
  parentsOf,
  planRestore,
  type RecordRef,
  recordsToLookUp,
  removedGroup,
  removedRoots,
} from '../../shared/analysis/restore-removed.ts';
import { type Change, idOf } from '../../shared/model/changes.ts';
import type { AbsorbedEntity } from '../../shared/model/entity.ts';
import type { ActKey } from '../../shared/model/history-keys.ts';
import type { AnyRecord, TableName } from '../../shared/model/schema.ts';
import { HISTORY_WORDS } from '../../shared/words/history.ts';
import { TRASH_WORDS } from '../../shared/words/trash.ts';
import type { CaseDatabase, JournalHead } from './database.ts';
import { readerOf } from './reader.ts';
import { namesFor } from './record-names.ts';
import { recordsHere } from './records-here.ts';

/** Tables whose records can be put back by themselves. */
const TABLES_KEPT = Object.keys(TRASH_WORDS.things) as (keyof typeof TRASH_WORDS.things)[];

/** Entries that are read at once. */
const PART = 50;

/** Something that was removed and is not back. */
export interface TrashItem extends RecordRef {
  /** The step that removed it last. */
  readonly seq: number;
  readonly at: string;
  readonly analyst: string;
  readonly label: string;
  /** Its code and words, without what it joins. */
  readonly words: string;
  /** How many records went with it. */
  readonly others: number;
}

interface Removal extends TrashItem {
  readonly isRoot: boolean;
  readonly parents: readonly RecordRef[];
}

interface Known {
  seq: number;
  /** The last removal of each record. */
  readonly removals: Map<string, Removal>;
}

const known = new WeakMap<CaseDatabase, Known>();

/** What was removed and is not back, latest first. What has been read of the journal is kept. */
export async function trashItems(db: CaseDatabase): Promise<readonly TrashItem[]> {
  const removals = await readRemovals(db);
  const here = await presentKeys(db, removals);
  const absorbed = await absorbedIds(db);
  return removals
    .filter((removal) => {
      if (here.has(keyOf(removal)) || absorbed.has(removal.id)) return false;
      return removal.isRoot || removal.parents.every((parent) => here.has(keyOf(parent)));
    })
    .map(({ isRoot: _, parents: __, ...item }) => item)
    .toSorted((a, b) => b.seq - a.seq);
}

async function readRemovals(db: CaseDatabase): Promise<readonly Removal[]> {
  const so = known.get(db) ?? { seq: 0, removals: new Map<string, Removal>() };
  known.set(db, so);
  const acts = TABLES_KEPT.map((table): ActKey => `${table} removed`);
  const seqs = [...new Set(await db.journalBodies.where('acts').anyOf(acts).primaryKeys())]
    .filter((seq) => seq > so.seq)
    .toSorted((a, b) => a - b);
  for (let from = 0; from < seqs.length; from += PART) {
    const part = seqs.slice(from, from + PART);
    const [heads, bodies] = await Promise.all([db.journal.bulkGet(part), db.journalBodies.bulkGet(part)]);
    for (const [index, head] of heads.entries()) {
      for (const removal of head ? removalsOf(head, bodies[index]?.changes ?? []) : []) {
        so.removals.set(keyOf(removal), removal);
      }
      so.seq = Math.max(so.seq, head?.seq ?? 0);
    }
  }
  return [...so.removals.values()];
}

function removalsOf(
  { seq, at, analyst, label }: JournalHead,
  changes: readonly Change[],
): readonly Removal[] {
  const roots = new Set(removedRoots(changes).map((change) => `${change.table}/${idOf(change)}`));
  const tables: ReadonlySet<TableName> = new Set(TABLES_KEPT);
  return changes.flatMap(({ table, before, after }) => {
    if (!before || after || !tables.has(table)) return [];
    const isRoot = roots.has(`${table}/${before.id}`);
    return [
      {
        table,
        id: before.id,
        seq,
        at,
        analyst,
        label,
        words: recordName(table, before, () => undefined),
        others: isRoot ? (removedGroup(changes, before.id)?.removed.length ?? 1) - 1 : 0,
        isRoot,
        parents: parentsOf(table, before),
      },
    ];
  });
}

async function presentKeys(db: CaseDatabase, removals: readonly Removal[]): Promise<ReadonlySet<string>> {
  const asked = new Map<TableName, Set<string>>();
  for (const { table, id, parents } of removals) {
    for (const ref of [{ table, id }, ...parents]) {
      asked.set(ref.table, (asked.get(ref.table) ?? new Set()).add(ref.id));
    }
  }
  const here = new Set<string>();
  for (const [table, ids] of asked) {
    const keys = await db
      .table<AnyRecord, string>(table)
      .where(':id')
      .anyOf([...ids])
      .primaryKeys();
    for (const id of keys) here.add(keyOf({ table, id }));
  }
  return here;
}

/** Merged entities are not removed: they are taken out of the one that holds them. */
async function absorbedIds(db: CaseDatabase): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const take = (absorbed: readonly AbsorbedEntity[]): void => {
    for (const one of absorbed) {
      ids.add(one.id);
      take(one.absorbed);
    }
  };
  await db.entities.each(({ absorbed }) => take(absorbed));
  return ids;
}

/** What a removed thing is called, with what it joined. */
export async function removedName(db: CaseDatabase, seq: number, id: string): Promise<string> {
  const change = (await db.journalBodies.get(seq))?.changes.find(
    (one) => one.table !== 'texts' && one.before !== null && one.after === null && one.before.id === id,
  );
  if (!change?.before) return '';
  return recordName(change.table, change.before, await namesFor(db, [change]));
}

/** A removed thing, with what putting it back would do. */
export interface RemovedDetail {
  readonly head: JournalHead;
  readonly table: TableName;
  readonly thing: string;
  readonly name: string;
  readonly fields: readonly DescribedField[];
  /** Names of the records that went with it. */
  readonly others: readonly { readonly id: string; readonly thing: string; readonly name: string }[];
  readonly isBack: boolean;
  readonly isPossible: boolean;
  /** Records that would come back, itself included, and records that would be changed back. */
  readonly comingBack: number;
  readonly changedBack: number;
  readonly left: readonly { readonly name: string; readonly missing: string }[];
}

/** Null where the step did not remove it. */
export async function removedDetail(
  db: CaseDatabase,
  seq: number,
  id: string,
): Promise<RemovedDetail | null> {
  const [head, body] = await Promise.all([db.journal.get(seq), db.journalBodies.get(seq)]);
  const group = body && removedGroup(body.changes, id);
  if (!head || !group) return null;
  const nameOf = await namesFor(db, [...group.removed, ...group.changed]);
  const here = await recordsHere(readerOf(db), recordsToLookUp(group));
  const plan = planRestore(group, here);
  const [root] = describeChanges([group.root], nameOf);
  const others = describeChanges(group.removed.slice(1), nameOf);
  const nameOfRecord = (table: TableName, record: AnyRecord): string =>
    `${HISTORY_WORDS.things[table]} ${recordName(table, record, nameOf)}`.trim();
  return {
    head,
    table: group.root.table,
    thing: root?.thing ?? '',
    name: root?.name ?? '',
    fields: root?.fields ?? [],
    others: others.map(({ id: other, thing, name }) => ({ id: other, thing, name })),
    isBack: here({ table: group.root.table, id }) !== undefined,
    isPossible: plan.isPossible,
    comingBack: plan.changes.filter(({ before }) => before === null).length,
    changedBack: plan.changes.filter(({ before }) => before !== null).length,
    left: plan.left.map(({ change, missing }) => ({
      name: nameOfRecord(change.table, change.before as AnyRecord),
      missing: missing
        .map(({ table, id: parent }) => nameOf(table, parent) ?? HISTORY_WORDS.things[table].toLowerCase())
        .join(', '),
    })),
  };
}
