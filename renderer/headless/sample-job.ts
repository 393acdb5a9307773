import type { HeadlessJob } from '../../shared/ipc.ts';
import { HEADLESS_WORDS as WORDS } from '../../shared/words/headless.ts';
import { openSampleCase } from '../commands/case-files.ts';
import { openedCase } from '../db/opened-case.ts';
import { readCase } from '../db/read-case.ts';
import { ask } from '../platform.ts';
import { caseSummary } from './case-summary.ts';
import type { JobAnswer, Say } from './job-answer.ts';
import { packJobCase } from './pack-job-case.ts';

/** Writes the sample case as a case file. */
export async function sampleJob(job: HeadlessJob, say: Say): Promise<JobAnswer> {
  await say(WORDS.keeping);
  await openSampleCase();
  await say(WORDS.packing);
  const bytes = await packJobCase(job);
  const { name } = await ask('headless.save', bytes);
  const snapshot = await readCase(openedCase().db);
  return {
    code: 0,
    json: { command: 'sample', error: null, file: name, ...caseSummary(snapshot) },
    lines: [WORDS.wrote(name), WORDS.sampleMark],
  };
}
