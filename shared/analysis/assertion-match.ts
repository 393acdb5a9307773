import type { PartialDate } from '../lib/partial-date.ts';
import type { EntityId } from '../model/entity.ts';
import { type Assertion, SUBJECT_ROLES, type SubjectRole } from './assertion.ts';
import { ALIKE } from './contradiction-candidates.ts';
import { sharedStems } from './predicate.ts';
import { gapBetween, type TimeWindow } from './time-window.ts';

/** How the times of the two claims stand to each other. */
export type TimeMatch =
  | { readonly kind: 'as of' | 'same'; readonly date: PartialDate }
  | { readonly kind: 'overlapping' | 'unknown' | 'apart' }
  | { readonly kind: 'one unknown'; readonly code: string };

/** What both claims are about. */
export const commonSubjects = (a: Assertion, b: Assertion): readonly EntityId[] => {
  const all = new Set([...b.subjects.values()].flatMap((ids) => [...ids]));
  return [...new Set([...a.subjects.values()].flatMap((ids) => [...ids]))]
    .filter((id) => all.has(id))
    .toSorted();
};

/** Whether the claims have different entities in one role: they then speak of different things. */
export const isAboutOther = (a: Assertion, b: Assertion, except: readonly SubjectRole[]): boolean =>
  SUBJECT_ROLES.some((role) => {
    const [own, other] = [a.subjects.get(role), b.subjects.get(role)];
    return own && other && !except.includes(role) && [...own].every((id) => !other.has(id));
  });

/** Share of the shorter predicate's words that the other has too; 0 where that is by chance. */
export function samenessOf({ predicate: a }: Assertion, { predicate: b }: Assertion): number {
  const shared = sharedStems(a, b).length;
  const all = a.stems.length + b.stems.length - shared;
  if (shared < Math.min(2, a.stems.length, b.stems.length) || shared === 0 || shared < ALIKE * all) return 0;
  return shared / Math.min(a.stems.length, b.stems.length);
}

/** Whether the times have a day in common, as far as they are known. */
export const mayMeet = (a: TimeWindow | null, b: TimeWindow | null): boolean =>
  !a || !b || gapBetween(a, b) === 0;

/** How the times of two claims, or of what they measure, stand to each other. */
export function timeMatch(
  a: Assertion,
  b: Assertion,
  one: TimeWindow | null,
  other: TimeWindow | null,
): TimeMatch {
  if (!one && !other) return { kind: 'unknown' };
  if (!one || !other) return { kind: 'one unknown', code: (one ? b : a).claim.code };
  const [date, second] = [a.claim.happened?.date, b.claim.happened?.date];
  return date !== undefined && date === second ? { kind: 'same', date } : { kind: 'overlapping' };
}
