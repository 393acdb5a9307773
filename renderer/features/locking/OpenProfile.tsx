import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { openProfile } from '../../commands/sealed-profile.ts';
import { sentenceOf } from '../../commands/sentence-of.ts';
import { Button } from '../../ui/buttons.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import './lock-screen.css';
import './passphrase.css';

const WORDS = LOCKING_WORDS.profile;

/** The first that a sealed profile shows: without its passphrase, or the recovery key, there is nothing to show. */
export function OpenProfile({ onOpened }: { readonly onOpened: () => void }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isTrying, setTrying] = useState(false);
  const canTry = typed !== '' && !isTrying;
  const open = async (): Promise<void> => {
    if (!canTry) return;
    setTrying(true);
    setProblem(null);
    const refusal = await sentenceOf(() => openProfile(typed));
    if (refusal === null) onOpened();
    else {
      setProblem(refusal);
      setTrying(false);
    }
  };
  return (
    <div className="lock-place">
      <main className="lock-screen">
        <form
          className="lock-form"
          onSubmit={(event) => {
            event.preventDefault();
            void open();
          }}
        >
          <LockKeyhole className="lock-sign" aria-hidden />
          <h1 className="lock-title">{WORDS.openTitle}</h1>
          <PassphraseField
            label={WORDS.current}
            value={typed}
            onType={(text) => {
              setTyped(text);
              setProblem(null);
            }}
            isShown={false}
            isDisabled={isTrying}
            problem={problem}
            autoFocus
          />
          <Button tone="primary" isDisabled={!canTry} onPress={() => void open()}>
            {isTrying ? LOCKING_WORDS.working : WORDS.open}
          </Button>
          <p className="lock-note">{WORDS.openWhy}</p>
        </form>
      </main>
    </div>
  );
}
