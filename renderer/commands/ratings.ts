import type { Rated } from '../../shared/model/rating.ts';
import type { PlanStamp } from './planner.ts';

/** Whether a reason only says more than the one that the same analyst gave before, as when it was still empty. */
export const completesReason = (
  before: Rated,
  { reason }: Pick<Rated, 'reason'>,
  { analyst }: Pick<PlanStamp, 'analyst'>,
): boolean => before.by === analyst && reason.startsWith(before.reason);

/** Milliseconds within which a rating without a reason counts as a slip of the hand. */
const SLIP = 10 * 60_000;

/** Whether a rating that another takes the place of is no part of the history: changed before it had a reason. */
export const isSlip = (before: Rated, { analyst, now }: Pick<PlanStamp, 'analyst' | 'now'>): boolean =>
  before.reason === '' && before.by === analyst && Date.parse(now()) - Date.parse(before.at) < SLIP;
