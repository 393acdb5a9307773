import { useId } from 'react';
import { formatPartialDate, parsePartialDate } from '../../../shared/lib/partial-date.ts';
import { SOURCE_KINDS } from '../../../shared/model/source.ts';
import { IMPORT_WORDS as WORDS } from '../../../shared/words/import.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { report } from '../../commands/edit.ts';
import { notify } from '../../state/notices.ts';
import { Choice } from '../../ui/Choice.tsx';
import { redecode } from '../../workers/import-client.ts';
import { type ReviewFields, type ReviewItem, readAnew } from './review-item.ts';
import { TextPreview } from './TextPreview.tsx';

interface ReviewFormProps {
  readonly item: ReviewItem;
  /** Gets the item as it is by then: a text that is decoded anew takes a while. */
  readonly onChange: (change: (now: ReviewItem) => ReviewItem) => void;
}

/** The fields of one file beside its text. */
export function ReviewForm({ item, onChange }: ReviewFormProps) {
  const { fields, draft } = item;
  const { encoding } = draft;
  const names = WORDS.fields;
  const set = (part: Partial<ReviewFields>): void =>
    onChange((now) => ({ ...now, fields: { ...now.fields, ...part } }));
  const decodeAs = async (label: string): Promise<void> => {
    const outcome = await redecode(draft, item.name, label);
    if (outcome.ok) onChange((now) => readAnew(now, outcome.draft));
    else notify('problem', outcome.message);
  };
  return (
    <div className="review-form">
      <div className="review-fields">
        <label className="review-include">
          <input
            type="checkbox"
            checked={item.isIncluded}
            onChange={({ target: { checked } }) => onChange((now) => ({ ...now, isIncluded: checked }))}
          />
          {WORDS.include}
        </label>
        <Line label={names.title} value={fields.title} onChange={(title) => set({ title })} />
        <Line label={names.outlet} value={fields.outlet} onChange={(outlet) => set({ outlet })} />
        <Line
          label={names.authors}
          hint={names.authorsHint}
          value={fields.authors}
          onChange={(authors) => set({ authors })}
        />
        <DateLine
          label={names.published}
          value={fields.published}
          onChange={(published) => set({ published })}
        />
        <DateLine label={names.modified} value={fields.modified} onChange={(modified) => set({ modified })} />
        <DateLine
          label={names.retrieved}
          value={fields.retrieved}
          onChange={(retrieved) => set({ retrieved })}
        />
        <div className="review-pair">
          <Choice
            label={names.kind}
            value={fields.kind}
            options={SOURCE_KINDS.map((kind) => ({ value: kind, label: SOURCES_WORDS.kinds[kind] }))}
            onChoose={(kind) => set({ kind })}
          />
          <Line label={names.language} value={fields.language} onChange={(language) => set({ language })} />
        </div>
        <Line label={names.url} value={fields.url} onChange={(url) => set({ url })} />
        {encoding && (
          <Choice
            label={names.encoding}
            value={encoding.label}
            options={[encoding.label, ...encoding.alternatives].map((label) => ({ value: label, label }))}
            onChoose={(label) => void decodeAs(label).catch(report)}
          />
        )}
        {encoding?.replaced !== undefined && encoding.replaced > 0 && (
          <p className="field-problem" role="status">
            {WORDS.replaced(encoding.replaced)}
          </p>
        )}
        <p className="field-description">
          {encoding && names.encodingBasis(encoding.basis)} {names.original}: {item.name},{' '}
          {WORDS.bytes(draft.bytes.length)}
        </p>
      </div>
      <TextPreview read={draft.read} />
    </div>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly problem?: string;
}

function Line({ label, value, onChange, hint, problem }: LineProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        className="field-input"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem || hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {(problem || hint) && (
        <p id={`${id}-hint`} className={problem ? 'field-problem' : 'field-description'}>
          {problem ?? hint}
        </p>
      )}
    </div>
  );
}

function DateLine({ label, value, onChange }: Omit<LineProps, 'hint' | 'problem'>) {
  const date = parsePartialDate(value);
  if (!date.ok) return <Line label={label} value={value} onChange={onChange} problem={date.message} />;
  const hint = date.value === null ? WORDS.fields.dateHint : formatPartialDate(date.value);
  return <Line label={label} value={value} onChange={onChange} hint={hint} />;
}
