import { useState } from 'react';
import type { FileBytes } from '../../../shared/ipc.ts';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { openCaseFile } from '../../commands/case-files.ts';
import { unlockFile } from '../../commands/locking.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { LockingProgress } from './LockingProgress.tsx';
import { useLockingWork } from './use-locking-work.ts';
import './passphrase.css';

const WORDS = LOCKING_WORDS.unlock;

/** Asks for the passphrase of a case file and opens it. */
export function UnlockDialog({ file }: { readonly file: FileBytes }) {
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { step, run, stop } = useLockingWork();
  const close = (): void => updateSession({ dialog: null });
  const open = async (): Promise<void> => {
    if (passphrase === '' || step) return;
    setProblem(null);
    const opened = await run((work) => unlockFile(file, passphrase, work));
    if (!opened) return;
    if (!opened.ok) {
      setProblem(opened.message);
      return;
    }
    close();
    await openCaseFile(opened.value);
  };
  return (
    <ModalDialog
      title={WORDS.title(file.name)}
      closeLabel={LOCKING_WORDS.close}
      onClose={close}
      size="small"
      holdsWork
      foot={
        <>
          <Button onPress={step ? stop : close}>{LOCKING_WORDS.cancel}</Button>
          <Button tone="primary" isDisabled={passphrase === '' || step !== null} onPress={() => void open()}>
            {WORDS.act}
          </Button>
        </>
      }
    >
      <form
        className="locking-form"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <p className="locking-why">{WORDS.why}</p>
        <PassphraseField
          label={LOCKING_WORDS.passphrase}
          value={passphrase}
          onType={(text) => {
            setPassphrase(text);
            setProblem(null);
          }}
          isShown={isShown}
          isDisabled={step !== null}
          problem={problem}
          autoFocus
        />
        <label className="passphrase-show">
          <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
          {LOCKING_WORDS.show}
        </label>
        {step && <LockingProgress {...step} />}
      </form>
    </ModalDialog>
  );
}
