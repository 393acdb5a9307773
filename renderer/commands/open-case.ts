import { type CaseId, type CaseInfo, PLAIN_CASE } from '../../shared/model/case-info.ts';
import { emptySnapshot } from '../../shared/model/case-snapshot.ts';
import { add, type JournalEntry } from '../../shared/model/changes.ts';
import { numberOfCode } from '../../shared/model/code.ts';
import { CURRENT_VERSION } from '../../shared/model/migrations.ts';
import { newestText } from '../../shared/model/newest-text.ts';
import { infoOf, type WholeCase } from '../../shared/model/whole-case.ts';
import { FAILURE_WORDS } from '../../shared/words/failures.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { isOfTheEngine } from '../db/after-failure.ts';
import { type CaseDatabase, declareDatabase, storedVersion } from '../db/database.ts';
import { inTime } from '../db/in-time.ts';
import { type OpenedCase, openedCase, openedCaseOrNull, setOpenedCase } from '../db/opened-case.ts';
import { excerptsOfSource } from '../db/queries.ts';
import { waitingCount } from '../db/queries-waiting.ts';
import { analystName, databaseOf, rememberCase } from '../db/registry.ts';
import { restoreCase } from '../db/restore-case.ts';
import { countHeld } from '../db/salvage.ts';
import { declareWaiting } from '../db/waiting.ts';
import { ask, PlatformError } from '../platform.ts';
import { flushDrafts, forgetRefusedOf, useRefusedDrafts } from '../state/drafts.ts';
import { emptyFilters } from '../state/list-settings.ts';
import { notify } from '../state/notices.ts';
import { resetSession, updateSession } from '../state/session.ts';
import { followFacts, noteFacts, stopFollowing } from './case-facts.ts';
import { endCaseSearch } from './case-search.ts';
import { checkStore } from './check-store.ts';
import { report, stamp } from './edit.ts';
import { soundEnd } from './journal-parts.ts';
import { reconcileJournal, writeJournal } from './journal-writer.ts';
import { PlanError } from './planner.ts';
import { stopReading } from './read-waiting.ts';
import { letGoOfReplacedSoon } from './replaced-databases.ts';
import { keepOnClosing, resumeSnapshots } from './safety-snapshots.ts';
import { isProfileSealed } from './sealed-profile.ts';
import { StoreTrouble } from './store-trouble.ts';
import { restWatching, resumeWatching } from './watch-folder.ts';
import { followComparisons } from './weekly-comparison.ts';

/**
 * Opens a case of this machine. A database that is gone is made again from the journal file, which is said unless the
 * case was just put back, or is never kept in the clear. Throws
 * {@link PlanError} with a sentence when the case cannot be opened; nothing is changed then.
 */
export async function openCase(caseId: CaseId, { isChecked = false, isPutBack = false } = {}): Promise<void> {
  const { name, version } = await storedAs(caseId);
  if (version > CURRENT_VERSION) throw new PlanError(FAILURE_WORDS.caseTooNew);
  const isGone = version === 0;
  if (isGone && (await ask('journal.head', caseId)).seq === 0) throw new PlanError(FAILURE_WORDS.caseMissing);
  const release = await lockCase(caseId);
  if (!release) throw new PlanError(FAILURE_WORDS.caseInOtherWindow);
  const db = declareDatabase(name);
  const waiting = declareWaiting(caseId);
  let isJournalNew = false;
  try {
    await closeCase();
    // What a migration changes cannot be changed back.
    if (!isGone && version < CURRENT_VERSION) await ask('snapshots.take', caseId, 'before-migration', null);
    await (version === CURRENT_VERSION ? inTime(db.open()) : db.open());
    setOpenedCase({ caseId, db, waiting, release });
    // A case that has been open here had a journal.
    isJournalNew = (await reconcileJournal()) === 0 && (await knownFacts(caseId)) !== null;
    followFacts({ caseId, db }, isChecked ? null : await checkStore({ caseId, db }));
    const { title, isSample } = infoOf({ info: await db.info.toArray() });
    await rememberCase({ id: caseId, title, isSample, openedAt: stamp.now() });
  } catch (error) {
    setOpenedCase(null);
    stopFollowing();
    if (isGone) await db.delete();
    db.close();
    waiting.close();
    await release();
    throw await whyNotOpened(caseId, error);
  }
  if (!isChecked) letGoOfReplacedSoon({ caseId, db });
  resetSession(caseId);
  await showFirstSource(db);
  if (isGone && !isPutBack && !(await isProfileSealed())) notify('info', FAILURE_WORDS.caseRebuilt);
  if (isJournalNew) notify('problem', FAILURE_WORDS.journalWasGone);
  await tellWaiting();
  // A folder that cannot be watched is no reason to shut the case again.
  await resumeWatching().catch(report);
  await resumeSnapshots().catch(report);
  await followComparisons({ caseId, db }).catch(report);
}

/** What was given and not accepted yet is still there, also after a crash. */
async function tellWaiting(): Promise<void> {
  const { db } = openedCase();
  const count = await waitingCount(db);
  if (count > 0) notify('info', IMPORT_WORDS.waiting(count), 'import.review');
}

