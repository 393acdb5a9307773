import { ListFilterPlus, Search, X } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import { completeQuery } from '../../../shared/analysis/claim-query-complete.ts';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { SuggestionList } from '../../ui/SuggestionList.tsx';
import { useSuggestions } from '../../ui/use-suggestions.ts';
import '../../ui/fields.css';

interface QueryFieldProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly rows: readonly ClaimFacts[];
  readonly hasProblem: boolean;
}

/** Where a query is typed, or put together by picking a field and then one of its values. */
export function QueryField({ typed, onType, rows, hasProblem }: QueryFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(typed.length);
  const [wanted, setWanted] = useState<{ readonly caret: number } | null>(null);
  const [isAsked, setAsked] = useState(false);
  const completions = useMemo(
    () => (isAsked ? completeQuery(typed, caret, rows) : { start: 0, end: 0, found: [] }),
    [isAsked, typed, caret, rows],
  );
  useLayoutEffect(() => {
    if (!wanted) return;
    input.current?.focus();
    input.current?.setSelectionRange(wanted.caret, wanted.caret);
  }, [wanted]);
  /** Puts the caret into what was changed by something else than typing, and goes on offering. */
  const put = (text: string, to: number): void => {
    onType(text);
    setCaret(to);
    setWanted({ caret: to });
    setAsked(true);
    combo.open();
  };
  const combo = useSuggestions({
    suggestions: completions.found.map(({ insert, label, hint }) => ({ id: insert, label, hint })),
    onPick: ({ id }) => {
      const { isWhole } = completions.found.find(({ insert }) => insert === id) ?? { isWhole: true };
      const rest = typed.slice(completions.end).trimStart();
      const head = `${typed.slice(0, completions.start)}${id}${isWhole ? ' ' : ''}`;
      put(isWhole || rest === '' ? `${head}${rest}` : `${head} ${rest}`, head.length);
    },
    preselected: -1,
  });
  const close = (): void => {
    combo.close();
    setAsked(false);
  };
  return (
    <div className="claim-filter-field">
      <Search aria-hidden />
      <input
        {...combo.inputProps}
        ref={input}
        className="field-input"
        aria-label={TABLE_WORDS.filter}
        aria-invalid={hasProblem}
        placeholder={TABLE_WORDS.filterHint}
        value={typed}
        spellCheck={false}
        onChange={(event) => {
          onType(event.target.value);
          setCaret(event.target.selectionStart ?? event.target.value.length);
          setAsked(true);
          combo.open();
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAsked(true);
          if (combo.onKey(event) || event.key !== 'Escape' || typed === '') return;
          event.stopPropagation();
          onType('');
        }}
        onBlur={close}
      />
      {typed !== '' && <IconButton label={TABLE_WORDS.clear} icon={<X />} onPress={() => put('', 0)} />}
      <IconButton
        label={TABLE_WORDS.completions}
        icon={<ListFilterPlus />}
        onPress={() => {
          const text = typed === '' || typed.endsWith(' ') ? typed : `${typed} `;
          put(text, text.length);
        }}
      />
      {combo.isOpen && (
        <SuggestionList
          isPopup
          id={combo.listId}
          label={TABLE_WORDS.completions}
          suggestions={combo.suggestions}
          active={combo.active}
          onPick={combo.pick}
        />
      )}
    </div>
  );
}
