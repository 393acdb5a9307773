import { CASE_WORDS as WORDS } from '../../../shared/words/case.ts';
import { caseFacts } from '../../db/queries-case.ts';
import { useIdleQuery } from '../../db/use-idle-query.ts';
import './case-pane.css';

/** What the case holds. */
export function CasePane() {
  const facts = useIdleQuery(caseFacts);
  if (!facts) return null;
  const { info, counts } = facts;
  return (
    <section className="case-pane" aria-label={WORDS.pane}>
      <h2 className="case-pane-title">{info.title}</h2>
      {info.description !== '' && <p className="case-pane-description">{info.description}</p>}
      <ul className="case-pane-counts" aria-label={WORDS.holds}>
        {(Object.keys(WORDS.tables) as (keyof typeof WORDS.tables)[]).map((table) => (
          <li key={table}>{WORDS.tables[table](counts[table])}</li>
        ))}
      </ul>
      <p className="case-pane-made">{WORDS.made(info.createdAt.slice(0, 10))}</p>
    </section>
  );
}
