import type { Id } from '../lib/ids.ts';
import { type House, NO_HOUSE } from './house.ts';
import type { MarkingScheme } from './marking.ts';

export type CaseId = Id<'case'>;

/** What a case says about itself. One row per case. */
export interface CaseInfo {
  readonly id: CaseId;
  readonly rev: number;
  readonly title: string;
  readonly description: string;
  /** True for the invented case that ships with the program; it says so wherever it is shown. */
  readonly isSample: boolean;
  readonly house: House;
  /** What its markings mean; null for TLP 2.0. */
  readonly scheme: MarkingScheme | null;
  readonly createdAt: string;
}

/** A case of nobody's house, marked by TLP 2.0. */
export const PLAIN_CASE = { house: NO_HOUSE, scheme: null } as const satisfies Partial<CaseInfo>;
