/** A database of a case that one made again has taken the place of, and how long it has been kept. */
export interface ReplacedDatabase {
  readonly name: string;
  /** When it was replaced, or first seen without a case that leads to it. ISO 8601 in UTC; for people. */
  readonly since: string;
  /** When the case last opened soundly beside it, and how long it counts as kept by then, in ms. */
  readonly seenAt: string;
  readonly keptMs: number;
}

const DAY_MS = 86_400_000;
const KEPT_DAYS = 30;
/** Days that lie between two openings count for so many at most: a clock that leaps ages nothing by a year. */
const MOST_DAYS_AT_ONCE = 7;

export const justReplaced = (name: string, now: string): ReplacedDatabase => ({
  name,
  since: now,
  seenAt: now,
  keptMs: 0,
});

/** The same, after the case has opened soundly once more. A clock that went back adds nothing. */
export function seenAgain(one: ReplacedDatabase, now: string): ReplacedDatabase {
  const passed = Date.parse(now) - Date.parse(one.seenAt);
  const counted = Number.isFinite(passed) ? Math.min(Math.max(passed, 0), MOST_DAYS_AT_ONCE * DAY_MS) : 0;
  return { ...one, seenAt: now, keptMs: one.keptMs + counted };
}

/** Days for which it is still kept; 0 where it may go. */
export const daysKeptStill = ({ keptMs }: ReplacedDatabase): number =>
  Math.max(0, Math.ceil((KEPT_DAYS * DAY_MS - keptMs) / DAY_MS));
