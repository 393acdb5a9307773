import { useEffect, useState } from 'react';
import { byId } from '../../shared/model/case-snapshot.ts';
import type { Change, JournalEntry } from '../../shared/model/changes.ts';
import { useCaseDatabase } from './case-database.tsx';
import type { CaseDatabase } from './database.ts';
import { onEntry, onPlan } from './entries.ts';
import { foldMarks, missingOwners, type Owners } from './fold-marks.ts';
import { type ExcerptMarks, marksOfExcerpt } from './queries.ts';

interface Loaded {
  readonly key: string;
  readonly marks?: ExcerptMarks;
  readonly error?: Error;
}

/**
 * What is marked in an excerpt, read once and from then on folded with every change set that the gate writes: adding
 * one mark to ten thousand must not read ten thousand again. A mark is there while it is being written, and gone again
 * if it could not be. Undefined until it is there.
 */
export function useExcerptMarks(excerptId: string): ExcerptMarks | undefined {
  const db = useCaseDatabase();
  const key = `${db.name} ${excerptId}`;
  const [loaded, setLoaded] = useState<Loaded>({ key: '' });
  useEffect(() => {
    let marks: ExcerptMarks | undefined;
    let isOver = false;
    const show = (next: Omit<Loaded, 'key'>): void => {
      if (!isOver) setLoaded({ key, ...next });
    };
    const take = async ({ changes }: JournalEntry): Promise<void> => {
      if (!marks || isOver) return;
      const next = foldMarks(marks, excerptId, changes, await fetchOwners(db, marks, excerptId, changes));
      if (next !== marks) show({ marks: next });
      marks = next;
    };
    // Entries that arrive while the marks are being read wait their turn; folding one twice is harmless.
    let turn: Promise<void> = marksOfExcerpt(db, excerptId).then((found) => {
      marks = found;
      show({ marks });
    });
    const fail = (error: unknown): void =>
      show({ error: error instanceof Error ? error : new Error(String(error)) });
    turn.catch(fail);
    const readAgain = (): void => {
      turn = turn.then(async () => {
        marks = await marksOfExcerpt(db, excerptId);
        show({ marks });
      });
      turn.catch(fail);
    };
    const stopPlans = onPlan(db.name, (changes) => {
      if (!marks || needsOwners(marks, excerptId, changes)) return () => undefined;
      const next = foldMarks(marks, excerptId, changes, NONE);
      if (next === marks) return () => undefined;
      marks = next;
      show({ marks });
      return readAgain;
    });
    const stop = onEntry(db.name, (entry) => {
      turn = turn.then(() => take(entry));
      turn.catch(fail);
    });
    return () => {
      isOver = true;
      stop();
      stopPlans();
    };
  }, [db, excerptId, key]);
  if (loaded.key !== key) return undefined;
  if (loaded.error) throw loaded.error;
  return loaded.marks;
}

const NONE: Owners = { claims: new Map(), entities: new Map() };

function needsOwners(marks: ExcerptMarks, excerptId: string, changes: readonly Change[]): boolean {
  const { claimIds, entityIds } = missingOwners(marks, excerptId, changes);
  return claimIds.length + entityIds.length > 0;
}

async function fetchOwners(
  db: CaseDatabase,
  marks: ExcerptMarks,
  excerptId: string,
  changes: JournalEntry['changes'],
): Promise<Owners> {
  if (!needsOwners(marks, excerptId, changes)) return NONE;
  const { claimIds, entityIds } = missingOwners(marks, excerptId, changes);
  const claims = await db.claims.bulkGet([...claimIds]);
  const entities = await db.entities.bulkGet([...entityIds]);
  return {
    claims: byId(claims.filter((claim) => claim !== undefined)),
    entities: byId(entities.filter((entity) => entity !== undefined)),
  };
}
