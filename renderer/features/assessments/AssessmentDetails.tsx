import type { AssessmentFields } from '../../../shared/assessment-args.ts';
import { formatListLine, parseListLine } from '../../../shared/lib/list-line.ts';
import { oneLine } from '../../../shared/lib/one-line.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';

import { caveatsOf, levelsFor, markingLine, TLP } from '../../../shared/model/marking.ts';
import { ASSESSMENT_WORDS as WORDS } from '../../../shared/words/assessments.ts';
import { saveField } from '../../commands/save-field.ts';
import { type CitedBasis, citedBasis } from '../../db/queries-assessments.ts';
import { markingScheme } from '../../db/queries-house.ts';
import { useQuery } from '../../db/use-query.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftDate } from '../../ui/DraftDate.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { Ticks } from '../../ui/Ticks.tsx';
import { ScaleSection } from './checking/ScaleSection.tsx';
import { TemplateSection } from './templates/TemplateSection.tsx';

/** Its particulars, its marking and what it cites. */
export function AssessmentDetails({ assessment }: { readonly assessment: Assessment }) {
  const basis = useQuery(citedBasis, assessment.id);
  if (!basis) return null;
  return (
    <>
      <Particulars assessment={assessment} />
      <ScaleSection assessment={assessment} />
      <TemplateSection assessment={assessment} />
      <Handling assessment={assessment} basis={basis} />
      <FormSection title={WORDS.cites}>
        <p className="form-hint">
          {basis.claims.length === 0
            ? WORDS.citesNothing
            : WORDS.citesCount(basis.claims.length, basis.sourceCount)}
        </p>
      </FormSection>
    </>
  );
}

function Particulars({ assessment }: { readonly assessment: Assessment }) {
  const names = WORDS.fields;
  const save = saverOf(assessment);
  return (
    <FormSection title={WORDS.details}>
      <DraftText
        label={names.title}
        value={assessment.title}
        canonical={oneLine}
        onCommit={(text) => save({ title: oneLine(text) })}
        isMultiline
      />
      <DraftText
        label={names.subtitle}
        value={assessment.subtitle}
        canonical={oneLine}
        onCommit={(text) => save({ subtitle: oneLine(text) })}
        isMultiline
      />
      <DraftText
        label={names.organisation}
        value={assessment.organisation}
        canonical={oneLine}
        onCommit={(text) => save({ organisation: oneLine(text) })}
        isInline
      />
      <DraftText
        label={names.authors}
        value={formatListLine(assessment.authors)}
        canonical={(text) => formatListLine(parseListLine(text))}
        onCommit={(text) => save({ authors: parseListLine(text) })}
        placeholder={names.authorsHint}
        isInline
      />
      <DraftText
        label={names.version}
        value={assessment.version}
        canonical={oneLine}
        onCommit={(text) => save({ version: oneLine(text) })}
        isInline
      />
      <DraftDate label={names.dated} value={assessment.dated} onCommit={(dated) => save({ dated })} />
      <DraftDate label={names.cutoff} value={assessment.cutoff} onCommit={(cutoff) => save({ cutoff })} />
      <DraftText
        label={names.language}
        value={assessment.language}
        canonical={oneLine}
        onCommit={(text) => save({ language: oneLine(text) })}
        placeholder={names.languageHint}
        isInline
      />
    </FormSection>
  );
}

/** No label is empty. */
const FROM_SOURCES = '';

interface HandlingProps {
  readonly assessment: Assessment;
  readonly basis: CitedBasis;
}

/** Unless the analyst says otherwise, the marking is the most restrictive of what is cited. */
function Handling({ assessment, basis }: HandlingProps) {
  const scheme = useQuery(markingScheme) ?? TLP;
  const save = saverOf(assessment);
  const caveats = caveatsOf(scheme, [...scheme.caveats, ...assessment.caveats]);
  return (
    <FormSection title={WORDS.handling}>
      <Choice
        label={WORDS.fields.marking}
        value={assessment.marking ?? FROM_SOURCES}
        options={[
          {
            value: FROM_SOURCES,
            label: WORDS.fields.markingDefault(markingLine(basis.marking, basis.caveats)),
          },
          ...levelsFor(scheme, assessment.marking).map(({ label }) => ({ value: label, label })),
        ]}
        onChoose={(marking) => void save({ marking: marking === FROM_SOURCES ? null : marking })}
        isInline
      />
      {caveats.length > 0 && (
        <Ticks
          label={WORDS.fields.caveats}
          options={caveats}
          chosen={assessment.caveats}
          onChange={(chosen) => void save({ caveats: chosen })}
        />
      )}
    </FormSection>
  );
}

const saverOf =
  (assessment: Assessment) =>
  (fields: AssessmentFields): Promise<string | null> =>
    saveField('assessment.edit', { assessmentId: assessment.id, fields });
