import type { SnapshotReason } from '../../shared/snapshot-facts.ts';

/** What decides whether a snapshot stays. */
export interface Dated {
  readonly id: string;
  /** Rises with each snapshot. */
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly takenAt: string;
  readonly reason: SnapshotReason;
}

/** The last ones stay whatever their time. */
const LAST = 10;
const HOURS = 24;
const DAYS = 30;
const MONTHS = 12;
const DAY_MS = 86_400_000;

/** Taken because something was about to happen, or because the analyst wished. */
const WANTED: ReadonlySet<SnapshotReason> = new Set([
  'before-migration',
  'before-import',
  'before-restore',
  'asked',
]);

/**
 * Ids of the snapshots that stay: the last ten; the last one of each of 24 hours, 30 days and 12 months in which there
 * were any; and for at least 30 days those that were taken before something or on request. Which one is the last is a
 * matter of numbers alone: a clock that goes wrong gives wrong names to hours and days and loses nothing new.
 */
export function keptSnapshots(all: readonly Dated[], now: Date): ReadonlySet<string> {
  const newestFirst = all.toSorted((a, b) => b.number - a.number || (a.id < b.id ? 1 : -1));
  const days = new Set(newestFirst.map(({ takenAt }) => takenAt.slice(0, 10)));
  const recentDays = new Set([...days].slice(0, DAYS));
  const isRecent = ({ takenAt }: Dated): boolean =>
    recentDays.has(takenAt.slice(0, 10)) || now.getTime() - Date.parse(takenAt) <= DAYS * DAY_MS;
  return new Set(
    [
      ...newestFirst.slice(0, LAST),
      ...lastOfEach(newestFirst, ({ takenAt }) => takenAt.slice(0, 13), HOURS),
      ...lastOfEach(newestFirst, ({ takenAt }) => takenAt.slice(0, 10), DAYS),
      ...lastOfEach(newestFirst, ({ takenAt }) => takenAt.slice(0, 7), MONTHS),
      ...newestFirst.filter((one) => WANTED.has(one.reason) && isRecent(one)),
    ].map(({ id }) => id),
  );
}

function lastOfEach(
  newestFirst: readonly Dated[],
  spanOf: (one: Dated) => string,
  most: number,
): readonly Dated[] {
  const last = new Map<string, Dated>();
  for (const one of newestFirst) if (!last.has(spanOf(one))) last.set(spanOf(one), one);
  return [...last.values()].slice(0, most);
}
