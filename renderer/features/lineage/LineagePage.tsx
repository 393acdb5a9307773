import { useMemo } from 'react';
import { proposeLineage } from '../../../shared/analysis/lineage-proposals.ts';
import { lineageForest } from '../../../shared/analysis/lineage-tree.ts';
import { originsOf } from '../../../shared/analysis/origins.ts';
import { byId } from '../../../shared/model/case-snapshot.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { LINEAGE_WORDS, originSentence } from '../../../shared/words/lineage.ts';
import { run } from '../../commands/run.ts';
import { type LineageOverview, lineageOverview } from '../../db/queries-lineage.ts';
import { useIdleQuery } from '../../db/use-idle-query.ts';
import { Button } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LongRows } from '../../ui/LongRows.tsx';
import { useRowFocus } from '../../ui/use-row-focus.ts';
import { LineageTree } from './LineageTree.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { SourceLine } from './SourceLine.tsx';
import { type Comparison, useSharedText } from './use-shared-text.ts';
import './lineage.css';

/** Which source comes from which: what the texts speak for, what is settled, and what is not known. */
export function LineagePage() {
  const overview = useIdleQuery(lineageOverview);
  const { comparison, lookAgain } = useSharedText(overview);
  if (!overview) return null;
  const { sources, lineage } = overview;
  if (sources.length === 0) {
    return <EmptyState title={LINEAGE_WORDS.empty.title} text={LINEAGE_WORDS.empty.text} />;
  }
  const forest = lineageForest(sources, lineage);
  const count = originsOf(
    sources.map(({ id }) => id),
    lineage,
    sources,
  );
  return (
    <article className="lineage">
      <div className="lineage-page">
        <header className="lineage-head">
          <h1 className="lineage-heading">{LINEAGE_WORDS.title}</h1>
          <p className="lineage-count">{originSentence(count)}</p>
          <p className="form-hint">{LINEAGE_WORDS.intro}</p>
        </header>
        <Proposals overview={overview} comparison={comparison} onLookAgain={lookAgain} />
        <section className="lineage-part" aria-labelledby="lineage-origins">
          <h2 id="lineage-origins" className="lineage-title">
            {LINEAGE_WORDS.origins}
          </h2>
          {forest.circles.map((circle) => (
            <p key={circle[0]?.id} className="lineage-circle" role="alert">
              {LINEAGE_WORDS.circles(circle.map(({ code }) => code))}
            </p>
          ))}
          {forest.trees.length === 0 && <p className="form-hint">{LINEAGE_WORDS.noOrigins}</p>}
          {forest.trees.length > 0 && <LineageTree trees={forest.trees} />}
        </section>
        {forest.unknown.length > 0 && (
          <section className="lineage-part" aria-labelledby="lineage-unknown">
            <h2 id="lineage-unknown" className="lineage-title">
              {LINEAGE_WORDS.unknown} <span className="form-section-aside">{forest.unknown.length}</span>
            </h2>
            <p className="form-hint">{LINEAGE_WORDS.unknownHint}</p>
            <LongRows
              rows={forest.unknown}
              moreLabel={FORM_WORDS.showMore}
              renderList={(rows) => <ul className="lineage-tree">{rows}</ul>}
              render={(source) => (
                <li key={source.id}>
                  <SourceLine source={source} mayBeRoot />
                </li>
              )}
            />
          </section>
        )}
      </div>
    </article>
  );
}

interface ProposalsProps {
  readonly overview: LineageOverview;
  readonly comparison: Comparison;
  readonly onLookAgain: () => void;
}

function Proposals({ overview, comparison, onLookAgain }: ProposalsProps) {
  const { sources, lineage, dismissals } = overview;
  const shared = comparison.state === 'found' ? comparison.shared : null;
  const proposals = useMemo(
    () =>
      shared &&
      proposeLineage(shared, { sources, lineage, dismissed: new Set(dismissals.map(({ key }) => key)) }),
    [shared, sources, lineage, dismissals],
  );
  const list = useRowFocus<HTMLDivElement>(proposals);
  const known = byId(sources);
  return (
    <section className="lineage-part" aria-labelledby="lineage-proposals">
      <h2 id="lineage-proposals" className="lineage-title">
        {LINEAGE_WORDS.proposals}{' '}
        {proposals && proposals.length > 0 && <span className="form-section-aside">{proposals.length}</span>}
      </h2>
      <div role="status" className="form-hint">
        {comparison.state === 'looking' && LINEAGE_WORDS.looking}
        {comparison.state === 'stopped' && LINEAGE_WORDS.stopped}
        {comparison.state === 'failed' && LINEAGE_WORDS.failed}
        {proposals?.length === 0 && LINEAGE_WORDS.noProposals}
      </div>
      {(comparison.state === 'stopped' || comparison.state === 'failed') && (
        <div>
          <Button onPress={onLookAgain}>{LINEAGE_WORDS.lookAgain}</Button>
        </div>
      )}
      <LongRows
        rows={proposals ?? []}
        moreLabel={FORM_WORDS.showMore}
        renderList={(cards) =>
          cards.length > 0 && (
            <div className="lineage-proposals" {...list}>
              {cards}
            </div>
          )
        }
        render={(proposal) => {
          const [one, other] = [known.get(proposal.sourceId), known.get(proposal.fromId)];
          return (
            one && other && <ProposalCard key={proposal.key} proposal={proposal} source={one} from={other} />
          );
        }}
      />
      {dismissals.length > 0 && (
        <p className="lineage-rejected">
          {LINEAGE_WORDS.rejected(dismissals.length)}
          <Button
            tone="quiet"
            onPress={() => void run('proposal.restore', { dismissalIds: dismissals.map(({ id }) => id) })}
          >
            {LINEAGE_WORDS.restore}
          </Button>
        </p>
      )}
    </section>
  );
}
