import { useState } from 'react';

import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { RATINGS_WORDS } from '../../../shared/words/ratings.ts';
import { run } from '../../commands/run.ts';
import { type RatedClaim, ratedClaims } from '../../db/queries-claims.ts';
import { useIdleQuery } from '../../db/use-idle-query.ts';
import { Button } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkRow } from '../../ui/LinkRow.tsx';
import { LongRows } from '../../ui/LongRows.tsx';
import { RatingsMatrix } from './RatingsMatrix.tsx';
import { RatingsMonths } from './RatingsMonths.tsx';
import { ratersOf, readRatings } from './read-ratings.ts';
import './ratings.css';

/** How an analyst uses the two scales together: a habit to look at, never a score. */
export function RatingsPage() {
  const claims = useIdleQuery(ratedClaims);
  if (!claims) return null;
  if (claims.length === 0) {
    const { title, text, action } = RATINGS_WORDS.empty;
    return (
      <EmptyState title={title} text={text}>
        <Button onPress={() => void run('page.show', { page: 'passages' })}>{action}</Button>
      </EmptyState>
    );
  }
  return <Ratings claims={claims} />;
}

const EVERYONE = 'everyone';

function Ratings({ claims }: { readonly claims: readonly RatedClaim[] }) {
  const [rater, setRater] = useState<string | null>(null);
  const [cell, setCell] = useState<string | null>(null);
  const raters = ratersOf(claims);
  const own = claims.filter(({ credibility }) => credibility.by === rater);
  const shown = own.length > 0 ? own : claims;
  const { ratings, months, apart, several, withoutLetter, withoutReason } = readRatings(shown);
  const found = cell === null ? [] : (ratings.cells.get(cell) ?? []);
  return (
    <article className="ratings">
      <div className="ratings-page">
        <header className="ratings-head">
          <h1 className="ratings-title">{RATINGS_WORDS.title}</h1>
          <p className="ratings-lead">{RATINGS_WORDS.lead}</p>
          {raters.length > 1 && (
            <Choice
              label={RATINGS_WORDS.by}
              value={own.length > 0 ? `=${rater}` : EVERYONE}
              options={[
                { value: EVERYONE, label: RATINGS_WORDS.everyone },
                ...raters.map((name) => ({ value: `=${name}`, label: name || RATINGS_WORDS.unnamed })),
              ]}
              onChoose={(value) => setRater(value === EVERYONE ? null : value.slice(1))}
              isInline
            />
          )}
        </header>
        <RatingsMatrix cells={ratings.cells} chosen={cell} onChoose={setCell} />
        <CellClaims cell={cell} claims={found} />
        <div className="ratings-words">
          <p>
            {ratings.judged === 0
              ? RATINGS_WORDS.nothingJudged
              : RATINGS_WORDS.alike(ratings.alike, ratings.judged, Math.round(ratings.alikeByChance))}
          </p>
          <p className="ratings-why">{RATINGS_WORDS.why}</p>
          <ul className="ratings-notes">
            {apart > 0 && <li>{RATINGS_WORDS.apart(apart)}</li>}
            {several > 0 && <li>{RATINGS_WORDS.several(several)}</li>}
            {withoutLetter > 0 && <li>{RATINGS_WORDS.withoutLetter(withoutLetter)}</li>}
            {withoutReason > 0 && <li>{RATINGS_WORDS.withoutReason(withoutReason)}</li>}
          </ul>
        </div>
        {months.length > 1 && <RatingsMonths months={months} />}
      </div>
    </article>
  );
}

function CellClaims({
  cell,
  claims,
}: {
  readonly cell: string | null;
  readonly claims: readonly RatedClaim[];
}) {
  if (cell === null || claims.length === 0) return <p className="ratings-hint">{RATINGS_WORDS.choose}</p>;
  return (
    <section className="ratings-claims" aria-label={RATINGS_WORDS.claimsIn(cell)}>
      <h2 className="ratings-part-title">{RATINGS_WORDS.claimsIn(cell)}</h2>
      <LongRows
        key={cell}
        rows={claims}
        moreLabel={FORM_WORDS.showMore}
        render={({ claim, credibility }) => (
          <div key={claim.id} className="ratings-claim">
            <LinkRow
              code={claim.code}
              text={claim.statement}
              onPress={() => void run('claim.open', { claimId: claim.id })}
            />
            <p className="ratings-reason">{credibility.reason || RATINGS_WORDS.noReason}</p>
          </div>
        )}
      />
    </section>
  );
}
