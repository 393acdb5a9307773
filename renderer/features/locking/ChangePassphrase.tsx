import { useState } from 'react';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { report } from '../../commands/edit.ts';
import { Button } from '../../ui/buttons.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';

/** What is to become of a passphrase. */
export type AskedChange = 'set' | 'change' | 'take away';

interface ChangePassphraseProps {
  readonly asked: AskedChange;
  /** The level from which on a new one is taken. */
  readonly weakest?: number;
  readonly words: {
    readonly current: string;
    readonly save: string;
    readonly saveChange: string;
    readonly remove: string;
  };
  /** Answers a sentence when it is refused. */
  readonly onApply: (current: string | null, next: string | null) => Promise<string | null>;
  readonly onCancel: () => void;
}

/** Sets, changes or takes away a passphrase; whoever changes it has to know it. */
export function ChangePassphrase({ asked, weakest, words, onApply, onCancel }: ChangePassphraseProps) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const needsCurrent = asked !== 'set';
  const needsNext = asked !== 'take away';
  const isReady = (!needsCurrent || current !== '') && (!needsNext || next !== null) && !isBusy;
  const apply = async (): Promise<void> => {
    if (!isReady) return;
    setBusy(true);
    setProblem(null);
    try {
      setProblem(await onApply(needsCurrent ? current : null, needsNext ? next : null));
    } catch (error) {
      await report(error);
    }
    setBusy(false);
  };
  return (
    <form
      className="locking-form"
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      {needsCurrent && (
        <PassphraseField
          label={words.current}
          value={current}
          onType={(text) => {
            setCurrent(text);
            setProblem(null);
          }}
          isShown={false}
          isDisabled={isBusy}
          problem={problem}
          autoFocus
        />
      )}
      {needsNext && (
        <NewPassphrase
          onChange={setNext}
          {...(weakest !== undefined && { weakest })}
          isDisabled={isBusy}
          autoFocus={!needsCurrent}
        />
      )}
      {!needsCurrent && problem !== null && (
        <p className="locking-problem" role="alert">
          {problem}
        </p>
      )}
      {isBusy && (
        <p role="status" className="locking-note">
          {LOCKING_WORDS.working}
        </p>
      )}
      <div className="locking-acts">
        <Button onPress={onCancel}>{LOCKING_WORDS.cancel}</Button>
        <Button tone="primary" isDisabled={!isReady} onPress={() => void apply()}>
          {asked === 'set' ? words.save : asked === 'change' ? words.saveChange : words.remove}
        </Button>
      </div>
      {/* A form without a button of its own is not sent by the key Enter. */}
      <input type="submit" hidden />
    </form>
  );
}
