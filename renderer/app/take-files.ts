import { isAgeFile } from '../../shared/formats/age-header.ts';
import type { FileBytes } from '../../shared/ipc.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { openCaseFile } from '../commands/case-files.ts';
import { reviewFiles } from '../commands/import-files.ts';
import type { GivenFile } from '../commands/waiting-list.ts';
import { openedCaseOrNull } from '../db/opened-case.ts';
import { updateSession } from '../state/session.ts';
import { tooLarge } from '../workers/import-limit.ts';

/**
 * Takes files that came from outside: a case file is opened, all others go to the review step, of a new case where none
 * is open.
 */
export async function takeFiles(given: readonly File[]): Promise<void> {
  const caseFile = await firstCaseFile(given);
  if (caseFile) await openCaseFile(await bytesOf(caseFile));
  else if (openedCaseOrNull()) await reviewFiles(oneByOne(given));
  else if (given.length > 0) updateSession({ dialog: { kind: 'new case', files: given } });
}

/** By its name, or by its bytes where it is protected by a passphrase. */
async function firstCaseFile(given: readonly File[]): Promise<File | undefined> {
  for (const file of given) {
    if (file.name.toLowerCase().endsWith('.touchstone')) return file;
    if (await isLocked(file)) return file;
  }
  return undefined;
}

/** More than the first line of any file that is recognised by it. */
const MOST_FIRST_LINE = 64;

/** One that cannot be read is none, and is refused when it is read. */
const isLocked = (file: File): Promise<boolean> =>
  file
    .slice(0, MOST_FIRST_LINE)
    .arrayBuffer()
    .then((head) => isAgeFile(new Uint8Array(head)))
    .catch(() => false);

/** Memory holds one file at a time; one that cannot be read sinks none of the others. */
async function* oneByOne(given: readonly File[]): AsyncGenerator<GivenFile> {
  for (const file of given) yield await bytesOrWhyNot(file);
}

function bytesOrWhyNot(file: File): Promise<GivenFile> | GivenFile {
  const { name, size } = file;
  const problem = tooLarge(name, size, 'document');
  if (problem) return { name, problem };
  return bytesOf(file).catch(() => ({ name, problem: REFUSAL_WORDS.unreadable(name) }));
}

const bytesOf = async (file: File): Promise<FileBytes> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
