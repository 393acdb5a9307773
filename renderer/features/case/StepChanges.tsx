import type { DescribedChange, DescribedField } from '../../../shared/analysis/describe-change.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { HISTORY_WORDS as WORDS } from '../../../shared/words/history.ts';
import { hasPlace } from '../../commands/open-record.ts';
import { run } from '../../commands/run.ts';
import { Button } from '../../ui/buttons.tsx';
import { ForeignWords } from '../../ui/ForeignWords.tsx';
import { LongRows } from '../../ui/LongRows.tsx';
import './step-changes.css';

interface StepChangesProps {
  readonly changes: readonly DescribedChange[];
  /** Ids of records that can be opened; where it is left out, none is offered. */
  readonly present?: ReadonlySet<string>;
}

/** What a step changed, record by record and field by field. */
export function StepChanges({ changes, present }: StepChangesProps) {
  if (changes.length === 0) return <p className="form-hint">{WORDS.nothing}</p>;
  return (
    <LongRows
      rows={changes}
      moreLabel={FORM_WORDS.showMore}
      renderList={(rows) => <ul className="step-changes">{rows}</ul>}
      render={(change) => (
        <li key={`${change.table} ${change.id}`} className="step-change">
          <ChangedRecord change={change} {...(present && { isPresent: present.has(change.id) })} />
          {change.fields.length > 0 && (
            <dl className="step-fields">
              {change.fields.map((field) => (
                <ChangedField key={field.field} field={field} act={change.act} />
              ))}
            </dl>
          )}
        </li>
      )}
    />
  );
}

function ChangedRecord({
  change,
  isPresent,
}: {
  readonly change: DescribedChange;
  readonly isPresent?: boolean;
}) {
  const { table, id, thing, name, act } = change;
  return (
    <div className="step-record">
      <h4 className="step-record-name">
        <span className="step-record-thing">
          {thing} {WORDS.acts[act]}
        </span>{' '}
        <ForeignWords text={name} />
      </h4>
      {isPresent && hasPlace(table) && (
        <Button
          tone="quiet"
          name={WORDS.open(name || thing)}
          onPress={() => void run('record.open', { table, id })}
        >
          {WORDS.openShort}
        </Button>
      )}
    </div>
  );
}

function ChangedField({
  field: { label, before, after },
  act,
}: {
  readonly field: DescribedField;
  readonly act: DescribedChange['act'];
}) {
  return (
    <div className="step-field">
      <dt>{label}</dt>
      <dd>
        {act !== 'added' && <OneState words={before} is="before" isAlone={act === 'removed'} />}
        {act !== 'removed' && <OneState words={after} is="after" isAlone={act === 'added'} />}
      </dd>
    </div>
  );
}

function OneState({
  words,
  is,
  isAlone,
}: {
  readonly words: string;
  readonly is: 'before' | 'after';
  readonly isAlone: boolean;
}) {
  const Tag = isAlone ? 'span' : is === 'before' ? 'del' : 'ins';
  return (
    <Tag className={`step-state step-state-${isAlone ? 'alone' : is}`}>
      {!isAlone && <span className="visually-hidden">{WORDS[is]}: </span>}
      {words === '' ? <em className="step-state-empty">{WORDS.empty}</em> : <ForeignWords text={words} />}
    </Tag>
  );
}
