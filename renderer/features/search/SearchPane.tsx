import type { SearchQuery } from '../../../shared/analysis/search-answer.ts';
import { settledSearch } from '../../../shared/analysis/search-conditions.ts';
import type { SavedQuery } from '../../../shared/model/saved-query.ts';
import { SEARCH_VIEW_WORDS } from '../../../shared/words/search-view.ts';
import { run } from '../../commands/run.ts';
import { savedQueries } from '../../db/queries-saved.ts';
import { useQuery } from '../../db/use-query.ts';
import { updateSession, useSession } from '../../state/session.ts';
import { SavedRow, SavedRows } from '../../ui/SavedRow.tsx';
import { useSearchAnswer } from './use-search-answer.ts';
import '../../ui/list-pane.css';
import './search-page.css';

const WORDS = SEARCH_VIEW_WORDS.saved;
const LABELS = {
  name: SEARCH_VIEW_WORDS.saveAs,
  actions: WORDS.actions,
  rename: WORDS.rename,
  take: WORDS.take,
  remove: WORDS.remove,
};

/** The list pane of the search: the searches that are kept, each with what it finds now. */
export function SearchPane() {
  const saved = useQuery(savedQueries, 'case');
  if (!saved) return null;
  return (
    <section className="list-pane" aria-label={SEARCH_VIEW_WORDS.title}>
      <header className="list-pane-head">
        <div className="list-pane-line">
          <h2 className="list-pane-title">{SEARCH_VIEW_WORDS.title}</h2>
        </div>
      </header>
      <div className="list-pane-body search-saved">
        {saved.length === 0 ? (
          <p className="list-pane-none">{WORDS.empty}</p>
        ) : (
          <SavedRows title={WORDS.title}>
            {saved.map((query) => (
              <SavedSearch key={query.id} saved={query} />
            ))}
          </SavedRows>
        )}
      </div>
    </section>
  );
}

function SavedSearch({ saved: { id, name, words, isExact } }: { readonly saved: SavedQuery }) {
  const present = useSession((now) => now.search);
  const { answered } = useSearchAnswer({ text: words, isExact, isTyping: false }, 0);
  const isApplied = present.text.trim() === words.trim() && present.isExact === isExact;
  const ask = (search: SearchQuery): void => updateSession({ search });
  return (
    <SavedRow
      name={name}
      words={words}
      count={answered ? countOf(answered.groups) : ''}
      isApplied={isApplied}
      canTake={present.text.trim() !== '' && !isApplied}
      labels={LABELS}
      onApply={() =>
        isApplied
          ? ask({ text: '', isExact: false, isTyping: false })
          : ask({ text: words, isExact, isTyping: false })
      }
      onRename={(renamed) => void run('query.edit', { queryId: id, fields: { name: renamed } })}
      onTake={() =>
        void run('query.edit', {
          queryId: id,
          fields: { words: settledSearch(present).text, isExact: present.isExact },
        })
      }
      onRemove={() => void run('query.remove', { queryId: id })}
    />
  );
}

const countOf = (groups: readonly { readonly total: number; readonly isAtLeast: boolean }[]): string =>
  WORDS.count(
    groups.reduce((sum, { total }) => sum + total, 0),
    groups.some(({ isAtLeast }) => isAtLeast),
  );
