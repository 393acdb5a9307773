import { formatPartialDate } from '../../shared/lib/partial-date.ts';

/** The day of a moment where the analyst is, as `YYYY-MM-DD`. */
export function localDay(moment: string): string {
  const at = new Date(moment);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** "30 November 2026, 14:05 to 14:52", by the analyst's own clock. */
export function sessionTime({ from, until }: { readonly from: string; readonly until: string }): string {
  const [begun, ended] = [localClock(from), localClock(until)];
  return `${formatPartialDate(localDay(from))}, ${begun === ended ? begun : `${begun} to ${ended}`}`;
}

/** "14:05" by the analyst's own clock. */
export const localClock = (moment: string): string => new Date(moment).toTimeString().slice(0, 5);
