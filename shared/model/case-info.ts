import type { Id } from '../lib/ids.ts';

export type CaseId = Id<'case'>;

/** What a case says about itself. One row per case. */
export interface CaseInfo {
  readonly id: CaseId;
  readonly rev: number;
  readonly title: string;
  readonly description: string;
  /** True for the invented case that ships with the program; it says so wherever it is shown. */
  readonly isSample: boolean;
  readonly createdAt: string;
}
