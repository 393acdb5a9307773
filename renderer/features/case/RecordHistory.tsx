import { useState } from 'react';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { HISTORY_WORDS as WORDS } from '../../../shared/words/history.ts';
import { run } from '../../commands/run.ts';
import { type RecordStep, recordStepCount, recordSteps, stepAbout } from '../../db/queries-history.ts';
import { useQuery } from '../../db/use-query.ts';
import { useFold } from '../../state/folds.ts';
import { Button } from '../../ui/buttons.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { FoldSection } from '../../ui/FoldSection.tsx';
import { LongRows } from '../../ui/LongRows.tsx';
import { localClock, localDay } from '../../ui/local-time.ts';
import { FateMark } from './FateMark.tsx';
import { StepChanges } from './StepChanges.tsx';
import './step-changes.css';

/** The steps that touched one record or what belongs to it, under the record's own form. Nothing is read while it is folded. */
export function RecordHistory({ subjectId }: { readonly subjectId: string }) {
  const [isOpen, setOpen] = useFold('record history', false);
  const count = useQuery(recordStepCount, subjectId);
  return (
    <FoldSection
      title={WORDS.fold}
      isOpen={isOpen}
      onOpen={setOpen}
      aside={count === undefined ? undefined : WORDS.foldCount(count)}
    >
      {isOpen && <Steps subjectId={subjectId} />}
    </FoldSection>
  );
}

function Steps({ subjectId }: { readonly subjectId: string }) {
  const steps = useQuery(recordSteps, subjectId);
  if (!steps) return null;
  return (
    <LongRows
      rows={steps}
      moreLabel={FORM_WORDS.showMore}
      renderList={(rows) => <ol className="record-steps">{rows}</ol>}
      render={(step) => <OneStep key={step.seq} step={step} subjectId={subjectId} />}
    />
  );
}

function OneStep({ step, subjectId }: { readonly step: RecordStep; readonly subjectId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="record-step" data-fallen={step.fate !== null || undefined}>
      <Fold label={step.label} isOpen={isOpen} onOpen={setOpen}>
        <StepAbout seq={step.seq} subjectId={subjectId} />
      </Fold>
      <p className="record-step-when">
        {formatPartialDate(localDay(step.at))}, {localClock(step.at)}, {WORDS.by(step.analyst)}
        {step.fate && <FateMark fate={step.fate} />}
      </p>
    </li>
  );
}

function StepAbout({ seq, subjectId }: { readonly seq: number; readonly subjectId: string }) {
  const changes = useQuery(stepAbout, seq, subjectId);
  if (!changes) return null;
  return (
    <>
      <StepChanges changes={changes} />
      <div>
        <Button tone="quiet" onPress={() => void run('history.show', { seq })}>
          {WORDS.inAll}
        </Button>
      </div>
    </>
  );
}
