import Dexie, { type Table } from 'dexie';
import type { CaseId } from '../../shared/model/case-info.ts';
import type { WaitingBody, WaitingItem } from '../../shared/waiting-item.ts';

/** Bytes that wait, once for all items that are in them. */
interface WaitingBytes {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Fingerprints of a text, so that it is parted into words once. */
export interface StoredPrint {
  /** Of the excerpt or of the waiting item. */
  readonly id: string;
  /** Blocks that were left out as page residue; other ones make other fingerprints. */
  readonly leftOut: string;
  readonly hashes: Uint32Array;
}

/**
 * What waits to enter a case, in a database beside it: nothing that was given is lost with the window, and nothing of it
 * is in the case before the analyst accepts it. It goes into no case file, and holds no password.
 */
export type WaitingDatabase = Dexie & {
  readonly items: Table<WaitingItem, string>;
  readonly bodies: Table<WaitingBody, string>;
  readonly bytes: Table<WaitingBytes, string>;
  readonly prints: Table<StoredPrint, string>;
};

/** Declares the database; opens nothing. Strict durability, as for the case itself. */
export function declareWaiting(caseId: CaseId): WaitingDatabase {
  const db = new Dexie(`waiting-${caseId}`, { chromeTransactionDurability: 'strict' }) as WaitingDatabase;
  db.version(1).stores({ items: 'id, givenId, sha256, order', bodies: 'id', bytes: 'sha256', prints: 'id' });
  return db;
}

/** An item with its words, as it is added. */
export interface NewItem {
  readonly item: WaitingItem;
  readonly body?: Omit<WaitingBody, 'id'>;
  readonly bytes?: Uint8Array;
}

/** Takes items off the list and puts others on it in one step; bytes that nothing names any more go with them. */
export async function changeWaiting(
  db: WaitingDatabase,
  { gone = [], added = [] }: { readonly gone?: readonly string[]; readonly added?: readonly NewItem[] },
): Promise<void> {
  await db.transaction('rw', [db.items, db.bodies, db.bytes, db.prints], async () => {
    const before = (await db.items.bulkGet([...gone])).flatMap((item) => item ?? []);
    for (const table of [db.items, db.bodies, db.prints]) await table.bulkDelete([...gone]);
    await db.items.bulkPut(added.map(({ item }) => item));
    await db.bodies.bulkPut(added.flatMap(({ item, body }) => (body ? [{ ...body, id: item.id }] : [])));
    const given = new Map(added.flatMap(({ item, bytes }) => (bytes ? [[item.sha256, bytes] as const] : [])));
    const there = new Set(
      await db.bytes
        .where('sha256')
        .anyOf([...given.keys()])
        .primaryKeys(),
    );
    const fresh = [...given].filter(([sha256]) => !there.has(sha256));
    await db.bytes.bulkPut(fresh.map(([sha256, bytes]) => ({ sha256, bytes })));
    const loose = [...new Set(before.map(({ sha256 }) => sha256))];
    const named = new Set<unknown>(await db.items.where('sha256').anyOf(loose).uniqueKeys());
    await db.bytes.bulkDelete(loose.filter((sha256) => !named.has(sha256)));
  });
}

/** In the order in which they were given. */
export const waitingInOrder = async (db: WaitingDatabase): Promise<readonly WaitingItem[]> =>
  db.items.orderBy('order').toArray();

/** The place behind all others. */
export async function nextOrder(db: WaitingDatabase): Promise<number> {
  const last = await db.items.orderBy('order').last();
  return Math.floor(last?.order ?? 0) + 1;
}
