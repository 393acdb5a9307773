import type { FileBytes } from '../../shared/ipc.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { ask } from '../platform.ts';
import { updateSession } from '../state/session.ts';
import { runTask } from '../state/tasks.ts';
import { readFiles, readPasted } from '../workers/import-client.ts';

/** Asks for files and takes them to the review step. */
export async function chooseImportFiles(): Promise<void> {
  await reviewFiles(await ask('files.open', 'import'));
}

/** Reads files, from the dialog or dropped, and opens the review step. Refused ones are listed there, with reasons. */
export async function reviewFiles(files: readonly FileBytes[]): Promise<void> {
  if (files.length === 0) return;
  const stop = new AbortController();
  try {
    const outcomes = await runTask(
      IMPORT_WORDS.reading(files.length),
      (report) => readFiles(files, report, stop.signal),
      () => stop.abort(),
    );
    updateSession({ dialog: { kind: 'review', outcomes } });
  } catch (error) {
    // Nothing was stored yet: a reading that the analyst stopped leaves nothing to say.
    if (!stop.signal.aborted) throw error;
  }
}

/** Takes pasted text to the review step. */
export async function reviewPasted(text: string): Promise<void> {
  updateSession({ dialog: { kind: 'review', outcomes: [await readPasted(text)] } });
}
