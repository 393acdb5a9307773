import { type FormEvent, useId, useState } from 'react';
import { parsePartialDate } from '../../../shared/lib/partial-date.ts';
import type { ScopedReliability, SourceId } from '../../../shared/model/source.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { run } from '../../commands/run.ts';
import { Button } from '../../ui/buttons.tsx';
import { ScalePicker } from '../../ui/ScalePicker.tsx';
import { LETTERS, letterSteps } from './letter-steps.ts';
import { scopeInWords } from './scope-in-words.ts';

interface ScopedRatingFormProps {
  readonly sourceId: SourceId;
  /** Null for a new one; else its topic and period stand. */
  readonly rating: ScopedReliability | null;
  readonly onDone: () => void;
}

/** A rating for a topic or a period: nothing is saved before it is whole. */
export function ScopedRatingForm({ sourceId, rating, onDone }: ScopedRatingFormProps) {
  const [topic, setTopic] = useState(rating?.topic ?? '');
  const [period, setPeriod] = useState(rating?.period ?? '');
  const [letter, setLetter] = useState<string>(rating?.letter ?? '');
  const [reason, setReason] = useState(rating?.reason ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();

  const save = async (): Promise<void> => {
    const date = parsePartialDate(period);
    const chosen = LETTERS.find((known) => known === letter);
    if (!date.ok) return setProblem(date.message);
    if (topic.trim() === '' && date.value === null) return setProblem(SOURCES_WORDS.scopeNeeded);
    if (!chosen) return setProblem(SOURCES_WORDS.letterNeeded);
    if (reason.trim() === '') return setProblem(SOURCES_WORDS.reasonMissing);
    const isSaved = await run('source.rateFor', {
      sourceId,
      topic: topic.trim(),
      period: date.value,
      rating: { letter: chosen, reason: reason.trim() },
    });
    return isSaved ? onDone() : setProblem(FORM_WORDS.notSaved);
  };
  const field = (label: string, text: string, onText: (text: string) => void, placeholder = '') => (
    <div className="field field-inline">
      <label className="field-label" htmlFor={`${id} ${label}`}>
        {label}
      </label>
      <input
        id={`${id} ${label}`}
        className="field-input"
        value={text}
        placeholder={placeholder}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      />
    </div>
  );
  return (
    <form
      className="source-form"
      aria-label={SOURCES_WORDS.scoped}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      {rating ? (
        <p className="source-form-title">{scopeInWords(rating)}</p>
      ) : (
        <>
          {field(SOURCES_WORDS.topic, topic, setTopic, SOURCES_WORDS.topicHint)}
          {field(SOURCES_WORDS.period, period, setPeriod, SOURCES_WORDS.periodHint)}
        </>
      )}
      <ScalePicker
        label={SOURCES_WORDS.scopedLetter}
        hidesLabel
        steps={letterSteps}
        value={letter}
        unset={SOURCES_WORDS.scopedUnset}
        onChoose={(value) => {
          // Another letter is another rating: the words of the earlier one stay with it.
          if (value !== letter) setReason('');
          setLetter(value);
          return null;
        }}
      />
      {field(FORM_WORDS.reason, reason, setReason)}
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="source-form-buttons">
        <Button tone="primary" onPress={() => void save()}>
          {SOURCES_WORDS.saveScoped}
        </Button>
        <Button tone="quiet" onPress={onDone}>
          {SOURCES_WORDS.cancel}
        </Button>
      </div>
    </form>
  );
}
