import { CLOSED_WORDS } from '../../../shared/words/closed.ts';
import { SHELL_WORDS } from '../../../shared/words/shell.ts';
import { updateSession } from '../../state/session.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { ClosedParts } from './ClosedParts.tsx';

/** The page where no case is open, which it belongs to otherwise. */
export const ClosedDialog = () => (
  <ModalDialog
    title={CLOSED_WORDS.title}
    closeLabel={SHELL_WORDS.close}
    onClose={() => updateSession({ dialog: null })}
    size="medium"
  >
    <ClosedParts />
  </ModalDialog>
);
