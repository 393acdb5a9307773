import { type FormEvent, useState } from 'react';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { report } from '../commands/edit.ts';
import { newCase } from '../commands/open-case.ts';
import { updateSession } from '../state/session.ts';
import { Button } from '../ui/buttons.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { takeFiles } from './take-files.ts';

const WORDS = SHELL_WORDS.newCase;

/** Asks for the name of a new case and makes it; files that were given take their way into it. */
export function NewCaseDialog({ files }: { readonly files: readonly File[] }) {
  const [title, setTitle] = useState('');
  const [isMaking, setMaking] = useState(false);
  const isNamed = title.trim() !== '';
  const close = (): void => updateSession({ dialog: null });
  const make = async (): Promise<void> => {
    if (!isNamed || isMaking) return;
    setMaking(true);
    await newCase(title.trim())
      .then(() => (files.length > 0 ? takeFiles(files) : undefined))
      .catch(report);
    setMaking(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void make();
  };
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={SHELL_WORDS.close}
      onClose={close}
      size="small"
      foot={
        <>
          <Button onPress={close}>{WORDS.cancel}</Button>
          <Button tone="primary" isDisabled={!isNamed || isMaking} onPress={() => void make()}>
            {WORDS.make}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} className="field">
        <label htmlFor="new-case-title" className="field-label">
          {WORDS.name}
        </label>
        <input
          id="new-case-title"
          className="field-input"
          value={title}
          placeholder={WORDS.placeholder}
          onChange={(event) => setTitle(event.target.value)}
          // The one thing this dialog asks for.
          autoFocus
          aria-describedby="new-case-files"
        />
        {files.length > 0 && (
          <p id="new-case-files" className="field-description">
            {WORDS.takes(files.length)}
          </p>
        )}
      </form>
    </ModalDialog>
  );
}
