import type { FileBytes, HeadlessJob } from '../../shared/ipc.ts';
import { HEADLESS_WORDS as WORDS } from '../../shared/words/headless.ts';
import { VERIFY_REPORT_WORDS } from '../../shared/words/verify-printed.ts';
import { verifyOpened } from '../commands/case-contents.ts';
import { PlanError } from '../commands/planner.ts';
import { caseSummary } from './case-summary.ts';
import type { JobAnswer, Say } from './job-answer.ts';
import { openJobFile } from './open-job-file.ts';
import { verifySnapshotsJob } from './snapshot-jobs.ts';
import { verifyReportJob } from './verify-report-job.ts';

/** Checks a case file, a folder of snapshots, or a printed report by itself or against its case. */
export async function verifyJob(job: HeadlessJob, say: Say): Promise<JobAnswer> {
  if (job.snapshotsOf !== undefined) return verifySnapshotsJob(job, say);
  const [first, second] = job.files;
  if (first && isReport(first)) return verifyReportJob(first, second, job, say);
  if (second) throw new PlanError(VERIFY_REPORT_WORDS.notACase(first?.name ?? ''));
  return verifyCaseJob(job, say);
}

/** By its bytes, or by a name that promises them. */
const isReport = ({ name, bytes }: FileBytes): boolean =>
  name.toLowerCase().endsWith('.pdf') ||
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

/** Checks every quotation, reference and hash in a case file. */
async function verifyCaseJob(job: HeadlessJob, say: Say): Promise<JobAnswer> {
  const { whole } = await openJobFile(job, say);
  await say(WORDS.checking);
  const { findings, checked } = await verifyOpened();
  const isSound = findings.length === 0;
  return {
    code: isSound ? 0 : 1,
    json: { command: 'verify', error: null, ...caseSummary(whole.snapshot), checked, isSound, findings },
    lines: isSound
      ? [WORDS.sound(checked)]
      : [
          WORDS.findings(findings.length),
          ...findings.map(({ about, rule, message }) => `  ${about} (${rule}): ${message}`),
        ],
  };
}
