import { useState } from 'react';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { report } from '../../commands/edit.ts';
import { chooseLock, setIdleMinutes } from '../../commands/screen-lock.ts';
import { useLock } from '../../state/lock.ts';
import { Button } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { type AskedChange, ChangePassphrase } from './ChangePassphrase.tsx';

const WORDS = LOCKING_WORDS.settings;

/** A screen holds out against guessing by its pauses: less is enough than for a file that is carried off. */
const WEAKEST_FOR_SCREEN = 1;

const MINUTES = (Object.keys(WORDS.idleChoices) as (keyof typeof WORDS.idleChoices)[]).map((value) => ({
  value,
  label: WORDS.idleChoices[value],
}));

/** Whether the window locks, with which passphrase, and when. */
export function ScreenLockSection() {
  const isSet = useLock((now) => now.isSet);
  const idleMinutes = useLock((now) => now.idleMinutes);
  const [asked, setAsked] = useState<AskedChange | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const begin = (change: AskedChange): void => {
    setDone(null);
    setAsked(change);
  };
  const apply = async (current: string | null, next: string | null): Promise<string | null> => {
    const refusal = await chooseLock(current, next);
    if (refusal !== null) return refusal;
    setAsked(null);
    setDone(next === null ? WORDS.removed : WORDS.saved);
    return null;
  };
  return (
    <section className="locking-section" aria-labelledby="locking-screen">
      <h3 id="locking-screen" className="locking-heading">
        {WORDS.screen}
      </h3>
      <p className="locking-why">{WORDS.screenWhy}</p>
      {asked ? (
        <ChangePassphrase
          key={asked}
          asked={asked}
          weakest={WEAKEST_FOR_SCREEN}
          words={WORDS}
          onApply={apply}
          onCancel={() => setAsked(null)}
        />
      ) : (
        <>
          <p className="locking-state" role="status">
            {done ?? (isSet ? WORDS.isOn : WORDS.isOff)}
          </p>
          <div className="locking-acts">
            {isSet ? (
              <>
                <Button onPress={() => begin('change')}>{WORDS.change}</Button>
                <Button onPress={() => begin('take away')}>{WORDS.takeAway}</Button>
              </>
            ) : (
              <Button tone="primary" onPress={() => begin('set')}>
                {WORDS.set}
              </Button>
            )}
          </div>
        </>
      )}
      {isSet && !asked && (
        <>
          <Choice
            label={WORDS.idle}
            value={nearest(idleMinutes)}
            options={MINUTES}
            onChoose={(minutes) => void setIdleMinutes(Number(minutes)).catch(report)}
          />
          <p className="locking-note">{WORDS.forgotten}</p>
        </>
      )}
    </section>
  );
}

/** Minutes as one of the choices: of those that are not longer, the longest. */
function nearest(minutes: number): keyof typeof WORDS.idleChoices {
  return MINUTES.findLast(({ value }) => Number(value) <= minutes)?.value ?? '0';
}
