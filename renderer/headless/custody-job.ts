import type { HeadlessJob } from '../../shared/ipc.ts';
import { HEADLESS_WORDS as WORDS } from '../../shared/words/headless.ts';
import { custodyFile } from '../commands/custody.ts';
import { ask } from '../platform.ts';
import type { JobAnswer, Say } from './job-answer.ts';
import { openJobFile } from './open-job-file.ts';

/** Writes the chain of custody of a case file. */
export async function custodyJob(job: HeadlessJob, say: Say): Promise<JobAnswer> {
  await openJobFile(job, say);
  await say(WORDS.custody);
  const { bytes, sources, entries, head } = await custodyFile();
  const { name } = await ask('headless.save', bytes);
  return {
    code: 0,
    json: {
      command: 'export',
      error: null,
      file: name,
      bytes: bytes.byteLength,
      to: 'custody',
      sources,
      entries,
      head,
    },
    lines: [WORDS.wrote(name)],
  };
}
