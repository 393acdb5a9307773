import { ask } from '../platform.ts';
import { updateSession } from '../state/session.ts';
import { readPasted } from '../workers/import-client.ts';
import { chosenFiles } from './chosen-files.ts';
import { compareWaiting } from './compare-waiting.ts';
import { readWaiting } from './read-waiting.ts';
import { type GivenFile, keepOutcome, keepWaiting } from './waiting-list.ts';

/** Asks for files and takes them to the review step. */
export async function chooseImportFiles(): Promise<void> {
  await reviewFiles(chosenFiles(await ask('files.choose')));
}

/** Keeps files in the waiting list and opens the review, which fills while they are read. */
export async function reviewFiles(files: Iterable<GivenFile> | AsyncIterable<GivenFile>): Promise<void> {
  let isAny = false;
  for await (const file of files) {
    await keepWaiting(file);
    isAny = true;
  }
  if (isAny) await openReview();
}

/** Takes pasted text to the review step. */
export async function reviewPasted(text: string): Promise<void> {
  await keepOutcome(await readPasted(text));
  updateSession({ dialog: { kind: 'review' } });
  await compareWaiting();
}

/** Shows what waits, and reads what has not been read yet. */
export async function openReview(): Promise<void> {
  updateSession({ dialog: { kind: 'review' } });
  await readWaiting();
}
