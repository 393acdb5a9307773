import { RECOVERY_WORDS } from '../../../shared/words/recovery.ts';
import { report } from '../../commands/edit.ts';
import { openCase } from '../../commands/open-case.ts';
import {
  goBackToSoundPart,
  openAsItStands,
  rebuildFromJournal,
  renewJournal,
  renewStore,
  saveReadable,
} from '../../commands/rebuild-case.ts';
import { updateSession } from '../../state/session.ts';
import type { TableDifference, Trouble } from '../../state/trouble.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import './recovery.css';

const WORDS = RECOVERY_WORDS;

/** What is known of a case or a store that is not as it should be, and what can be done; nothing happens by itself. */
export function RecoveryDialog({ trouble }: { readonly trouble: Trouble }) {
  return (
    <ModalDialog
      holdsWork
      title={WORDS[trouble.kind].title}
      closeLabel={WORDS.close}
      onClose={() => updateSession({ dialog: null })}
      foot={<Choices trouble={trouble} />}
    >
      <Facts trouble={trouble} />
    </ModalDialog>
  );
}

function Facts({ trouble }: { readonly trouble: Trouble }) {
  switch (trouble.kind) {
    case 'rows':
      return (
        <div className="recovery">
          <p>{WORDS.rows.happened(trouble.seq)}</p>
          <Differences differing={trouble.differing} />
          <p>{WORDS.rows.kept}</p>
        </div>
      );
    case 'journal':
      return (
        <div className="recovery">
          <p>{WORDS.journal.happened(trouble.line)}</p>
          <p>{WORDS.journal.database(trouble.inDatabase)}</p>
          <p>{WORDS.journal.kept}</p>
        </div>
      );
    case 'store':
      return (
        <div className="recovery">
          <p>{WORDS.store.happened(trouble.name)}</p>
          <p>{WORDS.store.kept}</p>
        </div>
      );
  }
}

function Differences({ differing }: { readonly differing: readonly TableDifference[] }) {
  const hasAdded = differing.some(({ added }) => added > 0);
  return (
    <table className="recovery-rows">
      <thead>
        <tr>
          <th scope="col">{WORDS.rows.table}</th>
          <th scope="col">{WORDS.rows.missing}</th>
          {hasAdded && <th scope="col">{WORDS.rows.added}</th>}
        </tr>
      </thead>
      <tbody>
        {differing.map(({ table, missing, added }) => (
          <tr key={table}>
            <th scope="row">{WORDS.tables[table]}</th>
            <td>{missing}</td>
            {hasAdded && <td>{added}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Choice {
  readonly label: string;
  readonly act: () => Promise<void>;
}

function Choices({ trouble }: { readonly trouble: Trouble }) {
  const choices = choicesFor(trouble);
  return (
    <>
      <Button tone="quiet" onPress={() => window.close()}>
        {WORDS.quit}
      </Button>
      <span className="recovery-space" />
      {choices.map(({ label, act }, index) => (
        <Button
          key={label}
          tone={index === choices.length - 1 ? 'primary' : 'plain'}
          autoFocus={index === choices.length - 1}
          onPress={() => void act().catch(report)}
        >
          {label}
        </Button>
      ))}
    </>
  );
}

/** The last one is what to do unless there is a reason against it. */
function choicesFor(trouble: Trouble): readonly Choice[] {
  if (trouble.kind === 'store') {
    const { caseId } = trouble;
    return [
      { label: WORDS.store.renew, act: renewStore },
      { label: WORDS.store.again, act: () => (caseId ? openAnew(caseId) : loadAgain()) },
    ];
  }
  const { caseId } = trouble;
  const save: Choice = { label: WORDS.save, act: () => saveReadable(caseId) };
  if (trouble.kind === 'rows') {
    return [
      save,
      { label: WORDS.rows.asItStands, act: () => openAsItStands(caseId) },
      { label: WORDS.rows.rebuild, act: () => rebuildFromJournal(caseId) },
    ];
  }
  const sound = trouble.line - 1;
  return [
    save,
    ...(sound > 0 ? [{ label: WORDS.journal.goBack(sound), act: () => goBackToSoundPart(caseId) }] : []),
    ...(trouble.inDatabase >= Math.max(sound, 1)
      ? [{ label: WORDS.journal.renew, act: () => renewJournal(caseId) }]
      : []),
  ];
}

async function openAnew(caseId: Parameters<typeof openCase>[0]): Promise<void> {
  updateSession({ dialog: null });
  await openCase(caseId);
}

function loadAgain(): Promise<void> {
  window.location.reload();
  return Promise.resolve();
}
