import type { CaseId } from '../../shared/model/case-info.ts';
import { inTime } from '../db/in-time.ts';
import { type KnownCase, knownCases } from '../db/registry.ts';
import { ask } from '../platform.ts';
import { StoreTrouble } from './store-trouble.ts';

/** What the home screen can open. */
export interface CasesHere {
  /** Most recently opened first. */
  readonly known: readonly KnownCase[];
  /** Cases whose journal is on disk while the list has lost them; opening one makes its database again. */
  readonly found: readonly CaseId[];
  /** How many cases journals and ledger know here where the list knows none at all: the engine has begun an empty store. */
  readonly lost: number;
}

/** The cases of this machine: those that are listed, and those that only their journal remembers. */
export async function casesHere(): Promise<CasesHere> {
  const known = await listed();
  const ids = new Set<string>(known.map(({ id }) => id));
  const onDisk = await ask('journal.list');
  const found = onDisk.filter((id) => !ids.has(id)) as CaseId[];
  const { cases } = await ask('store.state');
  return { known, found, lost: known.length === 0 ? Math.max(found.length, cases.length) : 0 };
}

/** A store that does not open is told apart from one without cases. */
async function listed(): Promise<readonly KnownCase[]> {
  try {
    return await inTime(knownCases());
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    throw new StoreTrouble({ kind: 'store', caseId: null, name });
  }
}
