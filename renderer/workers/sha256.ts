import { hex } from '../../shared/lib/sha256.ts';

/** SHA-256 in lower-case hexadecimal, by the platform; of a text in UTF-8. */
export async function sha256(data: string | Uint8Array): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  // No bytes of ours are shared between threads.
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
}
