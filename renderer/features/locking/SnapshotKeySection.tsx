import { useEffect, useState } from 'react';
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
import { CopyText } from '../../ui/CopyText.tsx';
import { type AskedChange, ChangePassphrase } from './ChangePassphrase.tsx';

const WORDS = LOCKING_WORDS.snapshots;

/** Whether snapshots are encrypted, the passphrase of their key, and the key that opens them without it. */
export function SnapshotKeySection() {
  const [state, setState] = useState<SealingState | null>(null);
  const [asked, setAsked] = useState<AskedChange | null>(null);
  const [recovery, setRecovery] = useState<string | null>(null);
  useEffect(() => {
    sealingState().then(setState).catch(report);
  }, []);
  if (!state) return null;
  const done = async (): Promise<void> => {
    setAsked(null);
    setState(await sealingState());
  };
  const apply = (current: string | null, next: string | null): Promise<string | null> =>
    sentenceOf(async () => {
      if (current === null && next !== null) setRecovery(await makeSnapshotKey(next));
      else if (current !== null && next !== null) await relockSnapshotKey(current, next);
      else if (current !== null) await openSnapshotKey(current);
      await done();
    });
  const turn = async (isOn: boolean): Promise<void> => {
    setState(await setSealing(isOn));
  };
  return (
    <section className="locking-section" aria-labelledby="locking-snapshots">
      <h3 id="locking-snapshots" className="locking-heading">
        {WORDS.title}
      </h3>
      <p className="locking-why">{WORDS.why}</p>
      {recovery !== null && (
        <div className="locking-recovery" role="status">
          <p className="locking-why">{WORDS.recovery}</p>
          <CopyText
            text={recovery}
            shown={recovery}
            copyLabel={WORDS.copyRecovery}
            copiedLabel={WORDS.copiedRecovery}
          />
          <div className="locking-acts">
            <Button tone="primary" onPress={() => setRecovery(null)}>
              {WORDS.recoveryKept}
            </Button>
          </div>
        </div>
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
            {state.hasKey && (
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
