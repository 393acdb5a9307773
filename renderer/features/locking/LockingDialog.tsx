import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { updateSession } from '../../state/session.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { ClearSection } from './ClearSection.tsx';
import { ScreenLockSection } from './ScreenLockSection.tsx';
import { SnapshotKeySection } from './SnapshotKeySection.tsx';
import './locking-dialog.css';

const WORDS = LOCKING_WORDS.settings;

/** Everything about locks and encryption, and what they do not do. */
export function LockingDialog() {
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={LOCKING_WORDS.close}
      onClose={() => updateSession({ dialog: null })}
    >
      <ScreenLockSection />
      <SnapshotKeySection />
      <ClearSection />
    </ModalDialog>
  );
}
