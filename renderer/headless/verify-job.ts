import type { HeadlessJob } from '../../shared/ipc.ts';
import { HEADLESS_WORDS as WORDS } from '../../shared/words/headless.ts';
import { verifyOpened } from '../commands/case-contents.ts';
import { caseSummary } from './case-summary.ts';
import type { JobAnswer, Say } from './job-answer.ts';
import { openJobFile } from './open-job-file.ts';

/** Checks every quotation, reference and hash in a case file. */
export async function verifyJob(job: HeadlessJob, say: Say): Promise<JobAnswer> {
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
