import { type Sitting, sittingsOf } from '../../../shared/analysis/sittings.ts';
import { type StepFate, stepFates } from '../../../shared/analysis/step-fates.ts';
import type { JournalEntry } from '../../../shared/model/changes.ts';
import { HISTORY_WORDS as WORDS } from '../../../shared/words/history.ts';
import type { HistoryFilter } from '../../state/history-filter.ts';
import { localClock, localDay, sessionTime } from '../../ui/local-time.ts';

export type StepHead = Omit<JournalEntry, 'changes'>;

/** One line of the history. */
export interface StepRow {
  readonly id: string;
  readonly head: StepHead;
  readonly fate: StepFate | null;
  /** By the analyst's own clock. */
  readonly time: string;
  /** The heading of its sitting. */
  readonly sitting: string;
}

/** Numbers of the steps that a narrowing asks for; null where it asks for none in particular. */
export interface AskedSteps {
  readonly ofKind: ReadonlySet<number> | null;
  readonly ofCode: ReadonlySet<number> | null;
}

/** The steps that are asked for, newest first, cut into sittings. `heads` are in journal order. */
export function historyRows(
  heads: readonly StepHead[],
  { words, analyst }: HistoryFilter,
  { ofKind, ofCode }: AskedSteps,
): readonly StepRow[] {
  const fates = stepFates(heads);
  const asked = words.trim().toLocaleLowerCase('en');
  const isAsked = (head: StepHead): boolean =>
    (analyst === '' || analyst === `=${head.analyst}`) &&
    (ofKind === null || ofKind.has(head.seq)) &&
    (asked === '' ||
      (ofCode?.has(head.seq) ?? `${head.label} ${head.analyst}`.toLocaleLowerCase('en').includes(asked)));
  const sittings = sittingsOf(heads.filter(isAsked), localDay);
  return sittings.toReversed().flatMap((sitting) => {
    const heading = headingOf(sitting);
    return sitting.steps.toReversed().map((head) => ({
      id: String(head.seq),
      head,
      fate: fates.get(head.seq) ?? null,
      time: localClock(head.at),
      sitting: heading,
    }));
  });
}

function headingOf(sitting: Sitting<StepHead>): string {
  const words = WORDS.sitting(sessionTime(sitting), sitting.steps.length);
  return sitting.isClockBack ? `${words} · ${WORDS.clockBack}` : words;
}

/** Everybody who is named in the journal, in the order of the alphabet. */
export const analystsOf = (heads: readonly StepHead[]): readonly string[] =>
  [...new Set(heads.map(({ analyst }) => analyst))].toSorted((a, b) => a.localeCompare(b, 'en'));
