import { RECOVERY_WORDS } from '../../../shared/words/recovery.ts';
import { showTaken } from '../../commands/read-snapshot.ts';
import { updateSession } from '../../state/session.ts';
import { stepsLacking, type TableDifference, type Trouble } from '../../state/trouble.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { RecoveryChoices } from './RecoveryChoices.tsx';
import { type FoundSnapshot, useNewestSnapshot } from './use-newest-snapshot.ts';
import './recovery.css';

const WORDS = RECOVERY_WORDS;

/** What is known of a case or a store that is not as it should be, and what can be done; nothing happens by itself. */
export function RecoveryDialog({ trouble }: { readonly trouble: Trouble }) {
  const snapshot = useNewestSnapshot(trouble);
  return (
    <ModalDialog
      holdsWork
      title={WORDS[trouble.kind].title}
      closeLabel={WORDS.close}
      onClose={() => updateSession({ dialog: null })}
      foot={<RecoveryChoices trouble={trouble} snapshot={snapshot} />}
    >
      <Facts trouble={trouble} />
      {trouble.kind !== 'store' && <SnapshotFound trouble={trouble} snapshot={snapshot} />}
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
    case 'differs':
      return (
        <div className="recovery">
          <p>{WORDS.differs.happened(trouble.records, trouble.seq)}</p>
          <Differences differing={trouble.differing} />
          <p>{WORDS.differs.kept}</p>
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

interface SnapshotFoundProps {
  readonly trouble: Exclude<Trouble, { readonly kind: 'store' }>;
  readonly snapshot: FoundSnapshot;
}

function SnapshotFound({ trouble, snapshot }: SnapshotFoundProps) {
  const words =
    snapshot === 'looking'
      ? WORDS.snapshot.looking
      : snapshot === null
        ? WORDS.snapshot.none
        : WORDS.snapshot.found(showTaken(snapshot.takenAt), stepsLacking(trouble, snapshot.seq));
  return (
    <p className="recovery-snapshot" role="status">
      {words}
    </p>
  );
}

function Differences({ differing }: { readonly differing: readonly TableDifference[] }) {
  const hasAdded = differing.some(({ added }) => added > 0);
  const hasChanged = differing.some(({ changed = 0 }) => changed > 0);
  return (
    <table className="recovery-rows">
      <thead>
        <tr>
          <th scope="col">{WORDS.rows.table}</th>
          <th scope="col">{WORDS.rows.missing}</th>
          {hasAdded && <th scope="col">{WORDS.rows.added}</th>}
          {hasChanged && <th scope="col">{WORDS.rows.changed}</th>}
        </tr>
      </thead>
      <tbody>
        {differing.map(({ table, missing, added, changed = 0 }) => (
          <tr key={table}>
            <th scope="row">{WORDS.tables[table]}</th>
            <td>{missing}</td>
            {hasAdded && <td>{added}</td>}
            {hasChanged && <td>{changed}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
