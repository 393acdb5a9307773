import { lstatSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { diskProblem, systemCode } from './disk-problem.ts';
import { MAIN_WORDS } from './words.ts';

/** By which Chromium knows on Linux and macOS that a program has the profile: a link that is no file. */
const LOCK = 'SingletonLock';

/**
 * Why a profile could not be had, as a sentence; null where another program has it. The engine answers the same in both
 * cases, and a program that ends without a word would look as if it had started elsewhere.
 */
export function profileProblem(profile: string, platform = process.platform): string | null {
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 });
    rmdirSync(mkdtempSync(path.join(profile, '.touchstone-')));
  } catch (error) {
    const why = systemCode(error) ?? '';
    return diskProblem(error, 'not-written', MAIN_WORDS.profile.unwritable(profile, why)).message;
  }
  if (platform === 'win32') return null;
  // A share or a stick that knows no links holds no lock: two programs could open one case there.
  return lstatSync(path.join(profile, LOCK), { throwIfNoEntry: false })
    ? null
    : MAIN_WORDS.profile.noLock(profile);
}
