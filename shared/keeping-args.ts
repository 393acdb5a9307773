import type { Finding } from './analysis/verify-case.ts';
import type { CaseSnapshot } from './model/case-snapshot.ts';
import type { TableName } from './model/schema.ts';

/** Arguments of the commands that look at how a case came to be, and bring back what it was. */
export interface KeepingArgs {
  'findings.save': { readonly findings: readonly Finding[]; readonly checked: number };
  'log.save': { readonly text: string };
  'history.show': { readonly seq: number };
  /** What a step removed; shows it in the trash, or puts it back with all that went with it. */
  'trash.show': { readonly seq: number; readonly id: string };
  'trash.restore': { readonly seq: number; readonly id: string };
  /** Opens a record, or what it belongs to, where it lives. */
  'record.open': { readonly table: TableName; readonly id: string };
  /** The whole case as it is to be. */
  'case.restore': { readonly records: CaseSnapshot };
  'snapshot.preview': { readonly snapshotId: string };
  'snapshot.restore': { readonly snapshotId: string };
  'snapshot.openCopy': { readonly snapshotId: string };
}
