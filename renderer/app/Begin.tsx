import { useEffect, useState } from 'react';
import { followKept } from '../commands/sealed-profile.ts';
import { OpenProfile } from '../features/locking/OpenProfile.tsx';
import { App } from './App.tsx';

interface BeginProps {
  readonly isSealed: boolean;
  /** The passphrase was typed since the program was started. */
  readonly isOpened: boolean;
}

/** The window of a profile: where everything in it is sealed, the passphrase comes first. */
export function Begin({ isSealed, isOpened }: BeginProps) {
  const [isOpen, setOpen] = useState(!isSealed || isOpened);
  useEffect(() => (isSealed && isOpen ? followKept() : undefined), [isSealed, isOpen]);
  return isOpen ? <App /> : <OpenProfile onOpened={() => setOpen(true)} />;
}
