import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
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

/** The result that one was on when the list was left: whoever comes back goes on there. */
let left: { readonly key: string; readonly id: string | null } = { key: '', id: null };

/** The arrow keys have to rest on a result so long before the inspector shows it, in milliseconds. */
const REST = 150;

/** All that was found, group by group, in one list that the arrow keys go through. */
export function ResultList({ answered, list, onMore, onLeave }: ResultListProps) {
  const { groups, query } = answered;
  const rows = useMemo(() => resultRows(groups), [groups]);
  const key = `${query.isExact} ${query.text}`;
  const [chosen, setChosen] = useState(() => (left.key === key ? left.id : null));
  const asked = useRef(key);
  useLayoutEffect(() => {
    if (asked.current === key) return;
    asked.current = key;
    setChosen(document.activeElement === list.current ? (rows[0]?.id ?? null) : null);
    list.current?.scrollTo({ top: 0 });
  }, [key, list, rows]);
  useEffect(() => {
    left = { key, id: chosen };
  }, [key, chosen]);
  const selectedId = rows.some(({ id }) => id === chosen) ? chosen : null;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const select = (id: string): void => {
    setChosen(id);
    clearTimeout(timer.current);
    const row = rows.find((candidate) => candidate.id === id);
    if (row?.kind !== 'hit') return;
    const { kind, id: recordId, place } = row.hit;
    timer.current = setTimeout(() => void run('search.look', { hit: { kind, id: recordId, place } }), REST);
  };
  const open = (id: string): void => {
    clearTimeout(timer.current);
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
          select(rows[0]?.id ?? '');
      }}
    >
      <RowList
        label={WORDS.results}
        rows={rows}
        idOf={(row) => row.id}
        selectedId={selectedId}
        onSelect={select}
        onOpen={open}
        list={list}
        render={(row) => <ResultRow row={row} />}
        rowHeight={64}
        groupOf={(row) => groupHeading(row.group)}
      />
    </div>
  );
}
