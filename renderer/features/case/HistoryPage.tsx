import { CASE_WORDS as WORDS } from '../../../shared/words/case.ts';
import { journalHeads } from '../../db/queries-case.ts';
import { useIdleQuery } from '../../db/use-idle-query.ts';
import './history-page.css';

/** Every change set of the case, newest first. */
export function HistoryPage() {
  const heads = useIdleQuery(journalHeads);
  if (!heads) return null;
  return (
    <ol className="history-page" aria-label={WORDS.history} reversed>
      {heads.map(({ seq, at, analyst, label }) => (
        <li key={seq}>
          {label}{' '}
          <span className="history-page-when">{`${at.slice(0, 16).replace('T', ' ')} ${analyst}`}</span>
        </li>
      ))}
    </ol>
  );
}
