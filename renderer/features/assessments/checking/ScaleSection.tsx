import type { Assessment } from '../../../../shared/model/assessment.ts';
import { LIKELIHOOD_SCALE_IDS, LIKELIHOOD_SCALES } from '../../../../shared/model/scale.ts';
import { CHECKING_WORDS as WORDS } from '../../../../shared/words/checking.ts';
import { saveField } from '../../../commands/save-field.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { FormSection } from '../../../ui/FormSection.tsx';

/** Whose words the judgements use. Nothing that was written is changed: what does not fit is found by the checker. */
export function ScaleSection({ assessment: { id, scale } }: { readonly assessment: Assessment }) {
  return (
    <FormSection title={WORDS.scale}>
      <Choice
        label={WORDS.scale}
        hidesLabel
        value={scale}
        options={LIKELIHOOD_SCALE_IDS.map((value) => ({ value, label: LIKELIHOOD_SCALES[value].name }))}
        onChoose={(chosen) =>
          void saveField('assessment.edit', { assessmentId: id, fields: { scale: chosen } })
        }
      />
      <p className="form-hint">{LIKELIHOOD_SCALES[scale].source}</p>
    </FormSection>
  );
}
