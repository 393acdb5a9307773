import { ArrowRight, X } from 'lucide-react';
import { codeOf } from '../../shared/analysis/record-name.ts';
import { UNSAVED_WORDS as WORDS } from '../../shared/words/unsaved.ts';
import { closeCase } from '../commands/open-case.ts';
import { run } from '../commands/run.ts';
import { nameOfRecord } from '../db/record-names.ts';
import { useQuery } from '../db/use-query.ts';
import { ask } from '../platform.ts';
import { type RefusedDraft, useRefusedDrafts } from '../state/drafts.ts';
import { updateSession } from '../state/session.ts';
import { Button, IconButton } from '../ui/buttons.tsx';
import { CopyText } from '../ui/CopyText.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import './unsaved-dialog.css';

interface UnsavedDialogProps {
  /** What the analyst was about to close; null where they only want to see. */
  readonly leaving: 'case' | 'window' | null;
}

/** Every field whose words could not be saved, and where it is. */
export function UnsavedDialog({ leaving }: UnsavedDialogProps) {
  const drafts = [...useRefusedDrafts((state) => state.drafts)];
  const close = (): void => updateSession({ dialog: null });
  const leave = async (): Promise<void> => {
    close();
    if (leaving === 'window') await ask('window.flushed');
    else await closeCase();
  };
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={WORDS.close}
      onClose={close}
      foot={
        leaving && (
          <>
            <Button tone="danger" onPress={() => void leave()}>
              {WORDS.leave}
            </Button>
            <Button tone="primary" autoFocus onPress={close}>
              {WORDS.stay}
            </Button>
          </>
        )
      }
    >
      <p>
        {drafts.length === 0 ? WORDS.none : WORDS.lead}{' '}
        {leaving && drafts.length > 0 && WORDS.leaving[leaving]}
      </p>
      <ul className="unsaved-fields">
        {drafts.map(([field, draft]) => (
          <UnsavedField key={field} draft={draft} onOpen={close} />
        ))}
      </ul>
    </ModalDialog>
  );
}

interface UnsavedFieldProps {
  readonly draft: RefusedDraft;
  readonly onOpen: () => void;
}

function UnsavedField({ draft: { owner, label, text, problem, discard }, onOpen }: UnsavedFieldProps) {
  const name = useQuery(nameOfRecord, owner?.table ?? '', owner?.id ?? '');
  const what = WORDS.fieldOf(codeOf(name) ?? '', label);
  return (
    <li className="unsaved-field">
      <div>
        <h3>{what}</h3>
        <CopyText
          text={text}
          shown={text === '' ? WORDS.empty : text}
          copyLabel={WORDS.copy(what)}
          copiedLabel={WORDS.copied}
        />
        <p className="field-problem">{problem}</p>
      </div>
      {owner && (
        <IconButton
          label={WORDS.open(what)}
          icon={<ArrowRight />}
          onPress={() => {
            onOpen();
            void run('record.open', owner);
          }}
        />
      )}
      <IconButton label={WORDS.discard(what)} icon={<X />} onPress={discard} />
    </li>
  );
}
