import type { HeadlessJob } from '../../shared/ipc.ts';
import { packOpenedCase } from '../commands/case-contents.ts';
import { lockPacked } from '../commands/locking.ts';

/** The open case as the bytes of a case file, encrypted where the job has a passphrase. */
export async function packJobCase({ passphrase }: Pick<HeadlessJob, 'passphrase'>): Promise<Uint8Array> {
  const { bytes } = await packOpenedCase();
  return passphrase === undefined ? bytes : await lockPacked(bytes, passphrase);
}
