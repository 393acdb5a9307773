import { IMPORT_WORDS as WORDS } from '../../../shared/words/import.ts';
import { ForeignWords } from '../../ui/ForeignWords.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { problemOf, type ReviewItem } from './review-item.ts';

interface ReviewListProps {
  readonly items: readonly ReviewItem[];
  readonly at: number;
  readonly onPick: (index: number) => void;
}

/** The files under review, each with what it still needs. */
export function ReviewList({ items, at, onPick }: ReviewListProps) {
  return (
    <div className="review-list">
      <RowList
        label={WORDS.files}
        rows={items.map((item, index) => ({ item, index }))}
        idOf={({ index }) => String(index)}
        selectedId={String(at)}
        onSelect={(id) => onPick(Number(id))}
        rowHeight={52}
        render={({ item }) => (
          <div className="review-row">
            <span className="review-row-title">
              <ForeignWords text={item.fields.title || item.name} />
            </span>
            <span className={`review-row-state review-${stateOf(item).tone}`}>{stateOf(item).text}</span>
          </div>
        )}
      />
    </div>
  );
}

function stateOf(item: ReviewItem): {
  readonly tone: 'ready' | 'problem' | 'skipped';
  readonly text: string;
} {
  if (!item.isIncluded) return { tone: 'skipped', text: WORDS.skipped };
  const problem = problemOf(item);
  if (problem === null) return { tone: 'ready', text: WORDS.isReady };
  return { tone: 'problem', text: problem === 'title' ? WORDS.needsTitle : WORDS.badDate };
}
