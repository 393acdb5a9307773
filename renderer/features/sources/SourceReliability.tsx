import { useRef, useState } from 'react';
import type { ReliabilityLetter } from '../../../shared/model/scale.ts';
import type { Reliability, Source } from '../../../shared/model/source.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { run } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { Button } from '../../ui/buttons.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { ScalePicker } from '../../ui/ScalePicker.tsx';
import { LETTERS, letterSteps } from './letter-steps.ts';
import { ReliabilityHistory } from './ReliabilityHistory.tsx';
import { ScopedRatings } from './ScopedRatings.tsx';

/** The Admiralty letter of a source with its reason, for all it says and for topics or periods, and what came before. */
export function SourceReliability({ source }: { readonly source: Source }) {
  const { id: sourceId, reliability } = source;
  const isPointing = useRef(false);
  const [pressed, setPressed] = useState<ReliabilityLetter | null>(null);
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
      <div
        role="presentation"
        onPointerDownCapture={() => {
          isPointing.current = true;
        }}
        onKeyDownCapture={() => {
          isPointing.current = false;
        }}
      >
        <ScalePicker
          label={SOURCES_WORDS.reliability}
          hidesLabel
          steps={letterSteps}
          value={reliability?.letter ?? ''}
          unset={SOURCES_WORDS.reliabilityUnset}
          onChoose={(value) => {
            const letter = LETTERS.find((known) => known === value);
            if (!letter) return null;
            // Walking along the letters with the arrow keys must not lose the keyboard to the reason.
            if (isPointing.current) setPressed(letter);
            return saveField('source.rate', { sourceId, reliability: { letter, reason: '' } });
          }}
        />
      </div>
      {reliability && (
        <Reason
          key={reliability.letter}
          source={source}
          reliability={reliability}
          takesKeyboard={pressed === reliability.letter}
        />
      )}
      <ScopedRatings source={source} />
      <ReliabilityHistory past={source.pastReliability} />
    </FormSection>
  );
}

interface ReasonProps {
  readonly source: Source;
  readonly reliability: Reliability;
  readonly takesKeyboard: boolean;
}

/** The reason of one rating: another letter has a field of its own, so that no words go over to it. */
function Reason({ source, reliability: { letter, reason }, takesKeyboard }: ReasonProps) {
  const isAnew = source.pastReliability.some((past) => past.reason !== '' && past.topic === '');
  return (
    <DraftText
      label={FORM_WORDS.reason}
      value={reason}
      canonical={(text) => text.trim()}
      onCommit={(text) =>
        saveField('source.rate', { sourceId: source.id, reliability: { letter, reason: text.trim() } })
      }
      isMultiline
      autoFocus={takesKeyboard}
      description={(typed) =>
        typed.trim() === '' ? (isAnew ? SOURCES_WORDS.reasonAnew : SOURCES_WORDS.reasonMissing) : null
      }
    />
  );
}
