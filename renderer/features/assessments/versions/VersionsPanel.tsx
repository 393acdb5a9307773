import { useMemo } from 'react';
import { writingSessions } from '../../../../shared/analysis/writing-sessions.ts';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { FORM_WORDS } from '../../../../shared/words/forms.ts';
import { VERSION_WORDS as WORDS } from '../../../../shared/words/versions.ts';
import { run } from '../../../commands/run.ts';
import { writingOf } from '../../../db/queries-versions.ts';
import { useQuery } from '../../../db/use-query.ts';
import { flushDrafts } from '../../../state/drafts.ts';
import { useSession } from '../../../state/session.ts';
import { FormSection } from '../../../ui/FormSection.tsx';
import { LongRows } from '../../../ui/LongRows.tsx';
import { localDay } from '../../../ui/local-time.ts';
import { SaveUnderName } from '../../../ui/SaveUnderName.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { VersionRow } from './VersionRow.tsx';
import './versions.css';

/** Every run of writing, newest first: what was written, compare, restore, name. */
export function VersionsPanel({ assessment }: { readonly assessment: Assessment }) {
  const writing = useQuery(writingOf, assessment.id);
  const dialog = useSession((now) => (now.dialog?.kind === 'versions' ? now.dialog : null));
  const sessions = useMemo(
    () => writing && writingSessions(writing.steps, writing.names, localDay).toReversed(),
    [writing],
  );
  if (!sessions) return null;
  const assessmentId = assessment.id;
  const nameNow = async (name: string): Promise<boolean> => {
    // What is being typed belongs to the version that gets the name.
    await flushDrafts();
    return run('version.name', { assessmentId, seq: null, name });
  };
  return (
    <FormSection title={WORDS.title}>
      <p className="form-hint">{WORDS.help}</p>
      {sessions.length === 0 && <p className="form-hint">{WORDS.empty}</p>}
      <SaveUnderName
        label={WORDS.nameNow}
        nameLabel={WORDS.nameLabel}
        doneLabel={WORDS.save}
        cancelLabel={WORDS.cancel}
        onSave={nameNow}
      />
      <LongRows
        rows={sessions}
        moreLabel={FORM_WORDS.showMore}
        renderList={(rows) => <ol className="versions">{rows}</ol>}
        render={(session) => (
          <VersionRow
            key={session.firstSeq}
            assessmentId={assessmentId}
            session={session}
            earlier={sessions[sessions.indexOf(session) + 1]?.lastSeq ?? session.firstSeq - 1}
            isLast={session === sessions[0]}
          />
        )}
      />
      {dialog?.assessmentId === assessmentId && (
        <CompareDialog assessment={assessment} sessions={sessions} {...dialog} />
      )}
    </FormSection>
  );
}
