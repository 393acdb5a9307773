import { RELIABILITY, type ReliabilityLetter } from '../../../shared/model/scale.ts';
import type { Source } from '../../../shared/model/source.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { run } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { Button } from '../../ui/buttons.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { ScalePicker } from '../../ui/ScalePicker.tsx';

const LETTERS = Object.keys(RELIABILITY) as readonly ReliabilityLetter[];

/** The Admiralty letter of a source, with its reason. */
export function SourceReliability({ source }: { readonly source: Source }) {
  const { id: sourceId, reliability } = source;
  return (
    <FormSection
      title={SOURCES_WORDS.reliability}
      action={
        reliability && (
          <Button tone="quiet" onPress={() => void run('source.rate', { sourceId, reliability: null })}>
            {FORM_WORDS.clearRating}
          </Button>
        )
      }
    >
      <ScalePicker
        label={SOURCES_WORDS.reliability}
        hidesLabel
        steps={LETTERS.map((letter) => ({
          value: letter,
          name: RELIABILITY[letter],
          meaning: SOURCES_WORDS.meanings[letter],
          isApart: letter === 'F',
        }))}
        value={reliability?.letter ?? ''}
        unset={SOURCES_WORDS.reliabilityUnset}
        onChoose={(value) => {
          const letter = LETTERS.find((known) => known === value);
          return letter
            ? saveField('source.rate', {
                sourceId,
                reliability: { letter, reason: reliability?.reason ?? '' },
              })
            : null;
        }}
      />
      {reliability && (
        <DraftText
          label={FORM_WORDS.reason}
          value={reliability.reason}
          canonical={(text) => text.trim()}
          onCommit={(text) =>
            saveField('source.rate', { sourceId, reliability: { ...reliability, reason: text.trim() } })
          }
          isMultiline
          description={(typed) => (typed.trim() === '' ? SOURCES_WORDS.reasonMissing : null)}
        />
      )}
    </FormSection>
  );
}
