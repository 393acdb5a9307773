import { useEffect, useState } from 'react';
import type { DiskEncryption } from '../../../shared/store-facts.ts';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { askForEncryption } from '../../commands/disk.ts';
import { report } from '../../commands/edit.ts';

const WORDS = LOCKING_WORDS.settings;

/** What lies on the disk in the clear, and whether the system encrypts the disk beneath it. */
export function ClearSection({ isSealed }: { readonly isSealed: boolean }) {
  const [found, setFound] = useState<DiskEncryption | null>(null);
  useEffect(() => {
    askForEncryption().then(setFound).catch(report);
  }, []);
  return (
    <section className="locking-section" aria-labelledby="locking-clear">
      <h3 id="locking-clear" className="locking-heading">
        {WORDS.clear}
      </h3>
      <p className="locking-why">{isSealed ? WORDS.sealedWhy : WORDS.clearWhy}</p>
      <p className="locking-state" role="status">
        {found ? `${WORDS.disk[found.disk]} ${WORDS.swap[found.swap]}` : WORDS.asked}
      </p>
    </section>
  );
}
