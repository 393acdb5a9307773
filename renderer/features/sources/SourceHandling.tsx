import { TLP } from '../../../shared/model/scale.ts';
import type { Source } from '../../../shared/model/source.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { run } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';

const WORDS = SOURCES_WORDS.fields;

/** How a source may be shared, and the analyst's note on it. */
export function SourceHandling({ source }: { readonly source: Source }) {
  const sourceId = source.id;
  return (
    <FormSection title={SOURCES_WORDS.handling}>
      <Choice
        label={WORDS.marking}
        value={source.marking}
        options={TLP.map((value) => ({ value, label: value, hint: SOURCES_WORDS.markingHints[value] }))}
        onChoose={(marking) => void run('source.edit', { sourceId, fields: { marking } })}
        isInline
      />
      <DraftText
        label={WORDS.note}
        value={source.note}
        onCommit={(note) => saveField('source.edit', { sourceId, fields: { note } })}
        isMultiline
        isInline
      />
    </FormSection>
  );
}
