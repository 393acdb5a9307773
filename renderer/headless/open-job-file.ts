import { isAgeFile } from '../../shared/formats/age-header.ts';
import type { CaseFileContents } from '../../shared/formats/case-file-contents.ts';
import type { FileBytes, HeadlessJob } from '../../shared/ipc.ts';
import { HEADLESS_WORDS } from '../../shared/words/headless.ts';
import { LOCKING_WORDS } from '../../shared/words/locking.ts';
import { readContents, takeIn } from '../commands/case-contents.ts';
import { unlockFile } from '../commands/locking.ts';
import { PlanError } from '../commands/planner.ts';
import type { Say } from './job-answer.ts';

/** Opens the case file that a job names, as the window would. Throws with a sentence when it is refused. */
export async function openJobFile(
  { files, passphrase }: Pick<HeadlessJob, 'files' | 'passphrase'>,
  say: Say,
): Promise<CaseFileContents> {
  const [file] = files;
  if (!file) throw new PlanError(HEADLESS_WORDS.noFile);
  await say(HEADLESS_WORDS.reading(file.name));
  const contents = await readContents(await unlocked(file, passphrase));
  await takeIn(contents);
  return contents;
}

/** A case file as it is, or opened with the passphrase of the job. */
async function unlocked(file: FileBytes, passphrase: string | undefined): Promise<FileBytes> {
  if (!isAgeFile(file.bytes)) return file;
  if (passphrase === undefined) throw new PlanError(LOCKING_WORDS.refused.noPassphrase(file.name));
  const opened = await unlockFile(file, passphrase);
  if (!opened.ok) throw new PlanError(LOCKING_WORDS.refused.notOpened(file.name, opened.message));
  return opened.value;
}
