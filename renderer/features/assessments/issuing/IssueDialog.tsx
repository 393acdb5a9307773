import { useEffect, useState } from 'react';
import type { AssessmentId } from '../../../../shared/model/assessment.ts';
import { ISSUING_WORDS as WORDS } from '../../../../shared/words/issuing.ts';
import { type IssueDraft, issue, issueDraft } from '../../../commands/issue-assessment.ts';
import { updateSession } from '../../../state/session.ts';
import { Button } from '../../../ui/buttons.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { ModalDialog } from '../../../ui/ModalDialog.tsx';
import { OpenFindings } from './OpenFindings.tsx';
import '../../../ui/form-section.css';
import './issue-dialog.css';

const close = (): void => updateSession({ dialog: null });

/** Shows what would be frozen, and what is open, before anything is issued. */
export function IssueDialog({ assessmentId }: { readonly assessmentId: AssessmentId }) {
  const [draft, setDraft] = useState<IssueDraft | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void issueDraft(assessmentId).then((found) => {
      if (!isCurrent) return;
      if (found) setDraft(found);
      else close();
    });
    return () => {
      isCurrent = false;
    };
  }, [assessmentId]);
  if (draft) return <Draft draft={draft} />;
  return (
    <ModalDialog title={WORDS.title('')} closeLabel={WORDS.close} onClose={close}>
      <p role="status">{WORDS.reading}</p>
    </ModalDialog>
  );
}

function Draft({ draft }: { readonly draft: IssueDraft }) {
  const { code, earlier, findings } = draft;
  const [supersedesId, setSupersedes] = useState<string>(earlier[0]?.id ?? NOTHING);
  const [changeNote, setChangeNote] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const supersedes = earlier.find(({ id }) => id === supersedesId) ?? null;
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  const missing =
    supersedes && changeNote.trim() === ''
      ? WORDS.noChangeNote
      : hasErrors && reason.trim() === ''
        ? WORDS.noReason
        : null;
  const confirm = async (): Promise<void> => {
    setAsked(true);
    if (missing !== null) return;
    setWorking(true);
    const isIssued = await issue(draft, { supersedes, changeNote: changeNote.trim(), reason: reason.trim() });
    setWorking(false);
    if (isIssued) {
      close();
      updateSession({ assessmentPanel: 'issued' });
    }
  };
  return (
    <ModalDialog
      title={WORDS.title(code)}
      closeLabel={WORDS.close}
      onClose={close}
      holdsWork={isWorking || changeNote !== '' || reason !== ''}
      foot={
        <>
          <Button onPress={close} isDisabled={isWorking}>
            {WORDS.cancel}
          </Button>
          <Button
            tone={hasErrors ? 'danger' : 'primary'}
            onPress={() => void confirm()}
            isDisabled={isWorking}
          >
            {hasErrors ? WORDS.issueDespite : WORDS.issue(code)}
          </Button>
        </>
      }
    >
      <div className="issue-draft">
        <p>{WORDS.lead}</p>
        <Facts draft={draft} />
        {earlier.length > 0 && (
          <Choice
            label={WORDS.supersedes}
            value={supersedesId}
            options={[
              ...earlier.map((copy) => ({
                value: copy.id as string,
                label: WORDS.supersedesCopy(copy.code, copy.issuedAt),
              })),
              { value: NOTHING, label: WORDS.supersedesNothing },
            ]}
            onChoose={setSupersedes}
          />
        )}
        {supersedes && (
          <Line
            label={WORDS.changeNote}
            hint={WORDS.changeNoteHint}
            value={changeNote}
            onChange={setChangeNote}
          />
        )}
        <OpenFindings findings={findings} />
        {hasErrors && (
          <Line label={WORDS.despite} hint={WORDS.despiteHint} value={reason} onChange={setReason} />
        )}
        {isAsked && missing !== null && (
          <p className="field-problem" role="alert">
            {missing}
          </p>
        )}
      </div>
    </ModalDialog>
  );
}

const NOTHING = 'nothing';

function Facts({ draft: { code, report } }: { readonly draft: IssueDraft }) {
  const { about, claims, sources } = report;
  const facts = [
    [WORDS.number, code],
    [WORDS.documentTitle, about.title],
    [WORDS.version, about.version],
    [WORDS.marking, about.marking],
    [WORDS.restsOn, WORDS.restsOnCount(claims.length, sources.length)],
  ] as const;
  return (
    <dl className="issue-facts" aria-label={WORDS.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

interface LineProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Line({ label, hint, value, onChange }: LineProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <textarea
        className="field-input"
        rows={2}
        value={value}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
