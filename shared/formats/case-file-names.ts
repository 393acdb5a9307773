import { TABLES, type TableName } from '../model/schema.ts';

export const MANIFEST = 'manifest.json';
export const JOURNAL = 'journal.ndjson';
export const SUMS = 'SHA256SUMS';
export const README = 'README.txt';

/** Where the records of a table are. */
export const tableFile = (table: TableName): string => `tables/${table}.ndjson`;

/** The hash that names an original's entry; null for every other entry. */
export const originalHashIn = (name: string): string | null =>
  /^originals\/([0-9a-f]{64})$/.exec(name)?.[1] ?? null;

/** Only these names are let in: nothing that could be a path to elsewhere ever is. */
export const isAllowedName = (name: string): boolean => FIXED.has(name) || originalHashIn(name) !== null;

const FIXED: ReadonlySet<string> = new Set([MANIFEST, JOURNAL, SUMS, README, ...TABLES.map(tableFile)]);

export type RefusalCode = 'not-a-case-file' | 'too-new' | 'too-large' | 'damaged' | 'unsound';

/** A case file that is not let in; the message names the place. */
export class CaseFileRefusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
