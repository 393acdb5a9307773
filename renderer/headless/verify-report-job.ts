import type { FileBytes, HeadlessJob } from '../../shared/ipc.ts';
import { HEADLESS_WORDS } from '../../shared/words/headless.ts';
import { VERIFY_REPORT_WORDS as WORDS } from '../../shared/words/verify-printed.ts';
import { verifyReport } from '../commands/verify-report.ts';
import type { JobAnswer, Say } from './job-answer.ts';
import { openJobFile } from './open-job-file.ts';

/** Checks a printed report; a case file named behind it is what it is held against. Later changes make the code 1 too. */
export async function verifyReportJob(
  report: FileBytes,
  caseFile: FileBytes | undefined,
  { passphrase }: Pick<HeadlessJob, 'passphrase'>,
  say: Say,
): Promise<JobAnswer> {
  if (caseFile)
    await openJobFile({ files: [caseFile], ...(passphrase !== undefined && { passphrase }) }, say);
  await say(HEADLESS_WORDS.checking);
  const { about, checks, changes, isSound } = await verifyReport(report);
  const failed = checks.filter(({ outcome }) => outcome === 'fails').length;
  return {
    code: isSound && changes.length === 0 ? 0 : 1,
    json: { command: 'verify', error: null, report: about, isSound, checks, changes },
    lines: [
      about ? WORDS.about(about.code, about.title, about.version) : WORDS.noAbout,
      isSound ? WORDS.sound : WORDS.unsound(failed),
      ...checks.flatMap(({ outcome, sentence, details }) => [
        `  ${WORDS.outcome[outcome]}: ${sentence}`,
        ...details.map((detail) => `    ${detail}`),
      ]),
      ...(!caseFile || !about
        ? []
        : changes.length === 0
          ? [WORDS.noChanges]
          : [WORDS.changed(changes.length), ...changes.map(({ sentence }) => `  ${sentence}`)]),
    ],
  };
}
