import Dexie, { type EntityTable, liveQuery } from 'dexie';
import type { CaseId } from '../../shared/model/case-info.ts';
import type { Comparison } from '../../shared/model/comparison.ts';
import { justReplaced, type ReplacedDatabase, seenAgain } from '../../shared/model/replaced-database.ts';
import { databaseName } from './database.ts';

/** One case known on this machine. */
export interface KnownCase {
  readonly id: CaseId;
  readonly title: string;
  readonly isSample: boolean;
  readonly openedAt: string;
  /** Its database, where it was made again under another name. */
  readonly database?: string;
  /** Those that it had before; they stay for a while. */
  readonly replaced?: readonly ReplacedDatabase[];
  /** What the last comparison of this database with the journal came to. */
  readonly compared?: Comparison;
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

/** What is not said anew stays as it was. A database that the case is led away from is noted as replaced. */
export async function rememberCase(known: KnownCase): Promise<void> {
  await registry.transaction('rw', registry.cases, async () => {
    const before = await registry.cases.get(known.id);
    const left = before && nameIn(before);
    const next = known.database ?? left ?? databaseName(known.id);
    const replaced = [
      ...(before?.replaced ?? []).filter(({ name }) => name !== next),
      ...(left !== undefined && left !== next ? [justReplaced(left, known.openedAt)] : []),
    ];
    const { compared, ...kept } = before ?? {};
    await registry.cases.put({
      ...kept,
      ...known,
      ...((before?.replaced ?? replaced[0]) && { replaced }),
      // What was found out about one database says nothing of another.
      ...(compared && left === next && { compared }),
    });
  });
}

/**
 * The case has opened soundly on a database: notes which others there still are of it, those that no case leads to any
 * more included, and answers them. None where it has been led to another database meanwhile.
 */
export async function noteReplaced(
  id: CaseId,
  open: string,
  there: readonly string[],
  now: string,
): Promise<readonly ReplacedDatabase[]> {
  return registry.transaction('rw', registry.cases, async () => {
    const all = await registry.cases.toArray();
    const known = all.find((one) => one.id === id);
    if (!known || nameIn(known) !== open) return [];
    const inUse = new Set(all.flatMap((one) => [nameIn(one), databaseName(one.id)]));
    inUse.delete(databaseName(id));
    inUse.add(open);
    const before = new Map((known.replaced ?? []).map((one) => [one.name, one]));
    const replaced = there
      .filter((name) => isOf(id, name) && !inUse.has(name))
      .map((name) => {
        const one = before.get(name);
        return one ? seenAgain(one, now) : justReplaced(name, now);
      });
    if (replaced.length > 0 || before.size > 0) await registry.cases.put({ ...known, replaced });
    return replaced;
  });
}

export async function noteComparison(id: CaseId, compared: Comparison): Promise<void> {
  await registry.cases.update(id, { compared });
}

const nameIn = (known: KnownCase): string => known.database ?? databaseName(known.id);

/** The first database of a case is named by its id; one made again has an id of its own behind that. */
const isOf = (id: CaseId, name: string): boolean =>
  name === databaseName(id) ||
  (name.startsWith(`${databaseName(id)}-`) && MADE_AGAIN.test(name.slice(databaseName(id).length)));
const MADE_AGAIN = /^-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** All that is kept beside the cases. */
export interface RegistryRows {
  readonly cases: readonly KnownCase[];
  readonly settings: readonly Setting[];
}

/** Takes in what was kept elsewhere, where this database has nothing of it. Databases that it names are gone. */
export async function fillRegistry({ cases, settings }: RegistryRows): Promise<void> {
  await registry.transaction('rw', registry.cases, registry.settings, async () => {
    const known = new Set(await registry.cases.toCollection().primaryKeys());
    const lacking = cases.filter(({ id }) => !known.has(id));
    await registry.cases.bulkPut(lacking.map(({ database: _, replaced: _gone, ...kept }) => kept));
    if ((await registry.settings.count()) === 0) await registry.settings.bulkPut([...settings]);
  });
}

/** Tells all of it now and whenever something in it has changed; answers how to end that. */
export function followRegistry(hear: (rows: RegistryRows) => void): () => void {
  const following = liveQuery(async () => ({
    cases: await registry.cases.toArray(),
    settings: await registry.settings.toArray(),
  })).subscribe(hear);
  return () => following.unsubscribe();
}

let analyst: string | null = null;

/**
 * The name that signs journal entries; empty until the analyst gives one. Kept at hand, so that an edit is refused at
 * once where the store is silent.
 */
export async function analystName(): Promise<string> {
  analyst ??= (await registry.settings.get('analyst'))?.value ?? '';
  return analyst;
}

export async function setAnalystName(value: string): Promise<void> {
  await registry.settings.put({ key: 'analyst', value });
  analyst = value;
}
