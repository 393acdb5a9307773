import { formatDayOf } from '../../../shared/lib/partial-date.ts';
import type { PastCredibility } from '../../../shared/model/claim.ts';
import { CREDIBILITY } from '../../../shared/model/scale.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { useFold } from '../../state/folds.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Fold } from '../../ui/Fold.tsx';

/** The earlier ratings of a claim, newest first, each with its reason and the days it held. */
export function CredibilityHistory({ past }: { readonly past: readonly PastCredibility[] }) {
  const [isOpen, open] = useFold('claim credibility history', false);
  if (past.length === 0) return null;
  return (
    <Fold label={CLAIMS_WORDS.history(past.length)} isOpen={isOpen} onOpen={open}>
      <ol className="claim-history">
        {past.toReversed().map(({ digit, reason, at, until, by }) => (
          <li key={`${at} ${until}`} className="claim-history-entry">
            <Badge tone={digit === 6 ? 'unknown' : 'plain'} meaning={CREDIBILITY[digit]}>
              {String(digit)}
            </Badge>
            <div>
              <p className={reason ? undefined : 'claim-history-none'}>{reason || CLAIMS_WORDS.noReason}</p>
              <p className="form-hint">
                {[CLAIMS_WORDS.ratedUntil(formatDayOf(at), formatDayOf(until)), by]
                  .filter(Boolean)
                  .join(', ')}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
