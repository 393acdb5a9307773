import type { ReactNode } from 'react';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { CopyText } from '../../ui/CopyText.tsx';

const WORDS = LOCKING_WORDS.snapshots;

interface RecoveryKeyProps {
  readonly text: string;
  readonly recovery: string;
  /** What is done once it was kept. */
  readonly children: ReactNode;
}

/** The key that opens without the passphrase, shown this once. */
export const RecoveryKey = ({ text, recovery, children }: RecoveryKeyProps) => (
  <div className="locking-recovery" role="status">
    <p className="locking-why">{text}</p>
    <CopyText
      text={recovery}
      shown={recovery}
      copyLabel={WORDS.copyRecovery}
      copiedLabel={WORDS.copiedRecovery}
    />
    <div className="locking-acts">{children}</div>
  </div>
);
