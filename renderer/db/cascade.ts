import { type Change, idOf, remove } from '../../shared/model/changes.ts';
import { REFERENCES, type Records } from '../../shared/model/schema.ts';
import type { CaseDatabase } from './database.ts';

/** Adds the removal of every record that rests on a removed one, children before parents. */
export async function withCascade(db: CaseDatabase, planned: readonly Change[]): Promise<readonly Change[]> {
  const known = new Set(planned.map((change) => `${change.table}/${idOf(change)}`));
  const found: (readonly Change[])[] = [planned];
  let parents = planned.filter((change) => !change.after);
  while (parents.length > 0) {
    const children: Change[] = [];
    for (const { table, field, parent } of REFERENCES) {
      const ids = parents.filter((change) => change.table === parent).map(idOf);
      if (ids.length === 0) continue;
      for (const child of await db.table<Records[typeof table]>(table).where(field).anyOf(ids).toArray()) {
        const key = `${table}/${child.id}`;
        if (known.has(key)) continue;
        known.add(key);
        children.push(remove(table, child));
      }
    }
    found.push(children);
    parents = children;
  }
  return found.toReversed().flat();
}
