import type { HeadlessJob } from '../../shared/ipc.ts';
import type { CaseId } from '../../shared/model/case-info.ts';
import { infoOf } from '../../shared/model/whole-case.ts';
import type { SnapshotFacts } from '../../shared/snapshot-facts.ts';
import { HEADLESS_WORDS } from '../../shared/words/headless.ts';
import { SNAPSHOT_WORDS } from '../../shared/words/snapshots.ts';
import { verifyOpened } from '../commands/case-contents.ts';
import { adoptCase } from '../commands/open-case.ts';
import { PlanError } from '../commands/planner.ts';
import { readWholeSnapshot } from '../commands/read-snapshot.ts';
import { openSnapshotKey, sealingState } from '../commands/snapshot-keys.ts';
import { ask, PlatformError } from '../platform.ts';
import type { JobAnswer, Say } from './job-answer.ts';
import { packJobCase } from './pack-job-case.ts';

const WORDS = SNAPSHOT_WORDS.headless;
/** Refusals that an earlier snapshot would meet as well. */
const FINAL: ReadonlySet<string> = new Set(['sealed', 'case-here', 'disk-full']);

/** Lists snapshots, newest first. */
export async function snapshotsJob(job: HeadlessJob): Promise<JobAnswer> {
  const caseId = caseOf(job);
  const snapshots = await ask('snapshots.list', caseId);
  return {
    code: 0,
    json: { command: 'snapshots', error: null, caseId, snapshots },
    lines: [`${caseId}: ${WORDS.count(snapshots.length)}`, ...snapshots.map(lineOf)],
  };
}

/** Writes a case file from the newest snapshot that can be read, or from the one that is named. */
export async function restoreJob(job: HeadlessJob, say: Say): Promise<JobAnswer> {
  const caseId = caseOf(job);
  const wanted = job.options['snapshot'];
  await openKey(job, say);
  if (job.options['to'] !== undefined) return await putBackJob(caseId, wanted, say);
  const { id, title, missing, hasHistory } = await takeInNewest(caseId, wanted, say);
  const { name } = await ask('headless.save', await packJobCase(job));
  const gaps = [
    ...(hasHistory ? [] : [WORDS.withoutHistory]),
    ...(missing.length > 0 ? [SNAPSHOT_WORDS.missingOriginals(missing.length)] : []),
  ];
  return {
    code: gaps.length === 0 ? 0 : 1,
    json: { command: 'restore', error: null, caseId, snapshot: id, title, file: name, missing, hasHistory },
    lines: [title || HEADLESS_WORDS.untitled, HEADLESS_WORDS.wrote(name), ...gaps],
  };
}

/** Reads and hashes every file of a folder of snapshots, then checks the newest one as a case. */
export async function verifySnapshotsJob(job: HeadlessJob, say: Say): Promise<JobAnswer> {
  const caseId = caseOf(job);
  await openKey(job, say);
  await say(HEADLESS_WORDS.checking);
  const checked = await ask('snapshots.check', caseId);
  const { missing, hasHistory } = await takeInNewest(caseId, job.options['snapshot'], say);
  const { findings, checked: records } = await verifyOpened();
  const isSound = checked.damaged === 0 && findings.length === 0 && missing.length === 0 && hasHistory;
  return {
    code: isSound ? 0 : 1,
    json: { command: 'verify', error: null, caseId, ...checked, records, isSound, findings },
    lines: [
      SNAPSHOT_WORDS.checked(checked),
      ...checked.snapshots.filter((one) => one.isSound === false).map(lineOf),
      findings.length === 0 ? HEADLESS_WORDS.sound(records) : HEADLESS_WORDS.findings(findings.length),
      ...findings.map(({ about, rule, message }) => `  ${about} (${rule}): ${message}`),
    ],
  };
}

/** Puts the case into the profile of whoever called: too large a case for a case file can be had again so. */
async function putBackJob(caseId: string, wanted: string | undefined, say: Say): Promise<JobAnswer> {
  const { id, missing } = await withNewest(caseId, wanted, say, async (snapshotId) => ({
    id: snapshotId,
    ...(await ask('headless.putBack', snapshotId)),
  }));
  return {
    code: missing.length === 0 ? 0 : 1,
    json: { command: 'restore', error: null, caseId, snapshot: id, missing },
    lines: [
      WORDS.putBack(caseId),
      ...(missing.length > 0 ? [SNAPSHOT_WORDS.missingOriginals(missing.length)] : []),
    ],
  };
}

/** Opens a snapshot as a case. */
const takeInNewest = (caseId: string, wanted: string | undefined, say: Say) =>
  withNewest(caseId, wanted, say, async (id) => {
    const whole = await readWholeSnapshot(caseId, id);
    const missing = await ask('snapshots.bringOriginals', caseId as CaseId, id);
    await adoptCase(infoOf(whole.snapshot), whole);
    return { id, title: infoOf(whole.snapshot).title, missing, hasHistory: whole.hasHistory };
  });

/** Does something with the snapshot that is named, and where none is, with the newest that is whole. */
async function withNewest<T>(
  caseId: string,
  wanted: string | undefined,
  say: Say,
  act: (snapshotId: string) => Promise<T>,
): Promise<T> {
  const listed = await ask('snapshots.list', caseId);
  const ids = listed.map(({ id }) => id).filter((id) => wanted === undefined || id === wanted);
  for (const id of ids) {
    try {
      await say(WORDS.restoring(id));
      return await act(id);
    } catch (error) {
      const isRefused = error instanceof PlanError || error instanceof PlatformError;
      // What is only locked is not damaged, nor is what is here: an earlier snapshot must not be taken for the newest.
      const isFinal = error instanceof PlatformError && FINAL.has(error.code);
      if (!isRefused || isFinal || wanted !== undefined) throw error;
      await say(WORDS.passedOver(id));
    }
  }
  throw new PlanError(wanted === undefined ? WORDS.noneSound : WORDS.noSuch(wanted));
}

/** Has the key of sealed snapshots at hand, by the passphrase or the recovery key. */
async function openKey({ passphrase }: HeadlessJob, say: Say): Promise<void> {
  if (passphrase === undefined || (await sealingState()) === null) return;
  await say(WORDS.opening);
  await openSnapshotKey(passphrase);
}

function caseOf({ snapshotsOf }: HeadlessJob): string {
  if (snapshotsOf === undefined) throw new PlanError(HEADLESS_WORDS.noFile);
  return snapshotsOf;
}

const lineOf = ({ id, takenAt, seq, reason, isSound }: SnapshotFacts): string =>
  isSound === false
    ? `  ${id}  ${SNAPSHOT_WORDS.states.damaged}`
    : `  ${WORDS.line(id, takenAt, seq, SNAPSHOT_WORDS.reasons[reason])}`;
