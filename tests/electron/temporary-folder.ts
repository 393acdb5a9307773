import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** In memory where the system has such a place: waiting for a disk to sync proves nothing here and takes long. */
const PARENT = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();

/** A function that makes folders which are gone after the file's tests. */
export function temporaryFolders(): () => string {
  const root = mkdtempSync(path.join(PARENT, 'touchstone-test-'));
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return () => mkdtempSync(path.join(root, 'f-'));
}
