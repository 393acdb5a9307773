import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { FileBytes, OpenedFolder } from '../shared/ipc.ts';
import { MOST_FOLDER_FILES } from '../shared/ipc-checks.ts';
import { fail, ok, type Result } from '../shared/lib/result.ts';
import { readBounded } from './bounded-read.ts';
import { filesIn } from './folder-files.ts';
import { MAIN_WORDS } from './words.ts';

export interface ChosenFolder {
  /** Asks for a folder; null when the analyst cancels. */
  open(window: BrowserWindow): Promise<Result<OpenedFolder | null>>;
  /** One of its files, by its place in the list. */
  read(place: number): Promise<Result<FileBytes>>;
}

/** The folder that was chosen last: its files are read one at a time, and the window never learns where it lies. */
export function chosenFolder(): ChosenFolder {
  let files: readonly string[] = [];
  return {
    async open(window) {
      const folder = await askForFolder(window, MAIN_WORDS.open.folder);
      if (folder === null) return ok(null);
      const name = path.basename(folder);
      try {
        const found = await filesIn(folder, MOST_FOLDER_FILES);
        files = found.files.map((file) => path.join(folder, file));
        return ok({ name, count: files.length, isCut: found.isCut });
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
