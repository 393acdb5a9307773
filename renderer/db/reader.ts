import type { AssessmentId } from '../../shared/model/assessment.ts';
import type { Change } from '../../shared/model/changes.ts';
import type { CodedTable, Records, TableName } from '../../shared/model/schema.ts';
import { CODE_PREFIX } from '../../shared/model/schema.ts';
import type { ExcerptText } from '../../shared/model/source.ts';
import { issueCounter } from './code-counters.ts';
import type { CaseDatabase } from './database.ts';
import { textAtHand } from './text-at-hand.ts';

/** What a planner may ask of the case. Every method is one database call, so that the transaction stays alive. */
export interface Reader {
  get<T extends TableName>(table: T, id: string): Promise<Records[T] | undefined>;
  where<T extends TableName>(
    table: T,
    field: keyof Records[T] & string,
    values: readonly string[],
  ): Promise<readonly Records[T][]>;
  /** The whole table: only for what is rare and has no index. */
  all<T extends TableName>(table: T): Promise<readonly Records[T][]>;
  /** The text of an excerpt, without reading it from the database again. */
  text(excerptId: string): Promise<ExcerptText | undefined>;
  /** The next `count` codes of a table, `C12`, `C13`; numbers are never given out twice. */
  nextCodes(table: CodedTable, count: number): Promise<readonly string[]>;
  /** What a step of the journal changed; empty for a number that it does not have. */
  changesOf(seq: number): Promise<readonly Change[]>;
  /** The number of the last journal entry. */
  lastEntry(): Promise<number>;
  /** The number of the next issued copy of an assessment. */
  nextIssue(assessmentId: AssessmentId): Promise<number>;
}

export const readerOf = (db: CaseDatabase): Reader => ({
  get: (table, id) => db.table(table).get(id),
  where: (table, field, values) => db.table(table).where(field).anyOf(values).toArray(),
  all: (table) => db.table(table).toArray(),
  text: (excerptId) => textAtHand(db, excerptId),
  changesOf: async (seq) => (await db.journalBodies.get(seq))?.changes ?? [],
  lastEntry: async () => (await db.journal.orderBy(':id').last())?.seq ?? 0,
  nextCodes: async (table, count) => {
    const last = (await db.counters.get(table))?.last ?? 0;
    return Array.from({ length: count }, (_, index) => `${CODE_PREFIX[table]}${last + index + 1}`);
  },
  nextIssue: async (assessmentId) => ((await db.counters.get(issueCounter(assessmentId)))?.last ?? 0) + 1,
});
