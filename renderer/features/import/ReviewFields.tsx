import type { ReactNode } from 'react';
import type { ReviewFields as Fields } from '../../../shared/formats/review-fields.ts';
import { formatPartialDate, parsePartialDate } from '../../../shared/lib/partial-date.ts';
import { SOURCE_KINDS } from '../../../shared/model/source.ts';
import type { DraftItem } from '../../../shared/waiting-item.ts';
import { IMPORT_WORDS as WORDS } from '../../../shared/words/import.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { report } from '../../commands/edit.ts';
import { decodeWaiting } from '../../commands/reread-waiting.ts';
import { saveWaiting } from '../../commands/waiting-list.ts';
import { notify } from '../../state/notices.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { whereFrom } from './where-from.ts';

const NAMES = WORDS.fields;

/** The fields of one source, each with where it was found. */
export function ReviewFields({ item }: { readonly item: DraftItem }) {
  const { encoding } = item.draft;
  const save = (part: Partial<Fields>): Promise<void> =>
    saveWaiting(item.id, (now) => ({ fields: { ...now.fields, ...part } }));
  const line = (field: TextField, more: Partial<LineProps> = {}) => (
    <Line item={item} field={field} onSave={(text) => save({ [field]: text })} {...more} />
  );
  const decodeAs = async (label: string): Promise<void> => {
    const refusal = await decodeWaiting(item, label);
    if (refusal !== null) notify('problem', refusal);
  };
  return (
    <div className="review-fields" role="group" aria-label={WORDS.fieldsTitle}>
      {line('title', { isMultiline: true })}
      {line('outlet')}
      {line('authors', { hint: NAMES.authorsHint })}
      {line('published', { isDate: true })}
      {line('modified', { isDate: true })}
      {line('retrieved', { isDate: true })}
      <div>
        <Choice
          label={NAMES.kind}
          value={item.fields.kind}
          options={SOURCE_KINDS.map((kind) => ({ value: kind, label: SOURCES_WORDS.kinds[kind] }))}
          onChoose={(kind) => void save({ kind }).catch(report)}
        />
        <FoundNote words={whereFrom(item, 'kind')} />
      </div>
      {line('language', { hint: NAMES.languageHint })}
      {line('url')}
      {line('locator')}
      {line('note', { isMultiline: true })}
      {encoding && (
        <div>
          <Choice
            label={NAMES.encoding}
            value={encoding.label}
            options={[encoding.label, ...encoding.alternatives].map((label) => ({ value: label, label }))}
            onChoose={(label) => void decodeAs(label).catch(report)}
          />
          <FoundNote words={NAMES.encodingBasis(encoding.basis)} />
        </div>
      )}
      {encoding?.replaced !== undefined && encoding.replaced > 0 && (
        <p className="field-problem" role="status">
          {WORDS.replaced(encoding.replaced)}
        </p>
      )}
      {encoding?.mixed && (
        <p className="field-problem" role="status">
          {WORDS.mixed(encoding.mixed.characters, encoding.mixed.read, encoding.mixed.meant)}
        </p>
      )}
    </div>
  );
}

type TextField = Exclude<keyof Fields, 'kind'>;

interface LineProps {
  readonly item: DraftItem;
  readonly field: TextField;
  readonly onSave: (text: string) => Promise<void>;
  readonly isMultiline?: boolean;
  readonly isDate?: boolean;
  readonly hint?: string;
}

/** What is typed is kept as it is; what is wrong with a date is said beneath. */
function Line({ item, field, onSave, isMultiline = false, isDate = false, hint }: LineProps) {
  const reading = (typed: string): ReactNode => {
    const place = whereFrom({ ...item, fields: { ...item.fields, [field]: typed } }, field);
    const found = <FoundNote words={place} />;
    if (!isDate)
      return field === 'title' && typed.trim() === '' ? <Problem words={WORDS.states.title} /> : found;
    const date = parsePartialDate(typed);
    if (!date.ok) return <Problem words={date.message} />;
    return (
      <>
        {date.value !== null && formatPartialDate(date.value)}
        {date.value !== null && place !== '' && ' · '}
        {found}
      </>
    );
  };
  return (
    <DraftText
      label={NAMES[field]}
      value={item.fields[field]}
      onCommit={async (text) => {
        await onSave(text);
        return null;
      }}
      description={reading}
      isMultiline={isMultiline}
      {...(hint !== undefined && { placeholder: hint })}
      {...(isDate && { placeholder: 'YYYY-MM-DD' })}
    />
  );
}

function FoundNote({ words }: { readonly words: string }) {
  return words === '' ? null : <span className="review-found">{words}</span>;
}

const Problem = ({ words }: { readonly words: string }) => <span className="field-problem">{words}</span>;