/** A case opens on its first source, ready to read: on the text that no corrected one has replaced. */
async function showFirstSource(db: CaseDatabase): Promise<void> {
  const codes = (await db.excerpts.orderBy('code').keys()).map(String);
  const [code = ''] = codes.toSorted((a, b) => numberOfCode(a) - numberOfCode(b));
  const first = await db.excerpts.where('code').equals(code).first();
  const source = first && (await db.sources.get(first.sourceId));
  if (!source) return;
  const excerpt = newestText(await excerptsOfSource(db, source.id)) ?? first;
  updateSession({
    sourceId: source.id,
    excerptId: excerpt.id,
    focus: { kind: 'source', id: source.id },
  });
}

/** Its database and the version of it; a store that does not answer is no case that is gone. */
async function storedAs(caseId: CaseId): Promise<{ readonly name: string; readonly version: number }> {
  try {
    const name = await inTime(databaseOf(caseId));
    return { name, version: await inTime(storedVersion(name)) };
  } catch (error) {
    throw new StoreTrouble({ kind: 'store', caseId, name: nameOf(error) });
  }
}

async function whyNotOpened(caseId: CaseId, error: unknown): Promise<PlanError> {
  if (error instanceof StoreTrouble) return error;
  if (error instanceof PlatformError && error.code === 'journal-damaged') {
    const { damagedLine } = await soundEnd(caseId).catch(() => ({ damagedLine: null }));
    const inDatabase = await countHeld(caseId);
    if (damagedLine !== null) {
      const reached = (await knownFacts(caseId))?.seq ?? 0;
      return new StoreTrouble({ kind: 'journal', caseId, line: damagedLine, inDatabase, reached });
    }
  }
  if (error instanceof PlatformError) return new PlanError(FAILURE_WORDS.journalUnreadable(error.message));
  if (isOfTheEngine(error)) return new StoreTrouble({ kind: 'store', caseId, name: nameOf(error) });
  return new PlanError(FAILURE_WORDS.databaseUnreadable(nameOf(error)));
}

/** What the ledger knows of the case; an opening never fails because that cannot be said. */
const knownFacts = async (caseId: CaseId) =>
  await ask('store.facts', caseId)
    .then(({ facts }) => facts)
    .catch(() => null);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Saves what is typed; where a field holds what cannot be saved, asks the analyst before anything is closed over it. */
export async function asksOverUnsaved(leaving: 'case' | 'window'): Promise<boolean> {
  await flushDrafts();
  if (useRefusedDrafts.getState().drafts.size === 0) return false;
  updateSession({ dialog: { kind: 'unsaved', leaving } });
  return true;
}

/** Closes the case, unless the analyst has to be asked first. */
export async function leaveCase(): Promise<void> {
  if (!(await asksOverUnsaved('case'))) await closeCase();
}

/** Saves what is typed and lets go of the case; the home screen shows. */
export async function closeCase(): Promise<void> {
  const opened = openedCaseOrNull();
  if (!opened) return;
  await restWatching();
  await stopReading();
  await flushDrafts();
  await writeJournal();
  await noteFacts(false);
  stopFollowing();
  forgetRefusedOf(null);
  resetSession(null);
  emptyFilters();
  setOpenedCase(null);
  await endCaseSearch();
  opened.db.close();
  opened.waiting.close();
  await opened.release();
  keepOnClosing(opened.caseId);
}

/** Makes an empty case and opens it. */
export async function newCase(title: string): Promise<void> {
  const info: CaseInfo = {
    id: stamp.newId() as CaseId,
    rev: 1,
    title,
    description: '',
    isSample: false,
    ...PLAIN_CASE,
    createdAt: stamp.now(),
  };
  const start: JournalEntry = {
    seq: 1,
    at: stamp.now(),
    analyst: await analystName(),
    label: 'Make case',
    kind: 'start',
    of: 0,
    changes: [add('info', info)],
  };
  await adoptCase(info, { snapshot: { ...emptySnapshot(), info: [info] }, journal: [start] });
}

/** Puts a whole case that is not known here into a database of its own and opens it. */
export async function adoptCase(info: CaseInfo, whole: WholeCase): Promise<void> {
  const db = await restoreCase(info.id, whole);
  db.close();
  await rememberCase({ id: info.id, title: info.title, isSample: info.isSample, openedAt: stamp.now() });
  await openCase(info.id);
}

/** One window per case: answers the function that lets go, or null when another window holds it. */
async function lockCase(caseId: CaseId): Promise<OpenedCase['release'] | null> {
  const opened = openedCaseOrNull();
  if (opened?.caseId === caseId) await closeCase();
  return new Promise((resolve) => {
    const held: Promise<unknown> = navigator.locks.request(
      `case-${caseId}`,
      { ifAvailable: true },
      (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((letGo) =>
          resolve(async () => {
            letGo();
            await held;
          }),
        );
      },
    );
  });
}
