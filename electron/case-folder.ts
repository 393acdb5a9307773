import { access, mkdir, readdir } from 'node:fs/promises';
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

/** Ids of the cases whose folder holds the named file, in order. A folder that is no case is passed over. */
export async function casesWith(cases: string, fileName: string): Promise<readonly string[]> {
  const names = await readdir(cases).catch(() => []);
  const held = await Promise.all(
    names.map(async (name) =>
      CASE_ID.test(name)
        ? access(path.join(cases, name, fileName)).then(
            () => true,
            () => false,
          )
        : false,
    ),
  );
  return names.filter((_, index) => held[index]).toSorted();
}
