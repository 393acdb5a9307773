import { link, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../case-folder.ts';
import { systemCode } from '../disk-problem.ts';
import { copySafely, syncFolder, writeSafely } from '../safe-write.ts';
import { type LineSeal, PLAIN_LINES } from '../sealed/line-seal.ts';

/**
 * Puts lines in the place of a journal file, or takes it away where there are none. What stood there is kept beside it
 * first, as `journal.replaced-<time>`, whatever happens then.
 */
export async function putJournal(
  file: string,
  lines: readonly string[],
  now: Date,
  seal: LineSeal = PLAIN_LINES,
): Promise<void> {
  const stamp = now.toISOString().replaceAll(/[-:]/g, '');
  const folder = path.dirname(file);
  await makeFolder(folder);
  const isThere = await keep(file, path.join(folder, `journal.replaced-${stamp}`));
  if (isThere) await syncFolder(folder);
  if (lines.length > 0) {
    await writeSafely(file, Buffer.from(lines.map((line) => `${seal.seal(line)}\n`).join('')), 0o600);
  } else if (isThere) {
    await rm(file);
    await syncFolder(folder);
  }
}

/** A second name for the file where the disk knows such a thing, otherwise a copy. False where there is no file. */
async function keep(file: string, copy: string): Promise<boolean> {
  try {
    await link(file, copy);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    if (systemCode(error) === 'EEXIST') return true;
  }
  await copySafely(file, copy);
  return true;
}
