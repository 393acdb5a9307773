import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import type { SearchKind } from '../../../shared/analysis/search-answer.ts';
import { SEARCH_VIEW_WORDS as WORDS } from '../../../shared/words/search-view.ts';
import { run } from '../../commands/run.ts';
import { RowList } from '../../ui/RowList.tsx';
import { ResultRow } from './ResultRow.tsx';
import { groupHeading, resultRows } from './result-rows.ts';
import type { Answered } from './use-search-answer.ts';

interface ResultListProps {
  readonly answered: Answered;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onMore: (kind: SearchKind, count: number) => void;
  /** Arrow up was pressed on the first result. */
  readonly onLeave: () => void;
}

/** All that was found, group by group, in one list that the arrow keys go through. */
export function ResultList({ answered, list, onMore, onLeave }: ResultListProps) {
  const { groups, query } = answered;
  const rows = useMemo(() => resultRows(groups), [groups]);
  const [chosen, setChosen] = useState<string | null>(null);
  const selectedId = rows.some(({ id }) => id === chosen) ? chosen : null;
  const open = (id: string): void => {
    const row = rows.find((candidate) => candidate.id === id);
    if (row?.kind === 'more') onMore(row.group.kind, row.next);
    else if (row) {
      const { kind, id: recordId, place } = row.hit;
      const { total } = row.group;
      void run('search.open', { query, hit: { kind, id: recordId, place }, among: { at: row.at, total } });
    }
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowUp' && (selectedId === null || rows[0]?.id === selectedId)) {
      event.preventDefault();
      event.stopPropagation();
      setChosen(null);
      onLeave();
    }
  };
  return (
    // Only hears of the key that leads out of the list; the list itself is the control.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="search-results"
      onKeyDownCapture={press}
      onFocus={(event) => {
        // Come to with the keyboard, the list is on its first result at once.
        const isList = event.target === list.current;
        if (isList && selectedId === null && event.target.matches(':focus-visible'))
          setChosen(rows[0]?.id ?? null);
      }}
    >
      <RowList
        label={WORDS.results}
        rows={rows}
        idOf={(row) => row.id}
        selectedId={selectedId}
        onSelect={setChosen}
        onOpen={open}
        list={list}
        render={(row) => <ResultRow row={row} />}
        rowHeight={64}
        groupOf={(row) => groupHeading(row.group)}
      />
    </div>
  );
}
