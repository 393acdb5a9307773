import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { HISTORY_WORDS as WORDS } from '../../../shared/words/history.ts';
import { type HistoryFilter, narrowHistory } from '../../state/history-filter.ts';
import { session } from '../../state/session.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';

interface HistoryFilterBarProps {
  readonly filter: HistoryFilter;
  readonly analysts: readonly string[];
  /** Null while it is being found. */
  readonly shown: number | null;
  readonly all: number;
}

/** React Aria takes no empty key. */
const EVERY = '*';

const KINDS = [
  { value: EVERY, label: WORDS.everything },
  ...Object.entries(WORDS.kinds).map(([value, label]) => ({ value, label })),
];

/** Narrows the history to words, an analyst, a kind of record. */
export function HistoryFilterBar({ filter, analysts, shown, all }: HistoryFilterBarProps) {
  const input = useRef<HTMLInputElement>(null);
  const narrow = (change: Partial<HistoryFilter>): void => narrowHistory(session().caseId, change);
  const clear = (): void => {
    narrow({ words: '' });
    input.current?.focus();
  };
  return (
    <div className="history-filter">
      <div className="history-filter-words">
        <Search aria-hidden />
        <input
          ref={input}
          className="field-input"
          aria-label={WORDS.filter}
          placeholder={WORDS.filter}
          value={filter.words}
          spellCheck={false}
          onChange={(event) => narrow({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || filter.words === '') return;
            event.stopPropagation();
            clear();
          }}
        />
        {filter.words !== '' && <IconButton label={WORDS.clearFilter} icon={<X />} onPress={clear} />}
      </div>
      <Choice
        label={WORDS.kind}
        value={filter.table === '' ? EVERY : filter.table}
        options={KINDS}
        onChoose={(table) => narrow({ table: table === EVERY ? '' : table })}
        isInline
      />
      {analysts.length > 1 && (
        <Choice
          label={WORDS.analyst}
          value={filter.analyst === '' ? EVERY : filter.analyst}
          options={[
            { value: EVERY, label: WORDS.everyone },
            ...analysts.map((name) => ({ value: `=${name}`, label: name || WORDS.unnamed })),
          ]}
          onChoose={(value) =>
            narrow({ analyst: value === EVERY ? '' : (value as Exclude<HistoryFilter['analyst'], ''>) })
          }
          isInline
        />
      )}
      <p className="history-count" role="status">
        {shown === null || shown === all ? WORDS.count(all) : WORDS.countOf(shown, all)}
      </p>
    </div>
  );
}
