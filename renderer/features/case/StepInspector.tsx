import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { stepWords, HISTORY_WORDS as WORDS } from '../../../shared/words/history.ts';
import { stepDetail } from '../../db/queries-history.ts';
import { useQuery } from '../../db/use-query.ts';
import { FormSection } from '../../ui/FormSection.tsx';
import { localClock, localDay } from '../../ui/local-time.ts';
import { FateMark } from './FateMark.tsx';
import { StepChanges } from './StepChanges.tsx';
import './step-changes.css';

/** One step of the journal: who did what when, and what it changed. */
export function StepInspector({ seq }: { readonly seq: number }) {
  const detail = useQuery(stepDetail, seq);
  if (detail === undefined) return null;
  if (detail === null) return <p className="step-missing">{WORDS.removedStep}</p>;
  const { head, fate, changes, present } = detail;
  const words = stepWords(head);
  return (
    // Nothing in it takes the keyboard, so that it has to do so itself to be scrolled.
    <div className="form" role="region" aria-label={WORDS.entry(head.seq)} tabIndex={0}>
      <div className="form-head">
        <h2 className="form-head-title">{WORDS.entry(head.seq)}</h2>
      </div>
      <section className="step-head">
        <p className="step-head-label">{head.label}</p>
        <p className="step-head-when">
          {formatPartialDate(localDay(head.at))}, {localClock(head.at)}, {WORDS.by(head.analyst)}
        </p>
        {words !== '' && <p className="step-head-when">{words}</p>}
        {fate && (
          <p>
            <FateMark fate={fate} />
          </p>
        )}
      </section>
      <FormSection title={WORDS.changed} aside={String(changes.length)}>
        <StepChanges changes={changes} present={present} />
      </FormSection>
    </div>
  );
}
