import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { CASE_ID } from '../shared/ipc-checks.ts';
import { syncFolder } from './safe-write.ts';

/** The folder of one case. Throws on anything but an id, so that no text from outside can become a path. */
export function caseFolder(cases: string, caseId: string): string {
  if (!CASE_ID.test(caseId)) throw new Error('Not the id of a case');
  return path.join(cases, caseId);
}

/** Makes a folder and those above it, their names safe on disk. Those already there are left alone. */
export async function makeFolder(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!firstMade) return;
  const top = path.dirname(firstMade);
  for (let holder = path.dirname(folder); holder.length >= top.length; holder = path.dirname(holder)) {
    await syncFolder(holder);
    if (holder === top) return;
  }
}
