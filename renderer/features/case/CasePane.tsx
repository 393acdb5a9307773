import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { type Comparison, recordsDiffering } from '../../../shared/model/comparison.ts';
import { CASE_WORDS as WORDS } from '../../../shared/words/case.ts';
import { COMPARISON_WORDS } from '../../../shared/words/comparison.ts';
import { run } from '../../commands/run.ts';
import { type CaseFacts, caseFacts } from '../../db/queries-case.ts';
import { useIdleQuery } from '../../db/use-idle-query.ts';
import { type ChainCheck, useChainCheck } from '../../state/chain-check.ts';
import { useComparison } from '../../state/comparison.ts';
import { useSaving } from '../../state/saving.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { localClock, localDay } from '../../ui/local-time.ts';
import { showBytes } from '../../ui/show-bytes.ts';
import { useLastSnapshot } from './use-last-snapshot.ts';
import './case-pane.css';

/** What the case holds, and how it is kept. */
export function CasePane() {
  const facts = useIdleQuery(caseFacts);
  if (!facts) return null;
  const { info, counts } = facts;
  return (
    <section className="list-pane" aria-label={WORDS.pane}>
      <header className="list-pane-head">
        <div className="list-pane-line">
          <h2 className="list-pane-title">{WORDS.pane}</h2>
        </div>
      </header>
      {/* Hardly anything in it takes the keyboard, so that it has to do so itself to be scrolled. */}
      <div className="case-pane" role="region" aria-label={info.title} tabIndex={0}>
        <div className="case-pane-about">
          {info.description !== '' && <p>{info.description}</p>}
          <p>{WORDS.made(formatPartialDate(localDay(info.createdAt)))}</p>
        </div>
        <Kept facts={facts} />
        <div>
          <h3 className="case-pane-heading">{WORDS.holds}</h3>
          <ul className="case-pane-counts" aria-label={WORDS.holds}>
            {(Object.keys(WORDS.tables) as (keyof typeof WORDS.tables)[]).map((table) => (
              <li key={table}>{WORDS.tables[table](counts[table])}</li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

/** Whether everything is saved, checked and copied, in a line each. */
function Kept({ facts: { steps, originals } }: { readonly facts: CaseFacts }) {
  const { status } = useSaving();
  const caseId = useSession((now) => now.caseId);
  const chain = useChainCheck(caseId);
  const compared = useComparison(caseId);
  const snapshot = useLastSnapshot();
  const { heading, saved, chain: ofChain, snapshot: ofSnapshot, originals: ofOriginals } = WORDS.kept;
  return (
    <div>
      <h3 className="case-pane-heading">{heading}</h3>
      <dl className="case-pane-kept">
        <dt>{saved.label}</dt>
        <dd>{saved[status](steps)}</dd>
        <dt>{ofChain.label}</dt>
        <dd>{chainWords(chain)}</dd>
        <dt>{COMPARISON_WORDS.row.label}</dt>
        <dd>
          <Compared last={compared} />
        </dd>
        <dt>{ofSnapshot.label}</dt>
        <dd>
          {snapshot === null
            ? ofSnapshot.none
            : snapshot &&
              ofSnapshot.taken(
                formatPartialDate(localDay(snapshot.takenAt)),
                localClock(snapshot.takenAt),
                Math.max(0, steps - snapshot.seq),
              )}
        </dd>
        <dt>{ofOriginals.label}</dt>
        <dd>
          {originals.count === 0
            ? ofOriginals.none
            : ofOriginals.some(originals.count, showBytes(originals.bytes))}
        </dd>
      </dl>
    </div>
  );
}

/** Whether the database is what the journal leads to; where it is not, the way to what can be done. */
function Compared({ last }: { readonly last: Comparison | null }) {
  const { row, act } = COMPARISON_WORDS;
  if (!last) return row.none;
  const when = [formatPartialDate(localDay(last.at)), localClock(last.at)] as const;
  const records = recordsDiffering(last);
  if (records === 0 && last.entry === null) return row.same(...when);
  return (
    <>
      <p>{records > 0 ? row.records(records, ...when) : row.entry(last.entry ?? 0, ...when)}</p>
      <Button onPress={() => void run('case.compare')}>{act}</Button>
    </>
  );
}

function chainWords(check: ChainCheck): string {
  const { chain } = WORDS.kept;
  return check.kind === 'sound' ? chain.sound(check.seq) : chain[check.kind];
}
