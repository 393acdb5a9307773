import { sameJson } from '../lib/same-json.ts';
import { byId, type CaseSnapshot } from './case-snapshot.ts';
import { add, type Change, put, remove } from './changes.ts';
import { type AnyRecord, TABLES } from './schema.ts';

/**
 * What leads from one state of a case to another: removals first, children before parents, then what is changed or
 * added, parents first. `rev` does not count: it says how often a record was written, not what it says.
 */
export function changesBetween(now: CaseSnapshot, then: CaseSnapshot): readonly Change[] {
  const removals: Change[] = [];
  const rest: Change[] = [];
  for (const table of TABLES) {
    const present = byId<AnyRecord>(now[table]);
    const wanted = byId<AnyRecord>(then[table]);
    for (const record of now[table])
      if (!wanted.has(record.id)) removals.push(remove(table, record as never));
    for (const record of then[table]) {
      const before = present.get(record.id);
      if (!before) rest.push(add(table, record as never));
      else if (!sameJson({ ...before, rev: 0 }, { ...record, rev: 0 })) {
        rest.push(put(table, before as never, record as never));
      }
    }
  }
  return [...removals.toReversed(), ...rest];
}
