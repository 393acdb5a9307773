import { useState } from 'react';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { saveLocked } from '../../commands/locking.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { LockingProgress } from './LockingProgress.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { useLockingWork } from './use-locking-work.ts';

const WORDS = LOCKING_WORDS.save;

/** Asks for a passphrase and saves the open case as a file that only it opens. */
export function SaveLockedDialog() {
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const { step, run, stop } = useLockingWork();
  const close = (): void => updateSession({ dialog: null });
  const save = async (): Promise<void> => {
    if (passphrase === null || step) return;
    if (await run((work) => saveLocked(passphrase, work))) close();
  };
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={LOCKING_WORDS.close}
      onClose={close}
      size="small"
      holdsWork
      foot={
        <>
          <Button onPress={step ? stop : close}>{LOCKING_WORDS.cancel}</Button>
          <Button
            tone="primary"
            isDisabled={passphrase === null || step !== null}
            onPress={() => void save()}
          >
            {WORDS.act}
          </Button>
        </>
      }
    >
      <form
        className="locking-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="locking-why">{WORDS.why}</p>
        <NewPassphrase onChange={setPassphrase} isDisabled={step !== null} autoFocus />
        {step && <LockingProgress {...step} />}
        {/* A form without a button of its own is not sent by the key Enter. */}
        <input type="submit" hidden />
      </form>
    </ModalDialog>
  );
}
