import type { OriginGroup } from '../../../shared/analysis/origins.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { originSentence } from '../../../shared/words/lineage.ts';
import type { ClaimOrigins as Origins } from '../../db/queries-claims.ts';
import { useFold } from '../../state/folds.ts';
import { Fold } from '../../ui/Fold.tsx';

/** How many origins a claim has, and on request which of its sources count as one. */
export function ClaimOrigins({ origins: { count, codes } }: { readonly origins: Origins }) {
  const [isOpen, open] = useFold('claim origins', false);
  if (count.items + count.withdrawn === 0) return null;
  return (
    <Fold label={originSentence(count)} isOpen={isOpen} onOpen={open}>
      <ul className="claim-origins">
        {count.groups.map((group) => (
          <li key={group.sourceIds.join(' ')}>
            <span className="claim-origin-codes">{namesOf(group.sourceIds, codes)}</span>{' '}
            {group.isEstablished ? CLAIMS_WORDS.originEstablished : CLAIMS_WORDS.originOpen}
            {outside(group).length > 0 && `, ${CLAIMS_WORDS.originOutside(namesOf(outside(group), codes))}`}
          </li>
        ))}
      </ul>
      <p className="form-hint">{CLAIMS_WORDS.originsHelp}</p>
    </Fold>
  );
}

/** Roots that are not themselves among the claim's sources. */
const outside = ({ sourceIds, rootIds }: OriginGroup): readonly string[] =>
  rootIds.filter((id) => !sourceIds.includes(id));

const namesOf = (ids: readonly string[], codes: Origins['codes']): string =>
  ids
    .flatMap((id) => codes.get(id) ?? [])
    .toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .join(', ');
