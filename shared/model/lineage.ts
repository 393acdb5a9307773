import type { Id } from '../lib/ids.ts';
import type { SourceId } from './source.ts';

export type LineageId = Id<'lineage'>;

export const LINEAGE_TYPES = ['republishes', 'quotes', 'translates', 'reports on', 'cites'] as const;
export type LineageType = (typeof LINEAGE_TYPES)[number];

/** A source that comes from another one. Both then have one origin. */
export interface Lineage {
  readonly id: LineageId;
  readonly rev: number;
  /** The later source. */
  readonly sourceId: SourceId;
  readonly type: LineageType;
  /** What it comes from. */
  readonly fromId: SourceId;
  /** What shows it: "14 shared runs of words", "names it in the first paragraph". */
  readonly basis: string;
  readonly createdAt: string;
}
