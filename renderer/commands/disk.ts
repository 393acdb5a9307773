import type { DiskEncryption } from '../../shared/store-facts.ts';
import { ask } from '../platform.ts';
import { setFreeDisk, useDisk } from '../state/disk.ts';

/** Asks how much the disk still takes; the last known figure where nobody answers. */
export async function askForDisk(): Promise<number | null> {
  try {
    const { free } = await ask('store.state');
    setFreeDisk(free);
  } catch {
    // Not knowing must not stop anybody's work.
  }
  return useDisk.getState().free;
}

export const askForEncryption = (): Promise<DiskEncryption> => ask('store.encryption');
