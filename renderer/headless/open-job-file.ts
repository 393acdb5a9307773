import type { CaseFileContents } from '../../shared/formats/case-file-contents.ts';
import type { HeadlessJob } from '../../shared/ipc.ts';
import { HEADLESS_WORDS } from '../../shared/words/headless.ts';
import { readContents, takeIn } from '../commands/case-contents.ts';
import { PlanError } from '../commands/planner.ts';
import type { Say } from './job-answer.ts';

/** Opens the case file that a job names, as the window would. Throws with a sentence when it is refused. */
export async function openJobFile(
  { files }: Pick<HeadlessJob, 'files'>,
  say: Say,
): Promise<CaseFileContents> {
  const [file] = files;
  if (!file) throw new PlanError(HEADLESS_WORDS.noFile);
  await say(HEADLESS_WORDS.reading(file.name));
  const contents = await readContents(file);
  await takeIn(contents);
  return contents;
}
