import type { CaseId } from '../../shared/model/case-info.ts';
import type { TableName } from '../../shared/model/schema.ts';

/** Why a case could not be opened as it should be; what is known of it, for the analyst to decide. */
export type Trouble =
  /** The database holds less or more than the journal says. */
  | {
      readonly kind: 'rows';
      readonly caseId: CaseId;
      /** The entry that the journal has reached. */
      readonly seq: number;
      readonly differing: readonly TableDifference[];
    }
  /** A case that is open holds something else than its journal says. */
  | {
      readonly kind: 'differs';
      readonly caseId: CaseId;
      readonly seq: number;
      readonly records: number;
      readonly differing: readonly TableDifference[];
    }
  /** The journal's chain of hashes is broken. */
  | {
      readonly kind: 'journal';
      readonly caseId: CaseId;
      readonly line: number;
      /** Entries that the database holds without a gap, from the first; 0 where it cannot say. */
      readonly inDatabase: number;
      /** The entry that the case is known to have reached on this machine; 0 where nobody knows. */
      readonly reached: number;
    }
  /** The engine does not open its store; null where it was not about one case. */
  | { readonly kind: 'store'; readonly caseId: CaseId | null; readonly name: string };

export interface TableDifference {
  readonly table: TableName;
  /** Rows that the journal has and the database has not. */
  readonly missing: number;
  /** Rows that the database has and the journal has not. */
  readonly added: number;
  /** Rows that both have, and not the same; absent where only keys were compared. */
  readonly changed?: number;
}

/** Steps that are known of a case, by its journal, its database or the ledger, and that something which ends at `seq` has not. */
export function stepsLacking(trouble: Exclude<Trouble, { readonly kind: 'store' }>, seq: number): number {
  const known =
    trouble.kind === 'journal'
      ? Math.max(trouble.line - 1, trouble.inDatabase, trouble.reached)
      : trouble.seq;
  return Math.max(0, known - seq);
}
