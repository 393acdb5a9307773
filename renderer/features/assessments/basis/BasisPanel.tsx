import type { Assessment } from '../../../../shared/model/assessment.ts';
import { BASIS_WORDS as WORDS } from '../../../../shared/words/basis.ts';
import { goToUnit, useWriting } from '../../../state/writing.ts';
import { FormSection } from '../../../ui/FormSection.tsx';
import { CitedSources } from './CitedSources.tsx';
import { UncitedContradictions } from './UncitedContradictions.tsx';
import { UnitDetail } from './UnitDetail.tsx';
import { UnitList } from './UnitList.tsx';
import { UnusedSources } from './UnusedSources.tsx';
import { useCaseKnowledge, useTextBasis } from './use-text-basis.ts';
import './basis.css';

/** What the text rests on, paragraph by paragraph, and what it leaves out. Follows the cursor. */
export function BasisPanel({ assessment }: { readonly assessment: Assessment }) {
  const knowledge = useCaseKnowledge();
  const basis = useTextBasis(assessment, knowledge);
  const caret = useWriting((now) => (now.caret?.assessmentId === assessment.id ? now.caret.unit : null));
  if (!basis) return <p className="form-hint">{WORDS.reading}</p>;
  const { bases, uncited } = basis;
  const here = bases.find(({ unit }) => unit.index === caret);
  return (
    <>
      <UnitList
        bases={bases}
        caret={caret}
        onGo={(unit, takesKeyboard) => goToUnit(assessment.id, unit, takesKeyboard)}
      />
      <FormSection title={WORDS.here}>
        {here ? <UnitDetail basis={here} /> : <p className="form-hint">{WORDS.nowhere}</p>}
      </FormSection>
      <UncitedContradictions contradictions={uncited.contradictions} />
      <UnusedSources sources={uncited.sources} />
      <CitedSources bases={bases} />
    </>
  );
}
