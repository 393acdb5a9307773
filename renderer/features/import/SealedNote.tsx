import { useEffect, useState } from 'react';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { report } from '../../commands/edit.ts';
import { isProfileSealed } from '../../commands/sealed-profile.ts';

/** Says of a sealed profile that what waits is kept no longer than the program runs. */
export function SealedNote() {
  const [isSealed, setSealed] = useState(false);
  useEffect(() => {
    isProfileSealed().then(setSealed).catch(report);
  }, []);
  return isSealed ? <p className="review-sealed">{LOCKING_WORDS.profile.waiting}</p> : null;
}
