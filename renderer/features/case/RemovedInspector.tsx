import { Undo2 } from 'lucide-react';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { HISTORY_WORDS } from '../../../shared/words/history.ts';
import { TRASH_WORDS as WORDS } from '../../../shared/words/trash.ts';
import { hasPlace } from '../../commands/open-record.ts';
import { run } from '../../commands/run.ts';
import { type RemovedDetail, removedDetail } from '../../db/queries-trash.ts';
import { useQuery } from '../../db/use-query.ts';
import { Button } from '../../ui/buttons.tsx';
import { ForeignWords } from '../../ui/ForeignWords.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { LongRows } from '../../ui/LongRows.tsx';
import { localClock, localDay } from '../../ui/local-time.ts';
import './step-changes.css';
import './trash.css';

interface RemovedInspectorProps {
  readonly seq: number;
  readonly id: string;
}

/** A removed thing: what it was, what went with it, what would come back with it, and the way to put it back. */
export function RemovedInspector({ seq, id }: RemovedInspectorProps) {
  const detail = useQuery(removedDetail, seq, id);
  if (detail === undefined) return null;
  if (detail === null) return <p className="step-missing">{HISTORY_WORDS.removedStep}</p>;
  const { head, thing, name, fields, others } = detail;
  return (
    <div className="form">
      <div className="form-head">
        <h2 className="form-head-title">{WORDS.heading(thing)}</h2>
      </div>
      <section className="step-head">
        <p className="step-head-label">
          <ForeignWords text={name} />
        </p>
        <p className="step-head-when">{WORDS.by(head.label, head.seq)}</p>
        <p className="step-head-when">
          {formatPartialDate(localDay(head.at))}, {localClock(head.at)}, {HISTORY_WORDS.by(head.analyst)}
        </p>
      </section>
      <Restoring detail={detail} seq={seq} id={id} />
      <FormSection title={WORDS.wentWith} {...(others.length > 0 && { aside: String(others.length) })}>
        {others.length === 0 && <p className="form-hint">{WORDS.nothingWent}</p>}
        <LongRows
          rows={others}
          moreLabel={FORM_WORDS.showMore}
          renderList={(rows) => <ul className="trash-others">{rows}</ul>}
          render={(other) => (
            <li key={`${other.thing} ${other.id}`}>
              <span className="trash-line-thing">{other.thing}</span> <ForeignWords text={other.name} />
            </li>
          )}
        />
      </FormSection>
      {fields.length > 0 && (
        <FormSection title={WORDS.said}>
          <dl className="step-fields">
            {fields.map(({ field, label, before }) => (
              <div key={field} className="step-field">
                <dt>{label}</dt>
                <dd>
                  <span className="step-state">
                    <ForeignWords text={before} />
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </FormSection>
      )}
      <div>
        <Button tone="quiet" onPress={() => void run('history.show', { seq })}>
          {WORDS.showStep}
        </Button>
      </div>
    </div>
  );
}

function Restoring({ detail, seq, id }: RemovedInspectorProps & { readonly detail: RemovedDetail }) {
  const { isBack, isPossible, comingBack, changedBack, left, table } = detail;
  if (isBack) {
    return (
      <section className="trash-restore">
        <p role="status">{WORDS.isBack}</p>
        {hasPlace(table) && (
          <div>
            <Button onPress={() => void run('record.open', { table, id })}>{WORDS.open}</Button>
          </div>
        )}
      </section>
    );
  }
  if (!isPossible) {
    return (
      <section className="trash-restore">
        <p>{WORDS.impossible(left.map(({ missing }) => missing).find(Boolean) ?? '')}</p>
      </section>
    );
  }
  return (
    <section className="trash-restore">
      <p>
        {WORDS.restoreAll(comingBack)}
        {changedBack > 0 && ` ${WORDS.changes(changedBack)}`}
      </p>
      {left.length > 0 && (
        <div>
          <p>{WORDS.leftTitle}</p>
          <ul className="trash-others">
            {left.map(({ name, missing }) => (
              <li key={name}>{missing ? WORDS.left(name, missing) : WORDS.changedSince(name)}</li>
            ))}
          </ul>
          {left.some(({ missing }) => missing) && <p className="form-hint">{WORDS.leftHelp}</p>}
        </div>
      )}
      <div>
        <Button tone="primary" icon={<Undo2 />} onPress={() => void run('trash.restore', { seq, id })}>
          {WORDS.restore}
        </Button>
      </div>
    </section>
  );
}
