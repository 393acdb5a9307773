import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { FileBytes, OpenedFolder } from '../shared/ipc.ts';
import { MOST_FOLDER_FILES } from '../shared/ipc-checks.ts';
import { fail, ok, type Result } from '../shared/lib/result.ts';
import { readBounded } from './bounded-read.ts';
import { filesIn } from './folder-files.ts';
import { MAIN_WORDS } from './words.ts';

export interface ChosenFiles {
  /** Asks for files to import; their names, none when the analyst cancels. */
  open(window: BrowserWindow): Promise<Result<readonly string[]>>;
  /** Asks for a folder; null when the analyst cancels. */
  openFolder(window: BrowserWindow): Promise<Result<OpenedFolder | null>>;
  /** One of the files, by its place in the list. */
  read(place: number): Promise<Result<FileBytes>>;
}

/**
 * The files that were chosen last, by themselves or with their folder: they are read one at a time, so that one that
 * cannot be read sinks none of the others, and the window never learns where they lie.
 */
export function chosenFiles(): ChosenFiles {
  let files: readonly string[] = [];
  const names = (): readonly string[] => files.map((file) => path.basename(file));
  return {
    async open(window) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: MAIN_WORDS.open.import,
        properties: ['openFile', 'multiSelections'],
      });
      files = canceled ? [] : filePaths;
      return ok(names());
    },
    async openFolder(window) {
      const folder = await askForFolder(window, MAIN_WORDS.open.folder);
      if (folder === null) return ok(null);
      const name = path.basename(folder);
      try {
        const found = await filesIn(folder, MOST_FOLDER_FILES);
        files = found.files.map((file) => path.join(folder, file));
        return ok({ name, files: names(), isCut: found.isCut });
      } catch {
        return fail('unreadable', MAIN_WORDS.unreadable(name));
      }
    },
    async read(place) {
      const file = files[place];
      return file === undefined ? fail('not-found', MAIN_WORDS.notFound('')) : await readBounded(file);
    },
  };
}

/** Null when the analyst cancels. */
export async function askForFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
