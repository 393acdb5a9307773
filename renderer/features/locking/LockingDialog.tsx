import { useEffect, useState } from 'react';
import type { SealingState } from '../../../shared/ipc.ts';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { report } from '../../commands/edit.ts';
import { sealingState } from '../../commands/snapshot-keys.ts';
import { updateSession } from '../../state/session.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { ClearSection } from './ClearSection.tsx';
import { ScreenLockSection } from './ScreenLockSection.tsx';
import { SealProfileSection } from './SealProfileSection.tsx';
import { SnapshotKeySection } from './SnapshotKeySection.tsx';
import './locking-dialog.css';

const WORDS = LOCKING_WORDS.settings;

/** Everything about locks and encryption, and what they do not do. */
export function LockingDialog() {
  const [sealing, setSealing] = useState<SealingState | null>(null);
  /** Nothing else can be done before the program is started again. */
  const [isJustSealed, setJustSealed] = useState(false);
  useEffect(() => {
    sealingState().then(setSealing).catch(report);
  }, []);
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={LOCKING_WORDS.close}
      onClose={() => (isJustSealed ? window.close() : updateSession({ dialog: null }))}
      holdsWork={isJustSealed}
    >
      {!isJustSealed && (
        <>
          <ScreenLockSection />
          {sealing && <SnapshotKeySection state={sealing} onChanged={setSealing} />}
        </>
      )}
      {sealing && <SealProfileSection sealing={sealing} onSealed={() => setJustSealed(true)} />}
      {!isJustSealed && <ClearSection isSealed={sealing?.sealsProfile === true} />}
    </ModalDialog>
  );
}
