import { askOnce } from './ask-once.ts';
import url from './self-test.worker.ts?worker&url';

/** Has a worker ask for an address; answers with the directive that blocked it, null where none did. */
export async function fetchInWorker(address: string, signal: AbortSignal): Promise<string | null> {
  return (await askOnce<{ readonly directive: string | null }>(url, address, signal)).directive;
}
