import type { HeadlessJob } from '../../shared/ipc.ts';
import type { CaseId } from '../../shared/model/case-info.ts';
import { infoOf } from '../../shared/model/whole-case.ts';
import type { SnapshotFacts } from '../../shared/snapshot-facts.ts';
import { HEADLESS_WORDS } from '../../shared/words/headless.ts';
import { SNAPSHOT_WORDS } from '../../shared/words/snapshots.ts';
import { packOpenedCase, verifyOpened } from '../commands/case-contents.ts';
import { adoptCase } from '../commands/open-case.ts';
import { PlanError } from '../commands/planner.ts';
import { readWholeSnapshot } from '../commands/read-snapshot.ts';
import { ask, PlatformError } from '../platform.ts';
import type { JobAnswer, Say } from './job-answer.ts';

const WORDS = SNAPSHOT_WORDS.headless;

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
  const { id, missing, hasHistory } = await takeInNewest(caseId, wanted, say);
  const { bytes, title } = await packOpenedCase();
  const { name } = await ask('headless.save', bytes);
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

/** Opens a snapshot as a case; where none is named, the newest that is whole. */
async function takeInNewest(caseId: string, wanted: string | undefined, say: Say) {
  const listed = await ask('snapshots.list', caseId);
  const ids = listed.map(({ id }) => id).filter((id) => wanted === undefined || id === wanted);
  for (const id of ids) {
    try {
      await say(WORDS.restoring(id));
      const whole = await readWholeSnapshot(caseId, id);
      const missing = await ask('snapshots.bringOriginals', caseId as CaseId, id);
      await adoptCase(infoOf(whole.snapshot), whole);
      return { id, missing, hasHistory: whole.hasHistory };
    } catch (error) {
      const isRefused = error instanceof PlanError || error instanceof PlatformError;
      if (!isRefused || wanted !== undefined) throw error;
      await say(WORDS.passedOver(id));
    }
  }
  throw new PlanError(wanted === undefined ? WORDS.noneSound : WORDS.noSuch(wanted));
}

function caseOf({ snapshotsOf }: HeadlessJob): string {
  if (snapshotsOf === undefined) throw new PlanError(HEADLESS_WORDS.noFile);
  return snapshotsOf;
}

const lineOf = ({ id, takenAt, seq, reason, isSound }: SnapshotFacts): string =>
  isSound === false
    ? `  ${id}  ${SNAPSHOT_WORDS.states.damaged}`
    : `  ${WORDS.line(id, takenAt, seq, SNAPSHOT_WORDS.reasons[reason])}`;
