import type { HeadlessJob } from '../../shared/ipc.ts';
import { byCode } from '../../shared/model/code.ts';
import { HEADLESS_WORDS as WORDS } from '../../shared/words/headless.ts';
import { type ExportForm, reportOf, written } from '../commands/assessment-output.ts';
import { PlanError } from '../commands/planner.ts';
import { ask } from '../platform.ts';
import { custodyJob } from './custody-job.ts';
import type { JobAnswer, Say } from './job-answer.ts';
import { openJobFile } from './open-job-file.ts';
import { sanitisedJob } from './sanitised-job.ts';

/** Writes one assessment of a case file. What in its chain does not hold is printed too, and makes the code 1. */
export async function exportJob(job: HeadlessJob, say: Say): Promise<JobAnswer> {
  const { assessment: wanted = '', to = '' } = job.options;
  if (to === 'custody') return custodyJob(job, say);
  const { whole } = await openJobFile(job, say);
  const assessments = whole.snapshot.assessments.toSorted(byCode);
  const found = assessments.find(({ id, code }) => id === wanted || code === wanted.toUpperCase());
  if (!found) {
    throw new PlanError(
      WORDS.noAssessment(
        wanted,
        assessments.map(({ code }) => code),
      ),
    );
  }
  if (job.options['sanitised'] !== undefined) return sanitisedJob(job, found, whole.snapshot, say);
  await say(WORDS.printing(found.code));
  const report = await reportOf(found.id);
  const bytes = await written(report, to as ExportForm);
  const { name } = await ask('headless.save', bytes);
  const { problems } = report;
  return {
    code: problems.length > 0 ? 1 : 0,
    json: {
      command: 'export',
      error: null,
      file: name,
      bytes: bytes.byteLength,
      to,
      assessment: { id: found.id, code: found.code, title: found.title },
      marking: report.about.marking,
      problems,
    },
    lines: [
      WORDS.wrote(name),
      ...(problems.length > 0 ? [WORDS.problems(problems.length)] : []),
      ...problems.map(({ message }) => `  ${message}`),
    ],
  };
}
