import { type Comparison, isDue, recordsDiffering } from '../../shared/model/comparison.ts';
import { COMPARISON_WORDS as WORDS } from '../../shared/words/comparison.ts';
import { type OpenedCase, openedCase, openedCaseOrNull } from '../db/opened-case.ts';
import { knownCase, noteComparison } from '../db/registry.ts';
import { ask } from '../platform.ts';
import { setComparison } from '../state/comparison.ts';
import { flushDrafts } from '../state/drafts.ts';
import { dismissNotice, notify, useNotices } from '../state/notices.ts';
import { updateSession } from '../state/session.ts';
import { runTask } from '../state/tasks.ts';
import { compareInWorker } from '../workers/compare-client.ts';
import { stamp } from './edit.ts';
import { writeJournal } from './journal-writer.ts';
import { PlanError } from './planner.ts';

type Opened = Pick<OpenedCase, 'caseId' | 'db'>;

/** How long after the opening of a case it is looked at first, and how often from then on, in ms. */
const FIRST_MS = 2 * 60_000;
const AGAIN_MS = 60 * 60_000;
/** Milliseconds for which a part waits for a window with nothing to do. */
const PATIENCE = 2000;

let timer: ReturnType<typeof setTimeout> | undefined;
let saidSame: string | null = null;

/** From now on holds the open case against its journal once a week, when the window has time for it. */
export async function followComparisons(opened: Opened): Promise<void> {
  clearTimeout(timer);
  const last = (await knownCase(opened.caseId))?.compared ?? null;
  setComparison(opened.caseId, last);
  // It has not gone away by itself.
  if (last) alarm(last);
  lookIn(FIRST_MS, opened);
}

function lookIn(ms: number, opened: Opened): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (isOpen(opened)) void compareIfDue(opened).finally(() => lookIn(AGAIN_MS, opened));
  }, ms);
}

/** Compares where a week has passed. A failure is no finding and is not told: it is tried again. */
export async function compareIfDue(opened: Opened): Promise<void> {
  try {
    const last = (await knownCase(opened.caseId))?.compared ?? null;
    if (isDue(last, stamp.now())) alarm(await compareNow(opened));
  } catch {
    // A journal that is damaged is told where it is read.
  }
}

/** The analyst asks for it: compares, and shows what differs and what can be done about it. */
export async function compareCase(): Promise<void> {
  await flushDrafts();
  const opened = openedCase();
  const { caseId } = opened;
  const found = await runTask(WORDS.task, () => compareNow(opened));
  const records = recordsDiffering(found);
  if (records > 0) {
    const { seq, differing } = found;
    updateSession({
      dialog: { kind: 'recovery', trouble: { kind: 'differs', caseId, seq, records, differing } },
    });
  } else if (found.entry === null) {
    saidSame = WORDS.same(found.seq);
    notify('success', saidSame);
  } else alarm(found);
}

/** That nothing differs holds until it is looked at again. */
function takeBackSame(): void {
  for (const { id, text } of useNotices.getState().notices) if (text === saidSame) dismissNotice(id);
}

/** Compares in a worker and notes what came of it. Nothing of the case is changed. */
async function compareNow(opened: Opened): Promise<Comparison> {
  const { caseId, db } = opened;
  takeBackSame();
  await writeJournal();
  const found = await compareInWorker(db.name, async (afterSeq) => {
    await idle();
    if (!isOpen(opened)) throw new PlanError(WORDS.closed);
    return ask('journal.read', caseId, afterSeq);
  });
  if (!isOpen(opened)) throw new PlanError(WORDS.closed);
  const comparison = { at: stamp.now(), ...found };
  await noteComparison(caseId, comparison);
  setComparison(caseId, comparison);
  return comparison;
}

function alarm(found: Comparison): void {
  const records = recordsDiffering(found);
  if (records > 0) notify('problem', WORDS.records(records), 'case.compare');
  else if (found.entry !== null) notify('problem', WORDS.entry(found.entry), 'journal.check');
}

const isOpen = ({ db }: Opened): boolean => openedCaseOrNull()?.db === db;

const idle = async (): Promise<unknown> =>
  new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }));
