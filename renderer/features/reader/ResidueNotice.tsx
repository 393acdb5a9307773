import { READER_WORDS as WORDS } from '../../../shared/words/reader.ts';
import { showKeys } from '../../commands/show-keys.ts';
import { Button } from '../../ui/buttons.tsx';
import type { ResidueRun } from './residue-runs.ts';

interface ResidueNoticeProps {
  readonly runs: readonly ResidueRun[];
  readonly onAcceptAll: () => void;
}

/** Says over the text that blocks wait for a decision, which may stand far down. */
export function ResidueNotice({ runs, onAcceptAll }: ResidueNoticeProps) {
  const waiting = runs.filter((run) => run.status === 'proposed').flatMap((run) => run.blocks).length;
  if (waiting === 0) return null;
  return (
    <div className="reader-notice">
      <span>{WORDS.residue.waiting(waiting)}</span>
      <Button keys={showKeys('residue.acceptAll')} onPress={onAcceptAll}>
        {WORDS.residue.acceptAll}
      </Button>
    </div>
  );
}
