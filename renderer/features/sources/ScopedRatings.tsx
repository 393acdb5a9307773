import { Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { ScopedReliability, Source } from '../../../shared/model/source.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { run } from '../../commands/run.ts';
import { Button, IconButton } from '../../ui/buttons.tsx';
import { ReliabilityBadge } from './ReliabilityBadge.tsx';
import { ScopedRatingForm } from './ScopedRatingForm.tsx';
import { scopeInWords } from './scope-in-words.ts';
import './sources.css';

/** Ratings that hold for a topic or a period only, beneath the general one. */
export function ScopedRatings({ source }: { readonly source: Source }) {
  const [edited, setEdited] = useState<ScopedReliability | 'new' | null>(null);
  const { id: sourceId, scopedReliability } = source;
  return (
    <>
      {scopedReliability.length > 0 && (
        <ul className="source-list" aria-label={SOURCES_WORDS.scoped}>
          {scopedReliability.map((rating) => (
            <li key={`${rating.topic} ${rating.period}`} className="source-list-entry">
              <ReliabilityBadge reliability={rating} />
              <div className="source-list-words">
                <p>{scopeInWords(rating)}</p>
                <p className="form-hint">{rating.reason || SOURCES_WORDS.noReason}</p>
              </div>
              <IconButton
                label={SOURCES_WORDS.changeScoped(scopeInWords(rating))}
                icon={<Pencil />}
                onPress={() => setEdited(rating)}
              />
              <IconButton
                label={SOURCES_WORDS.removeScoped(scopeInWords(rating))}
                icon={<X />}
                onPress={() =>
                  void run('source.rateFor', {
                    sourceId,
                    topic: rating.topic,
                    period: rating.period,
                    rating: null,
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
      {edited === null ? (
        <div className="source-add">
          <Button tone="quiet" icon={<Plus />} onPress={() => setEdited('new')}>
            {SOURCES_WORDS.addScoped}
          </Button>
        </div>
      ) : (
        <ScopedRatingForm
          key={edited === 'new' ? '' : `${edited.topic} ${edited.period}`}
          sourceId={sourceId}
          rating={edited === 'new' ? null : edited}
          onDone={() => setEdited(null)}
        />
      )}
    </>
  );
}
