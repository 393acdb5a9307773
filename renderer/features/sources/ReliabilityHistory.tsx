import { formatDayOf } from '../../../shared/lib/partial-date.ts';
import type { PastReliability } from '../../../shared/model/source.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { useFold } from '../../state/folds.ts';
import { Fold } from '../../ui/Fold.tsx';
import { ReliabilityBadge } from './ReliabilityBadge.tsx';
import { scopeInWords } from './scope-in-words.ts';
import './sources.css';

/** The earlier ratings of a source, newest first, each with its reason, the days it held and who gave it. */
export function ReliabilityHistory({ past }: { readonly past: readonly PastReliability[] }) {
  const [isOpen, open] = useFold('source reliability history', false);
  if (past.length === 0) return null;
  return (
    <Fold label={SOURCES_WORDS.history(past.length)} isOpen={isOpen} onOpen={open}>
      <ol className="source-list">
        {past.toReversed().map((rating) => (
          <li key={`${rating.at} ${rating.until} ${scopeInWords(rating)}`} className="source-list-entry">
            <ReliabilityBadge reliability={rating} />
            <div className="source-list-words">
              <p>{rating.reason || SOURCES_WORDS.noReason}</p>
              <p className="form-hint">
                {[
                  scopeInWords(rating),
                  SOURCES_WORDS.held(formatDayOf(rating.at), formatDayOf(rating.until)),
                  rating.by,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
