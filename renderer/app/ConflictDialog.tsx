import type { FileBytes } from '../../shared/ipc.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { openAsCopy, openKnownInstead } from '../commands/case-files.ts';
import { report } from '../commands/edit.ts';
import { updateSession } from '../state/session.ts';
import { Button } from '../ui/buttons.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';

const WORDS = SHELL_WORDS.conflict;

interface ConflictDialogProps {
  readonly file: FileBytes;
  readonly title: string;
}

/** A file was opened whose case is already here: the analyst chooses, nothing is overwritten. */
export function ConflictDialog({ file, title }: ConflictDialogProps) {
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={SHELL_WORDS.close}
      onClose={() => updateSession({ dialog: null })}
      foot={
        <>
          <Button onPress={() => void openAsCopy(file).catch(report)}>{WORDS.copy}</Button>
          <Button tone="primary" onPress={() => void openKnownInstead(file).catch(report)}>
            {WORDS.here}
          </Button>
        </>
      }
    >
      <p>{WORDS.text(title)}</p>
    </ModalDialog>
  );
}
