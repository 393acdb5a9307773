import type { PartialDate } from '../lib/partial-date.ts';

/** What the words say about how exact a figure is. */
export const MEASURE_QUALIFIERS = [
  'exactly',
  'about',
  'nearly',
  'at least',
  'over',
  'at most',
  'under',
] as const;
export type MeasureQualifier = (typeof MEASURE_QUALIFIERS)[number];

/** A quantity that a claim asserts: "nearly 100 meetings as of September". */
export interface Measure {
  /** What is measured: "bilateral meetings", "defence budget". */
  readonly attribute: string;
  /** The value, or the lower end of a range, in units of `unit`: 1.78 trillion is 1780000000000. */
  readonly low: number;
  /** The upper end of a range; the same as `low` for one value. */
  readonly high: number;
  /** "yuan", "per cent", "ships"; empty for a bare count. */
  readonly unit: string;
  readonly qualifier: MeasureQualifier;
  readonly asOf: PartialDate | null;
}
