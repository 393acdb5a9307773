import { askOnce } from './ask-once.ts';
import url from './read-printed.worker.ts?worker&url';
import type { PrintedAnswer } from './read-printed-job.ts';

/** Milliseconds that a file may take. */
const LONGEST = 120_000;

/** Reads a printed report in a worker of its own; a file that keeps it busy for too long is called damaged. */
export async function readPrintedReport(bytes: Uint8Array): Promise<PrintedAnswer> {
  try {
    return await askOnce<PrintedAnswer>(url, bytes, AbortSignal.timeout(LONGEST));
  } catch {
    return { ok: false, why: 'damaged' };
  }
}
