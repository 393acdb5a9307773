import { caveatsOf, levelsFor, TLP } from '../../../shared/model/marking.ts';
import type { Source } from '../../../shared/model/source.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { run } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { markingScheme } from '../../db/queries-house.ts';
import { useQuery } from '../../db/use-query.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { Ticks } from '../../ui/Ticks.tsx';

const WORDS = SOURCES_WORDS.fields;

/** How a source may be shared, and the analyst's note on it. */
export function SourceHandling({ source }: { readonly source: Source }) {
  const sourceId = source.id;
  const scheme = useQuery(markingScheme) ?? TLP;
  const caveats = caveatsOf(scheme, [...scheme.caveats, ...source.caveats]);
  return (
    <FormSection title={SOURCES_WORDS.handling}>
      <Choice
        label={WORDS.marking}
        value={source.marking}
        options={levelsFor(scheme, source.marking).map(({ label, meaning }) => ({
          value: label,
          label,
          hint: meaning,
        }))}
        onChoose={(marking) => void run('source.edit', { sourceId, fields: { marking } })}
        isInline
      />
      {caveats.length > 0 && (
        <Ticks
          label={WORDS.caveats}
          options={caveats}
          chosen={source.caveats}
          onChange={(chosen) => void run('source.edit', { sourceId, fields: { caveats: chosen } })}
        />
      )}
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
