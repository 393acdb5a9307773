import { createHash } from 'node:crypto';
import type { Stamp } from '../../../shared/lib/ids.ts';
import type { HashText } from '../../../shared/sample/sample-case.ts';

export const nodeHash: HashText = async (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Ids 1, 2, 3 ... and one moment. */
export function countingStamp(): Stamp {
  let last = 0;
  return {
    newId: () => {
      last += 1;
      return `id-${last}`;
    },
    now: () => '2025-11-17T09:00:00.000Z',
  };
}
