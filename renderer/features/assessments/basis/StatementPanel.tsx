import { useMemo, useState } from 'react';
import { draftStatement, statementFacts } from '../../../../shared/analysis/source-statement.ts';
import type { Assessment, SourceStatement } from '../../../../shared/model/assessment.ts';
import { BASIS_WORDS } from '../../../../shared/words/basis.ts';
import { STATEMENT_WORDS as WORDS } from '../../../../shared/words/source-statement.ts';
import { run } from '../../../commands/run.ts';
import { saveField } from '../../../commands/save-field.ts';
import { notify } from '../../../state/notices.ts';
import { Button } from '../../../ui/buttons.tsx';
import { DraftText } from '../../../ui/DraftText.tsx';
import { FormSection } from '../../../ui/FormSection.tsx';
import { RedraftDialog } from './RedraftDialog.tsx';
import { useCaseKnowledge } from './use-text-basis.ts';
import './statement.css';

/** The source summary statement: the draft until the analyst takes it, then the analyst's own words (ICD 206). */
export function StatementPanel({ assessment }: { readonly assessment: Assessment }) {
  const knowledge = useCaseKnowledge();
  const { body, sourceStatement } = assessment;
  const draft = useMemo(
    () => knowledge && draftStatement(statementFacts(body, knowledge)).join('\n\n'),
    [body, knowledge],
  );
  if (draft === undefined) return <p className="form-hint">{BASIS_WORDS.reading}</p>;
  return (
    <FormSection title={WORDS.title}>
      <p className="form-hint">{WORDS.help}</p>
      {sourceStatement ? (
        <OwnWords assessment={assessment} statement={sourceStatement} draft={draft} />
      ) : (
        <Draft assessment={assessment} draft={draft} />
      )}
    </FormSection>
  );
}

interface DraftProps {
  readonly assessment: Assessment;
  readonly draft: string;
}

function Draft({ assessment: { id: assessmentId }, draft }: DraftProps) {
  if (draft === '') return <p className="form-hint">{WORDS.empty}</p>;
  return (
    <>
      <section className="statement-draft" aria-label={WORDS.draft}>
        <h4 className="statement-draft-title">{WORDS.draft}</h4>
        {draft.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <p className="form-hint">{WORDS.draftNote}</p>
      <div>
        <Button
          tone="primary"
          onPress={() => void run('assessment.state', { assessmentId, statement: { words: draft, draft } })}
        >
          {WORDS.take}
        </Button>
      </div>
    </>
  );
}

interface OwnWordsProps extends DraftProps {
  readonly statement: SourceStatement;
}

function OwnWords({ assessment: { id: assessmentId }, statement, draft }: OwnWordsProps) {
  const [isComparing, setComparing] = useState(false);
  const hasChanged = draft !== statement.draft;
  const drop = async (): Promise<void> => {
    if (await run('assessment.state', { assessmentId, statement: null })) {
      notify('info', WORDS.dropped, 'edit.undo');
    }
  };
  return (
    <>
      <DraftText
        label={WORDS.own}
        value={statement.words}
        onCommit={(words) => saveField('assessment.state', { assessmentId, statement: { words } })}
        description={(typed) => (typed.trim() === '' ? WORDS.emptyWords : null)}
        isMultiline
        className="statement-words"
      />
      <p className={hasChanged ? 'statement-changed' : 'form-hint'} role="status">
        {hasChanged ? WORDS.changed : WORDS.upToDate}
      </p>
      <div className="statement-actions">
        {hasChanged && <Button onPress={() => setComparing(true)}>{WORDS.compare}</Button>}
        <Button tone="quiet" onPress={() => void drop()}>
          {WORDS.drop}
        </Button>
      </div>
      {isComparing && (
        <RedraftDialog
          assessmentId={assessmentId}
          statement={statement}
          draft={draft}
          onClose={() => setComparing(false)}
        />
      )}
    </>
  );
}
