import { useMemo, useState } from 'react';
import { blastRadius } from '../../../shared/analysis/blast-radius.ts';
import { blastSections, blastText } from '../../../shared/analysis/blast-text.ts';
import {
  type Source,
  type SourceId,
  WITHDRAWAL_GROUNDS,
  type WithdrawalGround,
} from '../../../shared/model/source.ts';
import { WITHDRAWAL_WORDS as WORDS } from '../../../shared/words/withdrawal.ts';
import { run } from '../../commands/run.ts';
import { blastMaterial } from '../../db/queries-withdrawal.ts';
import { useIdleQuery } from '../../db/use-idle-query.ts';
import { notify } from '../../state/notices.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { CopyText } from '../../ui/CopyText.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { BlastPreview } from './BlastPreview.tsx';
import '../../ui/form-section.css';
import './withdraw-dialog.css';

const GROUNDS = WITHDRAWAL_GROUNDS.map((value) => ({
  value,
  label: WORDS.grounds[value],
  hint: WORDS.groundHints[value],
}));

/** What would fall without a source, and only then the way to withdraw it; for a withdrawn one, the way back. */
export function WithdrawDialog({ sourceId }: { readonly sourceId: SourceId }) {
  const material = useIdleQuery(blastMaterial);
  const [reason, setReason] = useState('');
  const source = material?.sources.find(({ id }) => id === sourceId);
  const shown = useMemo(() => {
    if (!material) return null;
    // What a withdrawn source did is seen against the case in which it still counts.
    const sources = material.sources.map((one) => (one.id === sourceId ? { ...one, withdrawn: null } : one));
    const radius = blastRadius({ ...material, sources }, [sourceId]);
    const summary = WORDS.summary(radius.falls.length, radius.weakened.length, radius.stands.length);
    return { summary, sections: blastSections(radius, material, material.issuedCopies) };
  }, [material, sourceId]);
  const close = (): void => updateSession({ dialog: null });
  if (!source || !shown) return null;
  const { code, title, withdrawn } = source;
  const lead = withdrawn ? WORDS.leadIs(code) : WORDS.leadIf(code);
  return (
    <ModalDialog
      title={WORDS.title(code)}
      closeLabel={WORDS.close}
      onClose={close}
      size="large"
      holdsWork={!withdrawn && reason.trim() !== ''}
      foot={
        withdrawn ? (
          <Reinstate source={source} onDone={close} />
        ) : (
          <Withdraw source={source} reason={reason} onReason={setReason} onDone={close} />
        )
      }
    >
      <div className="blast-head">
        <p className="blast-title">{title}</p>
        <p className="blast-summary" role="status">
          {lead} {shown.summary}.
        </p>
        <CopyText
          text={blastText(`${code} ${title}. ${lead}`, `${shown.summary}.`, shown.sections)}
          shown={WORDS.copy}
          copyLabel={WORDS.copy}
          copiedLabel={WORDS.copied}
        />
      </div>
      <BlastPreview sections={shown.sections} />
    </ModalDialog>
  );
}

interface FootProps {
  readonly source: Source;
  readonly onDone: () => void;
}

interface WithdrawProps extends FootProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

function Withdraw({ source: { id: sourceId, code }, reason, onReason, onDone }: WithdrawProps) {
  const [ground, setGround] = useState<WithdrawalGround | null>(null);
  const [isAsked, setAsked] = useState(false);
  const isMissing = ground === null || reason.trim() === '';
  const withdraw = async (): Promise<void> => {
    if (ground === null || isMissing) {
      setAsked(true);
      return;
    }
    if (!(await run('source.withdraw', { sourceId, ground, reason: reason.trim() }))) return;
    onDone();
    notify('info', WORDS.withdrawn(code), 'edit.undo');
  };
  return (
    <form
      className="withdraw-form"
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw();
      }}
    >
      <Choice label={WORDS.ground} value={ground} options={GROUNDS} onChoose={setGround} placeholder="–" />
      <label className="field withdraw-reason">
        <span className="field-label">{WORDS.reason}</span>
        <input
          className="field-input"
          value={reason}
          placeholder={WORDS.reasonHint}
          onChange={(event) => onReason(event.target.value)}
        />
      </label>
      <Button tone="danger" onPress={() => void withdraw()}>
        {WORDS.withdraw(code)}
      </Button>
      {isAsked && isMissing && (
        <p className="field-problem" role="alert">
          {WORDS.missing}
        </p>
      )}
    </form>
  );
}

function Reinstate({ source: { id: sourceId, code, withdrawn }, onDone }: FootProps) {
  const reinstate = async (): Promise<void> => {
    if (!(await run('source.reinstate', { sourceId }))) return;
    onDone();
    notify('info', WORDS.reinstated(code), 'edit.undo');
  };
  return (
    <>
      <p className="withdraw-ground">
        {withdrawn && `${WORDS.grounds[withdrawn.ground]}: ${withdrawn.reason}`}
      </p>
      <Button tone="primary" onPress={() => void reinstate()}>
        {WORDS.reinstate(code)}
      </Button>
    </>
  );
}
