import { useState } from 'react';
import type { TitledCase } from '../../../shared/snapshot-facts.ts';
import { FOUND_CASE_WORDS as WORDS } from '../../../shared/words/found-cases.ts';
import { SHELL_WORDS } from '../../../shared/words/shell.ts';
import { SNAPSHOT_WORDS } from '../../../shared/words/snapshots.ts';
import { report } from '../../commands/edit.ts';
import { openFoundCase, openInstead, putBackCase } from '../../commands/found-cases.ts';
import { showTaken } from '../../commands/read-snapshot.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { SealedSnapshot } from './SealedSnapshot.tsx';
import './snapshots.css';

const close = (): void => updateSession({ dialog: null });

/** The cases that have snapshots in a folder, to be brought back one by one. */
export function FoundCasesDialog({ cases }: { readonly cases: readonly TitledCase[] }) {
  /** The case whose key is asked for. */
  const [sealed, setSealed] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const putBack = async (caseId: string, wasSealed: boolean): Promise<void> => {
    setBusy(true);
    await putBackCase(caseId, wasSealed).catch(report);
    setBusy(false);
  };
  if (sealed !== null) {
    return (
      <SealedSnapshot
        unlock={(typed) => openFoundCase(sealed, typed)}
        onOpen={() => {
          setSealed(null);
          void putBack(sealed, true);
        }}
        onClose={() => setSealed(null)}
      />
    );
  }
  return (
    <ModalDialog title={WORDS.title} closeLabel={SHELL_WORDS.close} onClose={close}>
      <div className="found-cases">
        <p>{WORDS.lead}</p>
        <ul aria-label={WORDS.list}>
          {cases.map((one) => (
            <Found
              key={one.newest.caseId}
              found={one}
              isBusy={isBusy}
              onBringBack={() =>
                one.isSealed ? setSealed(one.newest.caseId) : void putBack(one.newest.caseId, false)
              }
            />
          ))}
        </ul>
      </div>
    </ModalDialog>
  );
}

interface FoundProps {
  readonly found: TitledCase;
  readonly isBusy: boolean;
  readonly onBringBack: () => void;
}

function Found({ found, isBusy, onBringBack }: FoundProps) {
  const { newest, isSealed, isHere } = found;
  const { caseId, counts, takenAt } = newest;
  const title = found.title ?? WORDS.noTitle(caseId);
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const facts = [
    SNAPSHOT_WORDS.holds(counts['sources'] ?? 0, counts['claims'] ?? 0, records),
    ...(isSealed ? [WORDS.sealed] : []),
    ...(isHere ? [WORDS.isHere] : []),
  ];
  return (
    <li>
      <div className="snapshots-words">
        <p className="found-title">{title}</p>
        <p className="snapshots-soft">{WORDS.newest(showTaken(takenAt))}</p>
        <p className="snapshots-soft">{facts.join(' · ')}</p>
      </div>
      {isHere ? (
        <Button name={WORDS.openNamed(title)} onPress={() => void openInstead(caseId).catch(report)}>
          {WORDS.open}
        </Button>
      ) : (
        <Button tone="primary" isDisabled={isBusy} name={WORDS.bringBackNamed(title)} onPress={onBringBack}>
          {WORDS.bringBack}
        </Button>
      )}
    </li>
  );
}
