import { MOST_FOLDER_FILES } from '../../shared/ipc-checks.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { chosenFiles } from './chosen-files.ts';
import { reviewFiles } from './import-files.ts';

const WORDS = IMPORT_WORDS.folder;

/** Asks for a folder and takes all files in it to the review step, one at a time. */
export async function chooseImportFolder(): Promise<void> {
  const folder = await ask('folder.open');
  if (!folder) return;
  if (folder.files.length === 0) notify('info', WORDS.nothing(folder.name));
  if (folder.isCut) notify('info', WORDS.tooMany(folder.name, MOST_FOLDER_FILES));
  await reviewFiles(chosenFiles(folder.files));
}
