import { useState } from 'react';
import { TLP } from '../../../shared/model/marking.ts';
import { HOUSE_WORDS } from '../../../shared/words/house.ts';
import { run } from '../../commands/run.ts';
import type { HouseFacts } from '../../db/queries-house.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { InsteadFields } from './InsteadFields.tsx';
import { type Instead, insteadIn } from './instead.ts';

const WORDS = HOUSE_WORDS.scheme;

interface TlpDialogProps {
  readonly facts: HouseFacts;
  readonly onClose: () => void;
}

/** Goes back to TLP 2.0, and says what the markings in use become. */
export function TlpDialog({ facts, onClose }: TlpDialogProps) {
  const [chosen, setChosen] = useState<Instead>({});
  const use = async (): Promise<void> => {
    if (await run('scheme.set', { scheme: null, instead: insteadIn(facts, TLP, chosen) })) onClose();
  };
  return (
    <ModalDialog
      title={WORDS.tlpDialog}
      closeLabel={WORDS.close}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{WORDS.cancel}</Button>
          <Button tone="primary" onPress={() => void use()}>
            {WORDS.save}
          </Button>
        </>
      }
    >
      <div className="scheme-form">
        <InsteadFields facts={facts} next={TLP} chosen={chosen} onChange={setChosen} />
      </div>
    </ModalDialog>
  );
}
