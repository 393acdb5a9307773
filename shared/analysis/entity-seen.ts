import { earliest, latest, type PartialDate } from '../lib/partial-date.ts';

/** A date at which an entity was met, and the code of what shows it: `C4`, `S2`. */
export interface Sighting {
  readonly date: PartialDate;
  readonly code: string;
}

/** The first and the last sighting: first by the earliest day a date can mean, last by the latest. Null without any. */
export function seenBetween(
  sightings: readonly Sighting[],
): { readonly first: Sighting; readonly last: Sighting } | null {
  const [some] = sightings;
  if (!some) return null;
  return {
    first: sightings.reduce((a, b) => (earliest(b.date) < earliest(a.date) ? b : a), some),
    last: sightings.reduce((a, b) => (latest(b.date) > latest(a.date) ? b : a), some),
  };
}
