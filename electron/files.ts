import path from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { FileBytes } from '../shared/ipc.ts';
import { ok, type Result } from '../shared/lib/result.ts';
import { readAllBounded } from './bounded-read.ts';
import { diskProblem } from './disk-problem.ts';
import { extensionOf, safeFileName } from './file-name.ts';
import { writeSafely } from './safe-write.ts';
import { MAIN_WORDS } from './words.ts';

const CASE_FILES: FileFilter = { name: MAIN_WORDS.fileTypes.case, extensions: ['touchstone'] };
const LOCKED_CASE_FILES: FileFilter = {
  name: MAIN_WORDS.fileTypes.lockedCase,
  extensions: ['touchstone.age'],
};
const ANY_CASE_FILES: FileFilter = {
  name: MAIN_WORDS.fileTypes.case,
  extensions: ['touchstone', 'touchstone.age', 'age'],
};
const ALL_FILES: FileFilter = { name: MAIN_WORDS.fileTypes.all, extensions: ['*'] };

/** What is shown first. */
const OWN_FILES: Readonly<Record<'import' | 'case' | 'report', readonly FileFilter[]>> = {
  import: [],
  case: [ANY_CASE_FILES],
  report: [{ name: MAIN_WORDS.fileTypes.report, extensions: ['pdf'] }],
};

/** Asks for one file and reads it; an empty list when the analyst cancels. */
export async function openFiles(
  window: BrowserWindow,
  purpose: 'import' | 'case' | 'report',
): Promise<Result<readonly FileBytes[]>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: MAIN_WORDS.open[purpose],
    properties: ['openFile'],
    filters: [...OWN_FILES[purpose], ALL_FILES],
  });
  return canceled ? ok([]) : await readAllBounded(filePaths);
}

/** Asks where to, then writes in one step; null when the analyst cancels. */
export async function saveFile(
  window: BrowserWindow,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<Result<{ readonly name: string } | null>> {
  const suggested = safeFileName(suggestedName);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: MAIN_WORDS.save,
    defaultPath: suggested,
    filters: filtersFor(suggested),
  });
  return canceled || filePath === '' ? ok(null) : await writeNamed(filePath, bytes);
}

/** Writes a file that a person named; the answer holds its name, never its path. */
export async function writeNamed(
  file: string,
  bytes: Uint8Array,
): Promise<Result<{ readonly name: string }>> {
  const name = path.basename(file);
  try {
    await writeSafely(file, bytes);
    return ok({ name });
  } catch (error) {
    return diskProblem(error, 'not-written', MAIN_WORDS.unwritable(name));
  }
}

function filtersFor(name: string): FileFilter[] {
  const extension = extensionOf(name);
  if (extension === 'touchstone') return [CASE_FILES];
  if (extension === 'age') return [LOCKED_CASE_FILES, ALL_FILES];
  return extension === ''
    ? [ALL_FILES]
    : [{ name: extension.toUpperCase(), extensions: [extension] }, ALL_FILES];
}
