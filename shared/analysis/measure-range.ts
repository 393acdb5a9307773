import type { Measure, MeasureQualifier } from '../model/measure.ts';

/** The numbers that a measure can mean, both ends included. */
export interface MeasureRange {
  readonly from: number;
  readonly to: number;
}

/** "About" and "nearly" leave a tenth open: "nearly 100" and 97 can both be right. */
const LOOSE = 0.1;
/** A round number may be a rounded one, but never by more than this share: 640 may be 644, and 40 is not 38. */
const ROUNDED = 0.025;

/** The numbers a measure can mean, given its qualifier and how far it looks rounded. */
export function rangeOf({ low, high, qualifier }: Pick<Measure, 'low' | 'high' | 'qualifier'>): MeasureRange {
  return WIDEN[qualifier](low - roundingOf(low), high + roundingOf(high));
}

/** Whether two measures of the same thing can both be right. */
export function canBothHold(
  one: Pick<Measure, 'low' | 'high' | 'qualifier'>,
  other: Pick<Measure, 'low' | 'high' | 'qualifier'>,
): boolean {
  const a = rangeOf(one);
  const b = rangeOf(other);
  return a.from <= b.to && b.from <= a.to;
}

const WIDEN: Readonly<Record<MeasureQualifier, (low: number, high: number) => MeasureRange>> = {
  exactly: (from, to) => ({ from, to }),
  about: (low, high) => ({ from: low - LOOSE * Math.abs(low), to: high + LOOSE * Math.abs(high) }),
  nearly: (low, high) => ({ from: low - LOOSE * Math.abs(low), to: high }),
  'at least': (from) => ({ from, to: Infinity }),
  over: (from) => ({ from, to: Infinity }),
  'at most': (_low, to) => ({ from: -Infinity, to }),
  under: (_low, to) => ({ from: -Infinity, to }),
};

/** Just under half of the last place given; nothing for a number that is given to the unit. */
function roundingOf(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 0;
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const places = (digits.split('.')[1] ?? '').length;
  const place = 10 ** (Number(exponent) - places);
  if (place === 1) return 0;
  return Math.min(0.49 * place, ROUNDED * Math.abs(value));
}
