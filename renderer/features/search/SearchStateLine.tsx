import { SEARCH_VIEW_WORDS } from '../../../shared/words/search-view.ts';
import { useSearchState } from './use-search-state.ts';

const WORDS = SEARCH_VIEW_WORDS.state;

/** How far the index has come, while it is not ready. */
export function SearchStateLine() {
  const state = useSearchState();
  switch (state.kind) {
    case 'ready':
      return null;
    case 'starting':
      return <p className="search-state">{WORDS.starting}</p>;
    case 'stopped':
      return (
        <p className="search-state is-stopped" role="alert">
          {state.message}
        </p>
      );
    case 'building':
    case 'repairing': {
      const { kind, done, total } = state;
      return (
        <p className="search-state">
          <progress aria-label={WORDS.progress} value={done} max={Math.max(total, 1)} />
          {WORDS[kind](done, total)}
        </p>
      );
    }
  }
}
