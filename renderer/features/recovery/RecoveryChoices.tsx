import type { CaseId } from '../../../shared/model/case-info.ts';
import { RECOVERY_WORDS as WORDS } from '../../../shared/words/recovery.ts';
import { report } from '../../commands/edit.ts';
import { openCase } from '../../commands/open-case.ts';
import { showTaken } from '../../commands/read-snapshot.ts';
import {
  goBackToSoundPart,
  openAsItStands,
  rebuildFromJournal,
  renewJournal,
  renewStore,
  saveReadable,
} from '../../commands/rebuild-case.ts';
import { rebuildFromSnapshot } from '../../commands/rebuild-from-snapshot.ts';
import { updateSession } from '../../state/session.ts';
import { stepsLacking, type Trouble } from '../../state/trouble.ts';
import { Button } from '../../ui/buttons.tsx';
import type { FoundSnapshot } from './use-newest-snapshot.ts';

interface RecoveryChoicesProps {
  readonly trouble: Trouble;
  readonly snapshot: FoundSnapshot;
}

interface Choice {
  readonly label: string;
  /** The whole name, where the label is too short to say what would happen. */
  readonly name?: string;
  readonly act: () => Promise<void>;
}

/** What can be done about a case or a store that is not as it should be. */
export function RecoveryChoices({ trouble, snapshot }: RecoveryChoicesProps) {
  const choices = choicesFor(trouble, snapshot);
  return (
    <>
      <Button tone="quiet" onPress={() => window.close()}>
        {WORDS.quit}
      </Button>
      <span className="recovery-space" />
      {choices.map(({ label, name, act }, index) => (
        <Button
          key={label}
          tone={index === choices.length - 1 ? 'primary' : 'plain'}
          // What comes later takes the focus from nobody who is about to press Enter.
          autoFocus={index === choices.length - 1 && label !== WORDS.snapshot.goBack}
          {...(name !== undefined && { name })}
          onPress={() => void act().catch(report)}
        >
          {label}
        </Button>
      ))}
    </>
  );
}

/** The last one is what to do unless there is a reason against it. */
function choicesFor(trouble: Trouble, snapshot: FoundSnapshot): readonly Choice[] {
  if (trouble.kind === 'store') {
    const { caseId } = trouble;
    return [
      { label: WORDS.store.renew, act: renewStore },
      { label: WORDS.store.again, act: () => (caseId ? openAnew(caseId) : loadAgain()) },
    ];
  }
  const { caseId } = trouble;
  const save: Choice = { label: WORDS.save, act: () => saveReadable(caseId) };
  const back = fromSnapshot(trouble, snapshot);
  if (trouble.kind === 'rows') {
    return [
      save,
      { label: WORDS.rows.asItStands, act: () => openAsItStands(caseId) },
      ...back,
      { label: WORDS.rows.rebuild, act: () => rebuildFromJournal(caseId) },
    ];
  }
  if (trouble.kind === 'differs') {
    return [save, ...back, { label: WORDS.rows.rebuild, act: () => rebuildFromJournal(caseId) }];
  }
  const sound = trouble.line - 1;
  const toSoundPart =
    sound > 0 ? [{ label: WORDS.journal.goBack(sound), act: () => goBackToSoundPart(caseId) }] : [];
  const isSnapshotLater = typeof snapshot === 'object' && snapshot !== null && snapshot.seq > sound;
  return [
    save,
    ...(isSnapshotLater ? [...toSoundPart, ...back] : [...back, ...toSoundPart]),
    ...(trouble.inDatabase >= Math.max(sound, 1)
      ? [{ label: WORDS.journal.renew, act: () => renewJournal(caseId) }]
      : []),
  ];
}

function fromSnapshot(
  trouble: Exclude<Trouble, { readonly kind: 'store' }>,
  snapshot: FoundSnapshot,
): readonly Choice[] {
  if (snapshot === 'looking' || snapshot === null) return [];
  const { id, seq, takenAt } = snapshot;
  return [
    {
      label: WORDS.snapshot.goBack,
      name: WORDS.snapshot.goBackNamed(showTaken(takenAt), stepsLacking(trouble, seq)),
      act: async () => {
        await rebuildFromSnapshot(trouble.caseId, id);
        updateSession({ dialog: null });
      },
    },
  ];
}

async function openAnew(caseId: CaseId): Promise<void> {
  updateSession({ dialog: null });
  await openCase(caseId);
}

function loadAgain(): Promise<void> {
  window.location.reload();
  return Promise.resolve();
}
