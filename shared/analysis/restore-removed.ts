import { sameJson } from '../lib/same-json.ts';
import { add, type Change, idOf, put } from '../model/changes.ts';
import { type AnyRecord, REFERENCES, type TableName } from '../model/schema.ts';

/** A record that was removed, and what the same step did because of it. */
export interface RemovedGroup {
  readonly root: Change;
  /** The record itself and everything that rested on it and went with it. */
  readonly removed: readonly Change[];
  /** Records that stayed and were changed by the step, as claims whose speaker was removed. */
  readonly changed: readonly Change[];
}

/** Names a record. */
export interface RecordRef {
  readonly table: TableName;
  readonly id: string;
}

/** Something that cannot be put back as it was. */
export interface LeftOut {
  readonly change: Change;
  /** What it needs and the case does not hold; empty for a record that was changed since. */
  readonly missing: readonly RecordRef[];
}

export interface RestorePlan {
  /** Empty where the record itself cannot be put back. */
  readonly changes: readonly Change[];
  readonly left: readonly LeftOut[];
  readonly isPossible: boolean;
}

/** What the case holds now, up to what was asked for with {@link recordsToLookUp}. */
export type Here = (ref: RecordRef) => AnyRecord | undefined;

/** What a record rests on. */
export const parentsOf = (table: TableName, record: AnyRecord): readonly RecordRef[] =>
  REFERENCES.flatMap((reference) => {
    if (reference.table !== table) return [];
    const id = (record as unknown as Readonly<Record<string, unknown>>)[reference.field];
    return typeof id === 'string' ? [{ table: reference.parent, id }] : [];
  });

export const keyOf = ({ table, id }: RecordRef): string => `${table}/${id}`;

const keyOfChange = (change: Change): string => keyOf({ table: change.table, id: idOf(change) });

/** The records of a step that were removed for their own sake: what they rest on was not removed with them. */
export function removedRoots(changes: readonly Change[]): readonly Change[] {
  const gone = changes.filter((change) => change.before && !change.after);
  const keys = new Set(gone.map(keyOfChange));
  return gone.filter(
    ({ table, before }) => !parentsOf(table, before as AnyRecord).some((parent) => keys.has(keyOf(parent))),
  );
}

/** What a step removed together with one record; null where it did not remove it. */
export function removedGroup(changes: readonly Change[], id: string): RemovedGroup | null {
  const gone = changes.filter((change) => change.before && !change.after);
  const root = gone.find((change) => idOf(change) === id && change.table !== 'texts');
  if (!root) return null;
  const removed = [root];
  const keys = new Set([keyOfChange(root)]);
  for (let found = true; found; ) {
    found = false;
    for (const change of gone) {
      const key = keyOfChange(change);
      if (keys.has(key)) continue;
      if (!parentsOf(change.table, change.before as AnyRecord).some((parent) => keys.has(keyOf(parent))))
        continue;
      keys.add(key);
      removed.push(change);
      found = true;
    }
  }
  // Where a step removed several things, nobody can tell which of them a change belongs to.
  const isAlone = removedRoots(changes).length === 1 && removed.length === gone.length;
  return { root, removed, changed: isAlone ? changes.filter(({ before, after }) => before && after) : [] };
}

/** Every record that {@link planRestore} will ask for. */
export function recordsToLookUp({
  removed,
  changed,
}: RemovedGroup): ReadonlyMap<TableName, readonly string[]> {
  const asked = new Map<TableName, Set<string>>();
  const ask = ({ table, id }: RecordRef): void => {
    asked.set(table, (asked.get(table) ?? new Set()).add(id));
  };
  for (const change of [...removed, ...changed]) {
    ask({ table: change.table, id: idOf(change) });
    for (const parent of parentsOf(change.table, change.before as AnyRecord)) ask(parent);
  }
  return new Map([...asked].map(([table, ids]) => [table, [...ids]]));
}

/**
 * Puts a removed record back with what rested on it. What needs something that the case does not hold is left out, and
 * so is what was changed since; nothing that is there is overwritten.
 */
export function planRestore({ root, removed, changed }: RemovedGroup, here: Here): RestorePlan {
  const kept = new Map(
    removed
      .filter((change) => !here({ table: change.table, id: idOf(change) }))
      .map((change) => [keyOfChange(change), change]),
  );
  const left: LeftOut[] = [];
  const missingFor = (change: Change): readonly RecordRef[] =>
    parentsOf(change.table, change.before as AnyRecord).filter(
      (parent) => !here(parent) && !kept.has(keyOf(parent)),
    );
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [key, change] of kept) {
      const missing = missingFor(change);
      if (missing.length === 0) continue;
      kept.delete(key);
      left.push({ change, missing });
      isSettled = false;
    }
  }
  if (!kept.has(keyOfChange(root))) return { changes: [], left, isPossible: false };
  const again = changed.flatMap((change): readonly Change[] => {
    const { table, before, after } = change;
    const now = here({ table, id: idOf(change) });
    const missing = missingFor(change);
    if (!before || !after) return [];
    if (missing.length > 0 || !now || !sameRecord(now, after)) {
      if (now) left.push({ change, missing });
      return [];
    }
    return [put(table, now as never, { ...before, rev: now.rev })];
  });
  return {
    changes: [...[...kept.values()].map(({ table, before }) => add(table, before as never)), ...again],
    left,
    isPossible: true,
  };
}

const sameRecord = (a: AnyRecord, b: AnyRecord): boolean => sameJson({ ...a, rev: 0 }, { ...b, rev: 0 });
