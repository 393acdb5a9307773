import { Stamp } from 'lucide-react';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { ISSUED_WORDS as WORDS } from '../../../../shared/words/issuing.ts';
import { run, runInContext } from '../../../commands/run.ts';
import { type StandingCopy, standingCopies } from '../../../db/queries-issued.ts';
import { useIdleQuery } from '../../../db/use-idle-query.ts';
import { Button } from '../../../ui/buttons.tsx';
import { CopyText } from '../../../ui/CopyText.tsx';
import { FormSection } from '../../../ui/FormSection.tsx';
import './issued-panel.css';

/** The copies of an assessment that left the house, newest first, each with what has changed in the case since. */
export function IssuedPanel({ assessment }: { readonly assessment: Assessment }) {
  const copies = useIdleQuery(standingCopies)?.filter(({ copy }) => copy.assessmentId === assessment.id);
  if (!copies) return null;
  return (
    <FormSection
      title={WORDS.label}
      aside={copies.length > 0 ? String(copies.length) : ''}
      action={
        <Button
          tone="quiet"
          icon={<Stamp aria-hidden />}
          onPress={() => void runInContext('assessment.askIssue')}
        >
          {WORDS.issue}
        </Button>
      }
    >
      {copies.length === 0 && <p className="form-hint">{WORDS.none}</p>}
      {copies.map((standing) => (
        <Copy key={standing.copy.id} standing={standing} />
      ))}
    </FormSection>
  );
}

function Copy({
  standing: { copy, supersededBy, supersedes, changes },
}: {
  readonly standing: StandingCopy;
}) {
  const { id: issuedId, code, despite } = copy;
  return (
    <article className="issued-copy" aria-label={code}>
      <h4 className="issued-title">{WORDS.copy(code, copy.issuedAt, copy.issuedBy)}</h4>
      <p className="form-hint">
        {[
          WORDS.version(copy.version, copy.marking),
          ...(supersededBy ? [WORDS.superseded(supersededBy.code)] : []),
        ].join(' · ')}
      </p>
      {supersedes && <p className="issued-note">{WORDS.supersedes(supersedes.code, copy.changeNote)}</p>}
      {despite && <p className="issued-note">{WORDS.despite(despite.errors, despite.reason)}</p>}
      {changes.length === 0 ? (
        <p className="issued-note">{WORDS.noChanges}</p>
      ) : (
        <>
          <p className="issued-count">{WORDS.changes(changes.length)}</p>
          <ul className="issued-changes">
            {changes.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <p className="issued-hash">
        {WORDS.hash}{' '}
        <CopyText
          text={copy.pdf.sha256}
          shown={`${copy.pdf.sha256.slice(0, 12)}…`}
          copyLabel={WORDS.copyHash}
          copiedLabel={WORDS.hashCopied}
        />
      </p>
      <div className="issued-buttons">
        <Button name={WORDS.open(code)} onPress={() => void run('issued.open', { issuedId })}>
          {WORDS.openShort}
        </Button>
        <Button name={WORDS.save(code)} onPress={() => void run('issued.save', { issuedId })}>
          {WORDS.saveShort}
        </Button>
      </div>
    </article>
  );
}
