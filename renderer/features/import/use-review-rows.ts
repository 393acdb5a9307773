import { useState } from 'react';
import {
  stateOf,
  WAITING_STATES,
  type WaitingItem,
  type WaitingState,
} from '../../../shared/waiting-item.ts';

export type ReviewGroup = 'open' | 'unread' | 'clean' | 'skipped';

/** The group of the list that an item stands in. */
export function groupOf(item: WaitingItem): ReviewGroup {
  const state = stateOf(item);
  switch (state) {
    case 'unread':
    case 'comparing':
      return 'unread';
    case 'clean':
    case 'skipped':
      return state;
    default:
      return 'open';
  }
}

/** An item with the group it is shown in. */
export interface ReviewRow {
  readonly item: WaitingItem;
  readonly group: ReviewGroup;
}

export interface ReviewRows {
  readonly rows: readonly ReviewRow[];
  /** The one that is shown; undefined when there is none. */
  readonly current: WaitingItem | undefined;
  readonly select: (id: string) => void;
}

/**
 * What waits, those that need the analyst first. The one in hand keeps its place until another is taken, so that it does
 * not run away while it is being put right; when it has left the list, the next one takes its place. One that nobody took
 * and that needs nobody gives way to the first that does; where a look is all that is needed, the analyst goes there.
 */
export function useReviewRows(items: readonly WaitingItem[], filter: string): ReviewRows {
  const [held, setHeld] = useState<Held | null>(null);
  const rows = items
    .filter((item) => isMatch(item, filter))
    .map((item) => {
      const as = item.id === held?.id && isAlike(item, held.as) ? held.as : item;
      const group = groupOf(as);
      return { item, group, rank: group === 'open' ? WAITING_STATES.indexOf(stateOf(as)) : 0 };
    })
    .toSorted(
      (one, other) =>
        GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group) ||
        one.rank - other.rank ||
        one.item.order - other.item.order,
    );
  const place = rows.findIndex(({ item }) => item.id === held?.id);
  const isIdle =
    place >= 0 && !held?.isTaken && rows[place]?.group !== 'open' && !isEdited(rows[place]?.item, held?.as);
  const at =
    isIdle && rows[0] && rows[0].group === 'open' && !NEEDS_A_LOOK.has(stateOf(rows[0].item))
      ? 0
      : place >= 0
        ? place
        : Math.max(0, Math.min(held?.place ?? 0, rows.length - 1));
  const current = rows[at]?.item;
  if (current) {
    const isHeld = current.id === held?.id && isAlike(current, held.as);
    if (!isHeld || held.place !== at) {
      const isTaken = current.id === held?.id && held.isTaken;
      setHeld({ id: current.id, as: isHeld ? held.as : current, place: at, isTaken });
    }
  }
  const select = (id: string): void => {
    const item = items.find((one) => one.id === id);
    if (item) setHeld({ id, as: item, place: rows.findIndex((row) => row.item.id === id), isTaken: true });
  };
  return { rows, current, select };
}

interface Held {
  readonly id: string;
  /** As it was when it was taken in hand. */
  readonly as: WaitingItem;
  readonly place: number;
  /** The analyst chose it. */
  readonly isTaken: boolean;
}

/** What is settled once it was shown, which must not happen by itself. */
const NEEDS_A_LOOK: ReadonlySet<WaitingState> = new Set(['remarks', 'ledger']);

const GROUPS: readonly ReviewGroup[] = ['open', 'unread', 'clean', 'skipped'];

/** Somebody has begun to write into it. */
const isEdited = (now: WaitingItem | undefined, then: WaitingItem | undefined): boolean =>
  now?.kind === 'draft' &&
  then?.kind === 'draft' &&
  JSON.stringify(now.fields) !== JSON.stringify(then.fields);

/** What has been read or compared since it was taken in hand is another thing. */
const isAlike = (now: WaitingItem, then: WaitingItem): boolean =>
  now.kind === then.kind &&
  (now.kind !== 'draft' || then.kind !== 'draft' || (now.matches === null) === (then.matches === null));

function isMatch(item: WaitingItem, filter: string): boolean {
  const part = filter.trim().toLowerCase();
  if (part === '') return true;
  const words = [
    item.name,
    item.givenName,
    ...(item.kind === 'draft' ? [item.fields.title, item.fields.outlet] : []),
  ];
  return words.some((word) => word.toLowerCase().includes(part));
}
