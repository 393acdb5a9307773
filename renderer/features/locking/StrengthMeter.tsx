import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { type Strength, WEAKEST_TAKEN } from '../../workers/strength-job.ts';

const WORDS = LOCKING_WORDS.strength;

/** How strong a passphrase is, as a bar and in words, and what would make it better. */
export function StrengthMeter({ strength }: { readonly strength: Strength | null }) {
  const level = strength?.level ?? 0;
  const isWeak = strength !== null && level < WEAKEST_TAKEN;
  return (
    <div className={isWeak ? 'strength strength-weak' : 'strength'}>
      <meter
        className="strength-bar"
        aria-label={WORDS.label}
        min={0}
        max={4}
        value={strength ? level + 0.2 : 0}
      />
      <p className="strength-words" aria-live="polite">
        {strength ? <strong>{WORDS.words[level]}.</strong> : WORDS.none}
        {strength?.advice && ` ${strength.advice}`}
      </p>
    </div>
  );
}
