import { useEffect, useState } from 'react';
import type { TouchedKind } from '../../../shared/analysis/restore-preview.ts';
import { SHELL_WORDS } from '../../../shared/words/shell.ts';
import { SNAPSHOT_WORDS } from '../../../shared/words/snapshots.ts';
import { report } from '../../commands/edit.ts';
import { run } from '../../commands/run.ts';
import { openSnapshotKey } from '../../commands/snapshot-keys.ts';
import { previewSnapshot, whenTaken } from '../../commands/snapshots.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { SealedSnapshot } from './SealedSnapshot.tsx';
import './snapshots.css';

const WORDS = SNAPSHOT_WORDS.preview;
const close = (): void => updateSession({ dialog: null });

/** What restoring a snapshot would change, before anything is changed. */
export function RestoreDialog({ snapshotId }: { readonly snapshotId: string }) {
  const [shown, setShown] = useState<{
    readonly when: string;
    readonly kinds: readonly TouchedKind[];
  } | null>(null);
  /** It is encrypted and the key is not at hand. */
  const [isSealed, setSealed] = useState(false);
  useEffect(() => {
    if (isSealed) return;
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const when = await whenTaken(snapshotId);
      const kinds = await previewSnapshot(snapshotId);
      if (!isCurrent) return;
      if (kinds === 'sealed') setSealed(true);
      else setShown({ when, kinds });
    };
    load().catch(async (error: unknown) => {
      if (isCurrent) close();
      await report(error);
    });
    return () => {
      isCurrent = false;
    };
  }, [snapshotId, isSealed]);
  if (isSealed)
    return <SealedSnapshot unlock={openSnapshotKey} onOpen={() => setSealed(false)} onClose={close} />;
  const isSame = shown?.kinds.length === 0;
  return (
    <ModalDialog
      title={shown ? WORDS.title(shown.when) : SNAPSHOT_WORDS.columns.acts}
      closeLabel={SHELL_WORDS.close}
      onClose={close}
      size={isSame ? 'small' : 'medium'}
      foot={
        shown && (
          <>
            <Button onPress={() => void run('snapshot.openCopy', { snapshotId })}>{WORDS.copy}</Button>
            {!isSame && (
              <Button tone="primary" onPress={() => void run('snapshot.restore', { snapshotId })}>
                {WORDS.restore}
              </Button>
            )}
          </>
        )
      }
    >
      {!shown && <p role="status">{WORDS.reading}</p>}
      {shown && isSame && <p>{WORDS.same}</p>}
      {shown && !isSame && <Preview kinds={shown.kinds} />}
    </ModalDialog>
  );
}

function Preview({ kinds }: { readonly kinds: readonly TouchedKind[] }) {
  const { kind, added, changed, removed } = WORDS.columns;
  return (
    <div className="restore-preview">
      <p>{WORDS.lead}</p>
      <table className="snapshots-table" aria-label={WORDS.kinds}>
        <thead>
          <tr>
            <th scope="col">{kind}</th>
            {[added, changed, removed].map((title) => (
              <th key={title} scope="col" className="snapshots-number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((one) => (
            <tr key={one.table}>
              <th scope="row">{SNAPSHOT_WORDS.tables[one.table]}</th>
              <td className="snapshots-number">{one.added}</td>
              <td className="snapshots-number">{one.changed}</td>
              <td className="snapshots-number">{one.removed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {kinds
        .filter(({ named }) => named.length > 0)
        .map((one) => (
          <NamedRecords key={one.table} kind={one} />
        ))}
      <p className="snapshots-soft">{WORDS.copyWhy}</p>
    </div>
  );
}

function NamedRecords({ kind }: { readonly kind: TouchedKind }) {
  const { table, named, added, changed, removed } = kind;
  const rest = added + changed + removed - named.length;
  return (
    <section aria-label={SNAPSHOT_WORDS.tables[table]}>
      <h3 className="snapshots-heading">{SNAPSHOT_WORDS.tables[table]}</h3>
      <ul className="restore-named">
        {named.map(({ id, code, name, effect }) => (
          <li key={id}>
            {code !== '' && <span className="restore-code">{code}</span>}
            <span className="restore-name">{name}</span>
            <span className={`restore-effect restore-${effect}`}>{WORDS.effects[effect]}</span>
          </li>
        ))}
        {rest > 0 && <li className="snapshots-soft">{WORDS.more(rest)}</li>}
      </ul>
    </section>
  );
}
