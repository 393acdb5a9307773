import { LockKeyhole } from 'lucide-react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { report } from '../../commands/edit.ts';
import { openLock } from '../../commands/screen-lock.ts';
import { updateLock, useLock } from '../../state/lock.ts';
import { Button } from '../../ui/buttons.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import './lock-screen.css';
import './passphrase.css';

const WORDS = LOCKING_WORDS.lock;

/** All that a locked window shows. It stands beside everything else in the page, which it hides. */
export function LockScreen() {
  const isLocked = useLock((now) => now.isLocked);
  useLayoutEffect(() => {
    if (!isLocked) return undefined;
    document.body.dataset['locked'] = 'true';
    return () => {
      delete document.body.dataset['locked'];
    };
  }, [isLocked]);
  return isLocked ? createPortal(<LockForm />, lockPlace()) : null;
}

let place: HTMLElement | null = null;

/** In the page before the form is, or its field would not take the keyboard. */
function lockPlace(): HTMLElement {
  place ??= document.createElement('div');
  place.className = 'lock-place';
  // An open dialog lets go of the keyboard only for what is marked like this.
  place.dataset['reactAriaTopLayer'] = 'true';
  if (!place.isConnected) document.body.append(place);
  return place;
}

function LockForm() {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isTrying, setTrying] = useState(false);
  const wait = useCountdown();
  const canTry = passphrase !== '' && !isTrying && wait === 0;
  const open = async (): Promise<void> => {
    if (!canTry) return;
    setTrying(true);
    setProblem(await openLock(passphrase));
    setPassphrase('');
    setTrying(false);
  };
  return (
    <main className="lock-screen">
      <form
        className="lock-form"
        onSubmit={(event) => {
          event.preventDefault();
          void open().catch(report);
        }}
      >
        <LockKeyhole className="lock-sign" aria-hidden />
        <h1 className="lock-title">{WORDS.title}</h1>
        <PassphraseField
          label={LOCKING_WORDS.passphrase}
          value={passphrase}
          onType={setPassphrase}
          isShown={false}
          isDisabled={isTrying}
          problem={wait > 0 ? WORDS.wait(wait) : problem}
          autoFocus
        />
        <Button tone="primary" isDisabled={!canTry} onPress={() => void open().catch(report)}>
          {isTrying ? WORDS.trying : WORDS.open}
        </Button>
        <p className="lock-note">{WORDS.honest}</p>
      </form>
    </main>
  );
}

/** Seconds until the next passphrase can be tried, counted down where they are seen. */
function useCountdown(): number {
  const wait = useLock((now) => now.waitSeconds);
  useEffect(() => {
    if (wait === 0) return undefined;
    const timer = setTimeout(() => updateLock({ waitSeconds: wait - 1 }), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  return wait;
}
