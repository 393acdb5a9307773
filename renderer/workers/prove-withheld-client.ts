import { askOnce } from './ask-once.ts';
import url from './prove-withheld.worker.ts?worker&url';
import type { ProofAnswer, ProofJob } from './prove-withheld-job.ts';

/** Milliseconds that a file may take. */
const LONGEST = 300_000;

/** Opens a printed file in a worker and looks everywhere in it for what must not be there. */
export async function proofOf(job: ProofJob): Promise<ProofAnswer> {
  try {
    return await askOnce<ProofAnswer>(url, job, AbortSignal.timeout(LONGEST));
  } catch {
    return { ok: false, why: 'damaged' };
  }
}
