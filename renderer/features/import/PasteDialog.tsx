import { useState } from 'react';
import { IMPORT_WORDS } from '../../../shared/words/import.ts';
import { report } from '../../commands/edit.ts';
import { reviewPasted } from '../../commands/import-files.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import './import.css';

const WORDS = IMPORT_WORDS.paste;

/** Takes pasted text to the review step. */
export function PasteDialog() {
  const [text, setText] = useState('');
  const hasText = text.trim() !== '';
  const close = (): void => updateSession({ dialog: null });
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={IMPORT_WORDS.close}
      onClose={close}
      holdsWork={hasText}
      foot={
        <>
          <Button onPress={close}>{IMPORT_WORDS.cancel}</Button>
          <Button tone="primary" isDisabled={!hasText} onPress={() => void reviewPasted(text).catch(report)}>
            {WORDS.review}
          </Button>
        </>
      }
    >
      <textarea
        className="field-input paste-text"
        aria-label={WORDS.label}
        placeholder={WORDS.placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
        // The one thing this dialog asks for.
        autoFocus
      />
    </ModalDialog>
  );
}
