import { CaseSensitive } from 'lucide-react';
import { type RefObject, useCallback, useMemo } from 'react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { SearchQuery } from '../../../shared/analysis/search-answer.ts';
import { completeSearch } from '../../../shared/analysis/search-complete.ts';
import { searchConditions, withoutSearchCondition } from '../../../shared/analysis/search-conditions.ts';
import { describeSearch } from '../../../shared/analysis/search-query-describe.ts';
import { parseSearch } from '../../../shared/analysis/search-query-parse.ts';
import { SEARCH_VIEW_WORDS as WORDS } from '../../../shared/words/search-view.ts';
import { QueryConditions, QueryProblems } from '../../ui/QueryConditions.tsx';
import { QueryField } from '../../ui/QueryField.tsx';
import { SearchBuilders } from './SearchBuilders.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { useSearchValues } from './use-search-values.ts';

interface SearchBoxProps {
  readonly query: SearchQuery;
  readonly onAsk: (query: SearchQuery) => void;
  readonly input: RefObject<HTMLInputElement | null>;
  /** The keyboard goes on to the results. */
  readonly onDown: () => void;
}

/** The box of the search: typed or clicked together, what it means and what of it was not understood. */
export function SearchBox({ query, onAsk, input, onDown }: SearchBoxProps) {
  const { text, isExact } = query;
  const values = useSearchValues();
  const { node, problems } = useMemo(() => parseSearch(text), [text]);
  const complete = useCallback(
    (typed: string, caret: number) => completeSearch(typed, caret, values),
    [values],
  );
  const conditions = searchConditions(node);
  // Words that are only words speak for themselves.
  const isPlain = conditions.every(({ kind }) => kind === 'words');
  const put = (changed: string): void => onAsk({ text: changed, isExact, isTyping: false });
  return (
    <>
      <div className="search-line">
        <QueryField
          typed={text}
          onType={(typed) => onAsk({ text: typed, isExact, isTyping: true })}
          complete={complete}
          label={WORDS.box}
          placeholder={WORDS.boxHint}
          clearLabel={WORDS.clear}
          completionsLabel={WORDS.completions}
          hasProblem={problems.length > 0}
          input={input}
          autoFocus
          patience={2}
          onDown={onDown}
          onEnter={onDown}
        />
        <TooltipTrigger delay={500}>
          <ToggleButton
            className="search-exact"
            isSelected={isExact}
            onChange={(exact) => onAsk({ ...query, isExact: exact })}
          >
            <CaseSensitive aria-hidden />
            {WORDS.exact}
          </ToggleButton>
          <Tooltip className="tooltip" offset={6}>
            {WORDS.exactMeaning}
          </Tooltip>
        </TooltipTrigger>
        <SearchHelp />
      </div>
      <SearchBuilders
        typed={text}
        values={values}
        onBuild={put}
        onType={(typed) => {
          put(typed);
          input.current?.focus();
        }}
      />
      {!isPlain && (
        <QueryConditions
          label={WORDS.conditions}
          conditions={conditions.map((part) => ({
            words: describeSearch(part),
            isUnread: part.kind === 'unread',
          }))}
          dropLabel={WORDS.dropCondition}
          onDrop={(index) => put(withoutSearchCondition(node, index))}
        />
      )}
      <QueryProblems typed={text} problems={problems} />
    </>
  );
}
