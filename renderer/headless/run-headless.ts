import type { HeadlessJob } from '../../shared/ipc.ts';
import { HEADLESS_WORDS } from '../../shared/words/headless.ts';
import { PlanError } from '../commands/planner.ts';
import { ask, PlatformError } from '../platform.ts';
import { exportJob } from './export-job.ts';
import { importJob } from './import-job.ts';
import { infoJob } from './info-job.ts';
import { inert, type JobAnswer, type Say, textOf } from './job-answer.ts';
import { sampleJob } from './sample-job.ts';
import { restoreJob, snapshotsJob } from './snapshot-jobs.ts';
import { verifyJob } from './verify-job.ts';

const JOBS: {
  readonly [C in HeadlessJob['command']]: (job: HeadlessJob, say: Say) => Promise<JobAnswer>;
} = {
  import: importJob,
  info: infoJob,
  export: exportJob,
  sample: sampleJob,
  verify: verifyJob,
  snapshots: snapshotsJob,
  restore: restoreJob,
};

/**
 * Does one job through the same code as the window. The answer goes to standard output, progress and failures to
 * standard error; then the process is asked to end with the job's code.
 */
export async function runHeadless(job: HeadlessJob): Promise<void> {
  await ask('window.ready');
  const answer = await JOBS[job.command](job, say).catch(async (error: unknown) => failure(job, error));
  const error = answer.json['error'];
  if (typeof error === 'string') await say(error);
  if (job.json || error === null) await write('out', textOf(answer, job.json));
  else if (answer.lines.length > 1)
    await write('err', textOf({ ...answer, lines: answer.lines.slice(1) }, false));
  await ask('headless.exit', answer.code);
}

const say: Say = async (sentence) => write('err', `${inert(sentence)}\n`);

function failure({ command }: HeadlessJob, error: unknown): JobAnswer {
  const isSentence = error instanceof PlanError || error instanceof PlatformError;
  const name = error instanceof Error ? error.name : 'unknown';
  const sentence = isSentence ? error.message : HEADLESS_WORDS.unforeseen(name);
  return { code: 2, json: { command, error: sentence }, lines: [sentence] };
}

/** Characters that cross at once; a longer text follows in parts, each when the one before has been written. */
const PART = 1_000_000;

async function write(stream: 'out' | 'err', text: string): Promise<void> {
  for (let from = 0; from < text.length; ) {
    const last = text.codePointAt(from + PART - 1) ?? 0;
    const end = from + PART + (last > 0xffff ? 1 : 0);
    await ask('headless.write', stream, text.slice(from, end));
    from = end;
  }
}
