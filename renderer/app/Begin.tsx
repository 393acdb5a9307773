import { useState } from 'react';
import { OpenProfile } from '../features/locking/OpenProfile.tsx';
import { App } from './App.tsx';

/** The window of a profile: where everything in it is sealed, the passphrase comes first. */
export function Begin({ isClosed }: { readonly isClosed: boolean }) {
  const [isOpen, setOpen] = useState(!isClosed);
  return isOpen ? <App /> : <OpenProfile onOpened={() => setOpen(true)} />;
}
