import { openCaseFile } from '../commands/case-files.ts';
import { reviewFiles } from '../commands/import-files.ts';

/** Takes files that came from outside: a case file is opened, all others go to the review step. */
export async function takeFiles(given: readonly File[]): Promise<void> {
  const files = await Promise.all(
    given.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const caseFile = files.find((file) => file.name.toLowerCase().endsWith('.touchstone'));
  if (caseFile) await openCaseFile(caseFile);
  else await reviewFiles(files);
}
