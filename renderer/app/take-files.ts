import type { FileBytes } from '../../shared/ipc.ts';
import { openCaseFile } from '../commands/case-files.ts';
import { reviewFiles } from '../commands/import-files.ts';

/** Takes files that came from outside: a case file is opened, all others go to the review step. */
export async function takeFiles(given: readonly File[]): Promise<void> {
  const caseFile = given.find((file) => file.name.toLowerCase().endsWith('.touchstone'));
  if (caseFile) await openCaseFile(await bytesOf(caseFile));
  else await reviewFiles(oneByOne(given));
}

/** Memory holds one file at a time. */
async function* oneByOne(given: readonly File[]): AsyncGenerator<FileBytes> {
  for (const file of given) yield await bytesOf(file);
}

const bytesOf = async (file: File): Promise<FileBytes> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
