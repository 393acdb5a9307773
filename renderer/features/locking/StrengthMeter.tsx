import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import type { Strength } from '../../workers/strength-job.ts';

const WORDS = LOCKING_WORDS.strength;

interface StrengthMeterProps {
  readonly strength: Strength | null;
  /** Below this level it is not taken. */
  readonly weakest: number;
}

/** How strong a passphrase is, as a bar and in words, and what would make it better. */
export function StrengthMeter({ strength, weakest }: StrengthMeterProps) {
  const level = strength?.level ?? 0;
  const isWeak = strength !== null && level < weakest;
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
        {isWeak && ` ${WORDS.tooWeak}`}
        {strength?.advice && ` ${strength.advice}`}
      </p>
    </div>
  );
}
