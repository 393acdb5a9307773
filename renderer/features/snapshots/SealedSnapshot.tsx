import { useState } from 'react';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { SHELL_WORDS } from '../../../shared/words/shell.ts';
import { SNAPSHOT_WORDS } from '../../../shared/words/snapshots.ts';
import { report } from '../../commands/edit.ts';
import { sentenceOf } from '../../commands/sentence-of.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import './snapshots.css';

const WORDS = SNAPSHOT_WORDS.sealed;

/** Asks for what opens an encrypted snapshot, once until the program ends. */
export function SealedSnapshot(props: {
  /** Takes the passphrase or the recovery key. */
  readonly unlock: (typed: string) => Promise<unknown>;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}) {
  const { unlock, onOpen, onClose } = props;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isReady = typed !== '' && !isBusy;
  const open = async (): Promise<void> => {
    if (!isReady) return;
    setBusy(true);
    try {
      const refused = await sentenceOf(async () => {
        await unlock(typed);
      });
      setProblem(refused);
      if (refused === null) onOpen();
    } catch (error) {
      await report(error);
    }
    setBusy(false);
  };
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={SHELL_WORDS.close}
      onClose={onClose}
      size="small"
      foot={
        <>
          <Button onPress={onClose}>{LOCKING_WORDS.cancel}</Button>
          <Button tone="primary" isDisabled={!isReady} onPress={() => void open()}>
            {WORDS.open}
          </Button>
        </>
      }
    >
      <form
        className="sealed-snapshot"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <p>{WORDS.why}</p>
        <PassphraseField
          label={LOCKING_WORDS.snapshots.current}
          value={typed}
          onType={(text) => {
            setTyped(text);
            setProblem(null);
          }}
          isShown={false}
          isDisabled={isBusy}
          problem={problem}
          autoFocus
        />
        {isBusy && (
          <p role="status" className="snapshots-soft">
            {LOCKING_WORDS.working}
          </p>
        )}
      </form>
    </ModalDialog>
  );
}
