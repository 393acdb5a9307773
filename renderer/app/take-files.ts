import { isAgeFile } from '../../shared/formats/age-header.ts';
import type { FileBytes } from '../../shared/ipc.ts';
import { openCaseFile } from '../commands/case-files.ts';
import { reviewFiles } from '../commands/import-files.ts';

/** Takes files that came from outside: a case file is opened, all others go to the review step. */
export async function takeFiles(given: readonly File[]): Promise<void> {
  const caseFile = await firstCaseFile(given);
  if (caseFile) await openCaseFile(await bytesOf(caseFile));
  else await reviewFiles(oneByOne(given));
}

/** By its name, or by its bytes where it is protected by a passphrase. */
async function firstCaseFile(given: readonly File[]): Promise<File | undefined> {
  for (const file of given) {
    if (file.name.toLowerCase().endsWith('.touchstone')) return file;
    if (isAgeFile(new Uint8Array(await file.slice(0, MOST_FIRST_LINE).arrayBuffer()))) return file;
  }
  return undefined;
}

/** More than the first line of any file that is recognised by it. */
const MOST_FIRST_LINE = 64;

/** Memory holds one file at a time. */
async function* oneByOne(given: readonly File[]): AsyncGenerator<FileBytes> {
  for (const file of given) yield await bytesOf(file);
}

const bytesOf = async (file: File): Promise<FileBytes> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
