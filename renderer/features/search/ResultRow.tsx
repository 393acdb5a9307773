import { ChevronDown } from 'lucide-react';
import { SEARCH_VIEW_WORDS as WORDS } from '../../../shared/words/search-view.ts';
import { MarkedWords } from '../../ui/MarkedWords.tsx';
import { ResultBadge } from './ResultBadge.tsx';
import type { ResultRow as Row } from './result-rows.ts';

/** One thing that was found: what it is, the words around the place, and what tells it from others. */
export function ResultRow({ row }: { readonly row: Row }) {
  if (row.kind === 'more') {
    return (
      <div className="result-more">
        <ChevronDown aria-hidden />
        {WORDS.more(row.next)} <span className="visually-hidden">{WORDS.moreOf(row.group.kind)}</span>
      </div>
    );
  }
  const { code, title, meta, snippet } = row.hit;
  return (
    <div className="result-row">
      <span className="result-code">{code}</span>
      <div className="result-main">
        <p className="result-title">
          <MarkedWords {...title} />
        </p>
        {snippet && (
          <p className="result-snippet">
            <MarkedWords {...snippet} />
          </p>
        )}
        {meta !== '' && <p className="result-meta">{meta}</p>}
      </div>
      <ResultBadge hit={row.hit} />
    </div>
  );
}
