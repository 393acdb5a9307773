import { fail, type Problem } from '../shared/lib/result.ts';
import { MAIN_WORDS } from './words.ts';

type Failure = { readonly ok: false } & Problem;

/** What a failed write means to the analyst; a full disk is told apart, because there is something to do about it. */
export function diskProblem(error: unknown, code: string, message: string): Failure {
  return isDiskFull(error) ? fail('disk-full', MAIN_WORDS.diskFull) : fail(code, message);
}

/** The system's name for an error, `ENOENT`; null for errors of our own. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? '');
