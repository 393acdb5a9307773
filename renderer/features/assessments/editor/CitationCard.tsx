import { X } from 'lucide-react';
import type { ClaimFacts } from '../../../../shared/analysis/claim-facts.ts';
import { gradeOf } from '../../../../shared/analysis/grade.ts';
import { formatPartialDate } from '../../../../shared/lib/partial-date.ts';
import type { ClaimId } from '../../../../shared/model/claim.ts';
import { EDITOR_WORDS } from '../../../../shared/words/editor.ts';
import { run } from '../../../commands/run.ts';
import { type ClaimDetail, claimDetail } from '../../../db/queries.ts';
import { useClaimRows } from '../../../db/use-case-lists.ts';
import { useQuery } from '../../../db/use-query.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { IconButton } from '../../../ui/buttons.tsx';
import { QuoteLink } from '../../../ui/QuoteLink.tsx';
import { originsOfFacts } from './origins-of-facts.ts';

const WORDS = EDITOR_WORDS.card;

/** Passages shown of one claim; its form shows them all. */
const MOST_PASSAGES = 3;

interface CitationCardProps {
  readonly claimIds: readonly ClaimId[];
  readonly onDrop: (claimId: ClaimId) => void;
}

/** What a citation rests on: claim by claim the quoted words, their source, its date, the rating and the origins. */
export function CitationCard({ claimIds, onDrop }: CitationCardProps) {
  const rows = useClaimRows();
  return (
    <ul className="inline-card-claims">
      {claimIds.map((claimId) => (
        <li key={claimId}>
          <CitedClaim
            claimId={claimId}
            facts={rows?.find(({ claim }) => claim.id === claimId)}
            onDrop={() => onDrop(claimId)}
          />
        </li>
      ))}
    </ul>
  );
}

interface CitedClaimProps {
  readonly claimId: ClaimId;
  readonly facts: ClaimFacts | undefined;
  readonly onDrop: () => void;
}

function CitedClaim({ claimId, facts, onDrop }: CitedClaimProps) {
  const detail = useQuery(claimDetail, claimId);
  if (detail === undefined) return null;
  const code = detail?.claim.code ?? '';
  return (
    <>
      <div className="inline-card-head">
        <span className="inline-card-code">{code}</span>
        {facts && <Grade facts={facts} />}
        {facts && <span className="inline-card-origins">{originsOfFacts(facts)}</span>}
        <IconButton label={WORDS.drop(code)} icon={<X />} onPress={onDrop} />
      </div>
      {detail ? <Claim detail={detail} /> : <p className="inline-card-gone">{WORDS.gone}</p>}
    </>
  );
}

function Grade({ facts: { claim, sources } }: { readonly facts: ClaimFacts }) {
  const { badge, meaning, isOpen } = gradeOf(claim, sources);
  return (
    <Badge meaning={meaning} tone={isOpen ? 'unknown' : 'plain'}>
      {badge ?? EDITOR_WORDS.cite.unrated}
    </Badge>
  );
}

function Claim({ detail: { claim, passages } }: { readonly detail: ClaimDetail }) {
  const hidden = passages.length - MOST_PASSAGES;
  return (
    <>
      <p className="inline-card-statement">{claim.statement}</p>
      {passages.length === 0 && <p className="inline-card-gone">{WORDS.noWords}</p>}
      {passages.slice(0, MOST_PASSAGES).map(({ passage, source, excerpt, pages }) => (
        <QuoteLink
          key={passage.id}
          quote={passage.quote}
          place={[
            `${passage.stance === 'contradicts' ? `${WORDS.against} ` : ''}${source.code} ${source.outlet || source.title}`,
            formatPartialDate(source.published, WORDS.undated),
            excerpt.locator,
            pages,
          ]
            .filter(Boolean)
            .join(', ')}
          onPress={() => void run('claim.open', { claimId: claim.id, passageId: passage.id })}
        />
      ))}
      {hidden > 0 && <p className="inline-card-more">{WORDS.more(hidden)}</p>}
    </>
  );
}
