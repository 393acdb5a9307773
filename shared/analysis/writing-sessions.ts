import type { Assessment, AssessmentId } from '../model/assessment.ts';
import type { JournalEntry } from '../model/changes.ts';
import type { VersionName } from '../model/version-name.ts';
import { SITTING_PAUSE } from './sittings.ts';

/** A journal entry that changed an assessment, without its changes. */
export type WritingStep = Pick<JournalEntry, 'seq' | 'at' | 'analyst' | 'kind'>;

/** A run of writing: what was changed in an assessment without a long pause. Its end is a version. */
export interface WritingSession {
  readonly firstSeq: number;
  /** The entry after which the text stood as this version has it. */
  readonly lastSeq: number;
  readonly from: string;
  readonly until: string;
  readonly steps: number;
  /** Everybody who wrote, in the order in which they began; without those who gave no name. */
  readonly analysts: readonly string[];
  /** Names of this version, oldest first. */
  readonly names: readonly VersionName[];
}

/**
 * Cuts the writing of an assessment into sessions, oldest first. One ends with a pause of half an hour, with the day,
 * or where the analyst named a version; what the case began with is one of its own. `dayOf` tells the analyst's own day of a moment.
 */
export function writingSessions(
  steps: readonly WritingStep[],
  names: readonly VersionName[],
  dayOf: (moment: string) => string,
): readonly WritingSession[] {
  const namedAt = namesByStep(steps, names);
  const runs: WritingStep[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last !== undefined &&
      Date.parse(step.at) - Date.parse(last.at) < SITTING_PAUSE &&
      dayOf(step.at) === dayOf(last.at) &&
      last.kind !== 'start' &&
      !namedAt.has(last.seq);
    if (run && goesOn) run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    return [
      {
        firstSeq: first.seq,
        lastSeq: last.seq,
        from: first.at,
        until: last.at,
        steps: run.length,
        analysts: [...new Set(run.map(({ analyst }) => analyst))].filter(Boolean),
        names: namedAt.get(last.seq) ?? [],
      },
    ];
  });
}

/** A name stands for the text after the last step that is not later than the entry it names. */
function namesByStep(
  steps: readonly WritingStep[],
  names: readonly VersionName[],
): ReadonlyMap<number, readonly VersionName[]> {
  const named = new Map<number, VersionName[]>();
  for (const name of names) {
    const step = steps.findLast(({ seq }) => seq <= name.seq);
    if (step) named.set(step.seq, [...(named.get(step.seq) ?? []), name]);
  }
  return named;
}

/**
 * An assessment as it was at an earlier moment: the present one with what came later taken back, newest first. Of
 * `later`, in the order of the journal, the first entry that changes the assessment is enough. Null where it was not
 * there.
 */
export function assessmentBefore(
  now: Assessment | null,
  id: AssessmentId,
  later: readonly Pick<JournalEntry, 'changes'>[],
): Assessment | null {
  let then = now;
  for (const { changes } of later.toReversed()) {
    for (const change of changes.toReversed()) {
      if (change.table === 'assessments' && (change.before ?? change.after)?.id === id) then = change.before;
    }
  }
  return then;
}
