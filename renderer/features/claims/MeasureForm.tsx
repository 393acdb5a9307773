import { oneLine } from '../../../shared/lib/one-line.ts';
import { MEASURE_QUALIFIERS, type Measure } from '../../../shared/model/measure.ts';
import { formatMeasure, parseMeasure } from '../../../shared/model/measure-line.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftDate } from '../../ui/DraftDate.tsx';
import { DraftText } from '../../ui/DraftText.tsx';

interface MeasureFormProps {
  readonly measure: Measure;
  readonly onChange: (fields: Partial<Measure>) => Promise<string | null>;
}

const QUALIFIERS = MEASURE_QUALIFIERS.map((value) => ({ value, label: CLAIMS_WORDS.qualifiers[value] }));

/** One figure part by part: what it counts, how exactly, how much of what, and as of when. */
export function MeasureForm({ measure, onChange }: MeasureFormProps) {
  return (
    <div className="claim-step-form">
      <DraftText
        label={CLAIMS_WORDS.attribute}
        value={measure.attribute}
        canonical={oneLine}
        onCommit={(text) => onChange({ attribute: oneLine(text) })}
        placeholder={CLAIMS_WORDS.attributeHint}
        isInline
      />
      <Choice
        label={CLAIMS_WORDS.qualifier}
        value={measure.qualifier}
        options={QUALIFIERS}
        onChoose={(qualifier) => void onChange({ qualifier })}
        isInline
      />
      <DraftText
        label={CLAIMS_WORDS.value}
        value={formatMeasure(bare(measure))}
        canonical={(text) => {
          const range = rangeOf(text);
          return range ? formatMeasure(bare({ ...measure, ...range })) : text.trim();
        }}
        onCommit={(text) => {
          const range = rangeOf(text);
          return range ? onChange(range) : CLAIMS_WORDS.notAFigure;
        }}
        placeholder={CLAIMS_WORDS.valueHint}
        isInline
      />
      <DraftText
        label={CLAIMS_WORDS.unit}
        value={measure.unit}
        canonical={oneLine}
        onCommit={(text) => onChange({ unit: oneLine(text) })}
        placeholder={CLAIMS_WORDS.unitHint}
        isInline
      />
      <DraftDate label={CLAIMS_WORDS.asOf} value={measure.asOf} onCommit={(asOf) => onChange({ asOf })} />
    </div>
  );
}

const bare = ({ low, high }: Measure): Measure => ({
  attribute: '',
  low,
  high,
  unit: '',
  qualifier: 'exactly',
  asOf: null,
});

/** The figure or range that the words are, and nothing but it. */
function rangeOf(words: string): Pick<Measure, 'low' | 'high'> | null {
  const read = parseMeasure(words);
  if (!read || read.attribute !== '' || read.unit !== '' || read.asOf !== null) return null;
  return { low: read.low, high: read.high };
}
