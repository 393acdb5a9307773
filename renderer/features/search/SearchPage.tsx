import { useEffect, useRef } from 'react';
import type { SearchQuery } from '../../../shared/analysis/search-answer.ts';
import { askedOf } from '../../../shared/analysis/search-asked.ts';
import { settledSearch } from '../../../shared/analysis/search-conditions.ts';
import { describeSearch } from '../../../shared/analysis/search-query-describe.ts';
import { parseSearch } from '../../../shared/analysis/search-query-parse.ts';
import { SEARCH_VIEW_WORDS as WORDS } from '../../../shared/words/search-view.ts';
import { run, runInContext } from '../../commands/run.ts';
import { useSourceRows } from '../../db/use-case-lists.ts';
import { updateSession, useSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SaveUnderName } from '../../ui/SaveUnderName.tsx';
import { ResultList } from './ResultList.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SearchStateLine } from './SearchStateLine.tsx';
import { type Answered, useSearchAnswer } from './use-search-answer.ts';
import './search-page.css';

/** Hits of each group that are shown at first. */
const FIRST = 20;

const ask = (search: SearchQuery): void => updateSession({ search });

/** Everything in the case, searched from one box. */
export function SearchPage() {
  const query = useSession((now) => now.search);
  const sources = useSourceRows();
  const { answered, failure, showMore, askAgain } = useSearchAnswer(query, FIRST);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isFresh = answered?.query.text === query.text && answered.query.isExact === query.isExact;
  // Whoever types and presses Enter at once means what will be found, not what stood there before.
  const leaving = useRef<SearchQuery>(null);
  useEffect(() => {
    if (!isFresh || leaving.current !== query) return;
    leaving.current = null;
    list.current?.focus();
  }, [isFresh, query]);
  const goDown = (): void => {
    if (isFresh) list.current?.focus();
    else leaving.current = query;
  };
  const isAsking = query.text.trim() !== '';
  const { groups = [] } = answered ?? {};
  const isFound = groups.length > 0 && isAsking;
  return (
    <div className="search-page" role="search" aria-label={WORDS.title}>
      <header className="search-head">
        <SearchBox query={query} onAsk={ask} input={input} onDown={goDown} />
        <div className="search-line" hidden={!isAsking}>
          <p className="search-count" role="status">
            {isAsking && answered && (isFound ? WORDS.found(groups) : nothingOf(answered).title)}
          </p>
          {isAsking && <SaveSearch query={query} />}
        </div>
        <SearchStateLine />
        {failure !== null && (
          <p className="search-state is-stopped" role="alert">
            {WORDS.failed(failure)}
            <Button tone="quiet" onPress={askAgain}>
              {WORDS.again}
            </Button>
          </p>
        )}
      </header>
      {isFound && answered ? (
        <ResultList
          answered={answered}
          list={list}
          onMore={(kind, count) => void showMore(kind, count)}
          onLeave={() => input.current?.focus()}
        />
      ) : (
        <Instead query={query} answered={answered} isEmpty={sources?.length === 0} />
      )}
    </div>
  );
}

/** Keeps the present search under a name. */
function SaveSearch({ query }: { readonly query: SearchQuery }) {
  const save = async (name: string): Promise<boolean> => {
    const { text, isExact } = settledSearch(query);
    const isSaved = await run('query.save', { name, words: text, isExact, scope: 'case' });
    if (isSaved) ask(settledSearch(query));
    return isSaved;
  };
  return (
    <SaveUnderName
      label={WORDS.save}
      nameLabel={WORDS.saveAs}
      doneLabel={WORDS.saveDone}
      cancelLabel={WORDS.cancel}
      onSave={save}
    />
  );
}

interface InsteadProps {
  readonly query: SearchQuery;
  readonly answered: Answered | null;
  readonly isEmpty: boolean;
}

/** What stands where there are no results: what belongs here, or why there is nothing. */
function Instead({ query, answered, isEmpty }: InsteadProps) {
  if (isEmpty) {
    return (
      <EmptyState title={WORDS.noSources.title} text={WORDS.noSources.text}>
        <Button tone="primary" onPress={() => void runInContext('import.files')}>
          {WORDS.noSources.import}
        </Button>
        <Button onPress={() => void runInContext('import.paste')}>{WORDS.noSources.paste}</Button>
      </EmptyState>
    );
  }
  if (query.text.trim() === '') return <Starters />;
  if (!answered) return null;
  return (
    <EmptyState {...nothingOf(answered)}>
      {query.isExact && <Button onPress={() => ask({ ...query, isExact: false })}>{WORDS.none.loose}</Button>}
      <Button onPress={() => ask({ text: '', isExact: query.isExact, isTyping: false })}>
        {WORDS.none.clear}
      </Button>
    </EmptyState>
  );
}

/** Why there are no results: nothing is like what was asked, or nothing was asked that can be understood. */
function nothingOf({ query }: Answered): { readonly title: string; readonly text: string } {
  const { node } = parseSearch(query.text);
  if (node === null || askedOf(node, query) === null) return WORDS.notAsked;
  return { title: WORDS.none.title, text: WORDS.none.text(describeSearch(node)) };
}

function Starters() {
  return (
    <EmptyState title={WORDS.empty.title} text={WORDS.empty.text}>
      <ul className="search-starters" aria-label={WORDS.empty.try}>
        {WORDS.starters.map(({ query, meaning }) => (
          <li key={query}>
            <button
              type="button"
              className="search-starter"
              onClick={() => ask({ text: query, isExact: false, isTyping: false })}
            >
              <span>{meaning}</span>
              <code>{query}</code>
            </button>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
