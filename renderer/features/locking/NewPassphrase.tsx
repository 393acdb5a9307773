import { useCallback, useEffect, useState } from 'react';
import { LOCKING_WORDS as WORDS } from '../../../shared/words/locking.ts';
import { Button } from '../../ui/buttons.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { WEAKEST_TAKEN } from '../../workers/strength-job.ts';
import { StrengthMeter } from './StrengthMeter.tsx';
import { useStrength } from './use-strength.ts';
import './passphrase.css';

interface NewPassphraseProps {
  /** Is told the passphrase once it is typed twice and strong enough, null until then. Must stay the same function. */
  readonly onChange: (passphrase: string | null) => void;
  /** The level from which on it is taken. */
  readonly weakest?: number;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

interface Typed {
  readonly first: string;
  readonly second: string;
}

/** Asks for a new passphrase twice, says how strong it is, and offers one. */
export function NewPassphrase({
  onChange,
  weakest = WEAKEST_TAKEN,
  isDisabled = false,
  autoFocus = false,
}: NewPassphraseProps) {
  const [typed, setTyped] = useState<Typed>({ first: '', second: '' });
  const [isShown, setShown] = useState(false);
  const [isSuggested, setSuggested] = useState(false);
  const { first, second } = typed;
  const take = useCallback((suggestion: string) => {
    setTyped({ first: suggestion, second: suggestion });
    setShown(true);
    setSuggested(true);
  }, []);
  const { strength, suggest } = useStrength(first, take);
  const isGood = strength !== null && strength.level >= weakest && first === second;
  const good = isGood ? first : null;
  useEffect(() => onChange(good), [good, onChange]);
  const type = (change: Partial<Typed>): void => {
    setSuggested(false);
    setTyped({ ...typed, ...change });
  };
  const differs = second !== '' && !first.startsWith(second) && first !== second;
  return (
    <div className="new-passphrase">
      <PassphraseField
        label={WORDS.passphrase}
        value={first}
        onType={(text) => type({ first: text })}
        isShown={isShown}
        isDisabled={isDisabled}
        autoFocus={autoFocus}
        isNew
      />
      <StrengthMeter strength={strength} weakest={weakest} />
      <PassphraseField
        label={WORDS.again}
        value={second}
        onType={(text) => type({ second: text })}
        isShown={isShown}
        isDisabled={isDisabled}
        problem={differs ? WORDS.differs : null}
        isNew
      />
      <div className="passphrase-row">
        <label className="passphrase-show">
          <input
            type="checkbox"
            checked={isShown}
            disabled={isDisabled}
            onChange={(event) => setShown(event.target.checked)}
          />
          {WORDS.show}
        </label>
        <Button tone="quiet" isDisabled={isDisabled} onPress={suggest}>
          {WORDS.suggest}
        </Button>
      </div>
      {isSuggested && (
        <p className="passphrase-note" role="status">
          {WORDS.suggested}
        </p>
      )}
    </div>
  );
}
