import { changesSince, type IssuedChange } from '../../shared/analysis/issued-changes.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import { type Issued, successors } from '../../shared/model/issued.ts';
import { parseEvidence } from '../../shared/model/parse-evidence.ts';
import { ISSUED_CHANGES } from '../../shared/words/issued-changes.ts';
import { issueCounter } from './code-counters.ts';
import type { CaseDatabase } from './database.ts';

/** The number that the next issued copy of an assessment gets. */
export const nextIssueNumber = async (db: CaseDatabase, assessmentId: AssessmentId): Promise<number> =>
  ((await db.counters.get(issueCounter(assessmentId)))?.last ?? 0) + 1;

export const issuedById = async (db: CaseDatabase, id: string): Promise<Issued | undefined> =>
  db.issued.get(id);

/** An issued copy, what took its place, and what has changed in the case since. */
export interface StandingCopy {
  readonly copy: Issued;
  readonly supersededBy: Issued | null;
  readonly supersedes: Issued | null;
  readonly changes: readonly IssuedChange[];
}

/** Every issued copy of the case, newest first within its assessment. */
export async function standingCopies(db: CaseDatabase): Promise<readonly StandingCopy[]> {
  const tables = ['info', 'issued', 'issuedEvidence', 'sources', 'lineage', 'excerpts', 'passages', 'claims'];
  return db.transaction('r', [...tables, 'claimRelations'], async () => {
    const copies = await db.issued.toArray();
    if (copies.length === 0) return [];
    const evidence = await db.issuedEvidence.bulkGet(copies.map(({ id }) => id));
    const material = {
      info: await db.info.toArray(),
      sources: await db.sources.toArray(),
      lineage: await db.lineage.toArray(),
      excerpts: await db.excerpts.toArray(),
      passages: await db.passages.toArray(),
      claims: await db.claims.toArray(),
      claimRelations: await db.claimRelations.toArray(),
    };
    const later = successors(copies);
    return copies
      .map((copy, index): StandingCopy => {
        const rests = parseEvidence(evidence[index]?.json ?? '');
        const lead = ISSUED_CHANGES.issued(copy.code, copy.issuedAt);
        return {
          copy,
          supersededBy: later.get(copy.id) ?? null,
          supersedes: copies.find(({ id }) => id === copy.supersedes) ?? null,
          changes: rests ? changesSince(rests, lead, material) : [],
        };
      })
      .toSorted((a, b) => b.copy.number - a.copy.number);
  });
}
