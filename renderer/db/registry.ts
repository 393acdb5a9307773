import Dexie, { type EntityTable } from 'dexie';
import type { CaseId } from '../../shared/model/case-info.ts';
import { databaseName } from './database.ts';

/** One case known on this machine. */
export interface KnownCase {
  readonly id: CaseId;
  readonly title: string;
  readonly isSample: boolean;
  readonly openedAt: string;
  /** Its database, where it was made again under another name. */
  readonly database?: string;
}

interface Setting {
  readonly key: 'analyst';
  readonly value: string;
}

type Registry = Dexie & {
  readonly cases: EntityTable<KnownCase, 'id'>;
  readonly settings: EntityTable<Setting, 'key'>;
};

/** A case is listed only once its database is complete; a database that is not listed is unfinished. */
const registry = new Dexie('registry', { chromeTransactionDurability: 'strict' }) as Registry;
registry.version(1).stores({ cases: 'id, openedAt', settings: 'key' });

/** Cases on this machine, most recently opened first. */
export const knownCases = async (): Promise<readonly KnownCase[]> =>
  (await registry.cases.orderBy('openedAt').toArray()).toReversed();

export const knownCase = async (id: CaseId): Promise<KnownCase | undefined> => registry.cases.get(id);

/** The name of its database: another one once it was made again. */
export const databaseOf = async (id: CaseId): Promise<string> =>
  (await knownCase(id))?.database ?? databaseName(id);

/** What is not said anew stays as it was. */
export async function rememberCase(known: KnownCase): Promise<void> {
  await registry.transaction('rw', registry.cases, async () => {
    const before = await registry.cases.get(known.id);
    await registry.cases.put({ ...before, ...known });
  });
}

/** The name that signs journal entries; empty until the analyst gives one. */
export const analystName = async (): Promise<string> => (await registry.settings.get('analyst'))?.value ?? '';

export async function setAnalystName(value: string): Promise<void> {
  await registry.settings.put({ key: 'analyst', value });
}
