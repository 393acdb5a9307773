import type { CaseId } from '../../shared/model/case-info.ts';
import { type KnownCase, knownCases } from '../db/registry.ts';
import { ask } from '../platform.ts';

/** What the home screen can open. */
export interface CasesHere {
  /** Most recently opened first. */
  readonly known: readonly KnownCase[];
  /** Cases whose journal is on disk while the list has lost them; opening one makes its database again. */
  readonly found: readonly CaseId[];
}

/** The cases of this machine: those that are listed, and those that only their journal remembers. */
export async function casesHere(): Promise<CasesHere> {
  const known = await knownCases();
  const listed = new Set<string>(known.map(({ id }) => id));
  const onDisk = await ask('journal.list');
  return { known, found: onDisk.filter((id) => !listed.has(id)) as CaseId[] };
}
