import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PREFIX = 'touchstone-job-';
const DAY_MS = 86_400_000;

/** A fresh profile for one headless job. Those that killed jobs left behind a day ago go, because they may hold a case. */
export function makeJobProfile(folder = os.tmpdir(), now = Date.now()): string {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(PREFIX))) {
    const left = path.join(folder, name);
    const changed = statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - changed > DAY_MS) removeJobProfile(left);
  }
  return mkdtempSync(path.join(folder, PREFIX));
}

/** Removes a job's profile with all it holds. One that belongs to another user stays. */
export function removeJobProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Nothing depends on it, and there is nobody to tell.
  }
}
