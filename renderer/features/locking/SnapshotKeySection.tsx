import { useState } from 'react';
import type { SealingState } from '../../../shared/ipc.ts';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { report } from '../../commands/edit.ts';
import { sentenceOf } from '../../commands/sentence-of.ts';
import {
  makeSnapshotKey,
  openSnapshotKey,
  relockSnapshotKey,
  sealingState,
  setSealing,
} from '../../commands/snapshot-keys.ts';
import { Button } from '../../ui/buttons.tsx';
import { type AskedChange, ChangePassphrase } from './ChangePassphrase.tsx';
import { RecoveryKey } from './RecoveryKey.tsx';

const WORDS = LOCKING_WORDS.snapshots;

interface SnapshotKeySectionProps {
  readonly state: SealingState;
  readonly onChanged: (state: SealingState | null) => void;
}

/** Whether snapshots are encrypted, the passphrase of their key, and the key that opens them without it. */
export function SnapshotKeySection({ state, onChanged }: SnapshotKeySectionProps) {
  const [asked, setAsked] = useState<AskedChange | null>(null);
  const [recovery, setRecovery] = useState<string | null>(null);
  const done = async (): Promise<void> => {
    setAsked(null);
    onChanged(await sealingState());
  };
  const apply = (current: string | null, next: string | null): Promise<string | null> =>
    sentenceOf(async () => {
      if (current === null && next !== null) setRecovery(await makeSnapshotKey(next));
      else if (current !== null && next !== null) await relockSnapshotKey(current, next);
      else if (current !== null) await openSnapshotKey(current);
      await done();
    });
  const turn = async (isOn: boolean): Promise<void> => {
    onChanged(await setSealing(isOn));
  };
  return (
    <section className="locking-section" aria-labelledby="locking-snapshots">
      <h3 id="locking-snapshots" className="locking-heading">
        {WORDS.title}
      </h3>
      <p className="locking-why">{WORDS.why}</p>
      {recovery !== null && (
        <RecoveryKey text={WORDS.recovery} recovery={recovery}>
          <Button tone="primary" onPress={() => setRecovery(null)}>
            {WORDS.recoveryKept}
          </Button>
        </RecoveryKey>
      )}
      {asked && (
        <ChangePassphrase
          key={asked}
          asked={asked}
          words={WORDS}
          onApply={apply}
          onCancel={() => setAsked(null)}
        />
      )}
      {!asked && recovery === null && (
        <>
          <p className="locking-state" role="status">
            {state.isOn ? (state.isOpen ? WORDS.isOnAndOpen : WORDS.isOn) : WORDS.isOff}
          </p>
          <div className="locking-acts">
            {!state.hasKey && (
              <Button tone="primary" onPress={() => setAsked('set')}>
                {WORDS.turnOn}
              </Button>
            )}
            {state.hasKey && !state.isOpen && (
              <Button onPress={() => setAsked('take away')}>{WORDS.openNow}</Button>
            )}
            {state.hasKey && <Button onPress={() => setAsked('change')}>{WORDS.change}</Button>}
            {state.hasKey && !state.sealsProfile && (
              <Button onPress={() => void turn(!state.isOn).catch(report)}>
                {state.isOn ? WORDS.turnOff : WORDS.turnOnAgain}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
