import { PlatformError } from '../platform.ts';
import { PlanError } from './planner.ts';

/** Null when work is done, or the sentence with which it was refused. */
export async function sentenceOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof PlanError || error instanceof PlatformError) return error.message;
    throw error;
  }
}
