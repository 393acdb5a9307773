import { useState } from 'react';
import type { SealingState } from '../../../shared/ipc.ts';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { sealProfile } from '../../commands/sealed-profile.ts';
import { sentenceOf } from '../../commands/sentence-of.ts';
import { Button } from '../../ui/buttons.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { RecoveryKey } from './RecoveryKey.tsx';

const WORDS = LOCKING_WORDS.profile;

interface SealProfileSectionProps {
  readonly sealing: SealingState;
  /** From the next start on everything is sealed; until then nothing can be written. */
  readonly onSealed: () => void;
}

/** Whether everything that is kept of cases is encrypted, which is decided before there are any. */
export function SealProfileSection({ sealing, onSealed }: SealProfileSectionProps) {
  const [isAsked, setAsked] = useState(false);
  /** Sealed just now: the recovery key, null where there was one before. */
  const [sealed, setSealed] = useState<{ readonly recovery: string | null } | null>(null);
  const apply = (current: string | null, next: string | null): Promise<string | null> =>
    sentenceOf(async () => {
      setSealed({ recovery: await sealProfile(next ?? current ?? '', sealing.hasKey) });
      onSealed();
    });
  const quit = (
    <Button tone="primary" onPress={() => window.close()}>
      {WORDS.quit}
    </Button>
  );
  return (
    <section className="locking-section" aria-labelledby="locking-profile">
      <h3 id="locking-profile" className="locking-heading">
        {WORDS.title}
      </h3>
      <p className="locking-why">{WORDS.why}</p>
      {sealed?.recovery && (
        <RecoveryKey text={`${WORDS.recovery} ${WORDS.restart}`} recovery={sealed.recovery}>
          {quit}
        </RecoveryKey>
      )}
      {sealed?.recovery === null && (
        <div className="locking-recovery" role="status">
          <p className="locking-why">{WORDS.restart}</p>
          <div className="locking-acts">{quit}</div>
        </div>
      )}
      {!sealed && isAsked && (
        <ChangePassphrase
          asked={sealing.hasKey ? 'take away' : 'set'}
          words={WORDS}
          onApply={apply}
          onCancel={() => setAsked(false)}
        />
      )}
      {!sealed && !isAsked && (
        <>
          <p className="locking-state" role="status">
            {sealing.sealsProfile ? WORDS.isOn : sealing.isEmpty ? WORDS.isOff : WORDS.notEmpty}
          </p>
          {!sealing.sealsProfile && sealing.isEmpty && (
            <div className="locking-acts">
              <Button onPress={() => setAsked(true)}>{WORDS.turnOn}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
