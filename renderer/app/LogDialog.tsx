import { LOG_WORDS as WORDS } from '../../shared/words/log.ts';
import { run } from '../commands/run.ts';
import { updateSession } from '../state/session.ts';
import { Button } from '../ui/buttons.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import './log-dialog.css';

/** The log as it would be saved, before anything is written. */
export function LogDialog({ text }: { readonly text: string }) {
  const bytes = new TextEncoder().encode(text).byteLength;
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={WORDS.close}
      onClose={() => updateSession({ dialog: null })}
      size="large"
      foot={
        <>
          <p className="log-size">{WORDS.size(bytes)}</p>
          <Button tone="primary" onPress={() => void run('log.save', { text })}>
            {WORDS.save}
          </Button>
        </>
      }
    >
      <div className="log-dialog">
        <p>{WORDS.lead}</p>
        <textarea
          className="log-text"
          aria-label={WORDS.text}
          value={text}
          readOnly
          spellCheck={false}
          wrap="off"
        />
      </div>
    </ModalDialog>
  );
}
