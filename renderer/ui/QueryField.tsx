import { ListFilterPlus, Search, X } from 'lucide-react';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { IconButton } from './buttons.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { useSuggestions } from './use-suggestions.ts';
import './fields.css';
import './query-field.css';

/** What may stand at the caret, and the word that it takes the place of. */
interface Completions {
  readonly start: number;
  readonly end: number;
  readonly found: readonly {
    readonly insert: string;
    readonly label: string;
    readonly hint: string;
    /** Whether the condition is whole then, so that another may begin. */
    readonly isWhole: boolean;
  }[];
}

interface QueryFieldProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Keep its identity while what it offers is the same. */
  readonly complete: (typed: string, caret: number) => Completions;
  readonly label: string;
  readonly placeholder: string;
  readonly clearLabel: string;
  /** The name of the button that shows all that can be asked, and of the list. */
  readonly completionsLabel: string;
  readonly hasProblem: boolean;
  readonly input?: RefObject<HTMLInputElement | null>;
  readonly autoFocus?: boolean;
  /** Arrow down was pressed while nothing was offered; without it, the key asks what can be typed. */
  readonly onDown?: () => void;
  /**
   * So many letters of a word are waited for before anything is offered unasked: what lies beneath the list stays in
   * sight while words are typed.
   */
  readonly patience?: number;
  /** Enter was pressed while no offer was chosen. */
  readonly onEnter?: () => void;
}

const NOTHING: Completions = { start: 0, end: 0, found: [] };

/** Where a query is typed, or put together by picking a field and then one of its values. */
export function QueryField(props: QueryFieldProps) {
  const { typed, onType, complete, label, placeholder, clearLabel, completionsLabel, hasProblem } = props;
  const { autoFocus = false, patience = 0, onDown, onEnter } = props;
  const own = useRef<HTMLInputElement>(null);
  const input = props.input ?? own;
  const [caret, setCaret] = useState(typed.length);
  const [wanted, setWanted] = useState<{ readonly caret: number } | null>(null);
  const [isAsked, setAsked] = useState(false);
  const completions = useMemo(
    () => (isAsked ? complete(typed, caret) : NOTHING),
    [isAsked, complete, typed, caret],
  );
  useLayoutEffect(() => {
    if (!wanted) return;
    input.current?.focus();
    input.current?.setSelectionRange(wanted.caret, wanted.caret);
  }, [wanted, input]);
  const offer = (isOffering: boolean): void => {
    setAsked(isOffering);
    if (isOffering) combo.open();
    else combo.close();
  };
  /** Puts the caret into what was changed by something else than typing. */
  const put = (text: string, to: number, isOffering: boolean): void => {
    onType(text);
    setCaret(to);
    setWanted({ caret: to });
    offer(isOffering);
  };
  const combo = useSuggestions({
    suggestions: completions.found.map(({ insert, label: words, hint }) => ({
      id: insert,
      label: words,
      hint,
    })),
    onPick: ({ id }) => {
      const { isWhole } = completions.found.find(({ insert }) => insert === id) ?? { isWhole: true };
      const rest = typed.slice(completions.end).trimStart();
      const head = `${typed.slice(0, completions.start)}${id}${isWhole ? ' ' : ''}`;
      // A field goes on to its values, and a patient field rests after a whole condition.
      const text = isWhole || rest === '' ? `${head}${rest}` : `${head} ${rest}`;
      put(text, head.length, !isWhole || patience === 0);
    },
    preselected: -1,
  });
  const close = (): void => {
    combo.close();
    setAsked(false);
  };
  return (
    <div className="query-field">
      <Search aria-hidden />
      <input
        {...combo.inputProps}
        ref={input}
        className="field-input"
        aria-label={label}
        aria-invalid={hasProblem}
        placeholder={placeholder}
        value={typed}
        spellCheck={false}
        autoFocus={autoFocus}
        onChange={(event) => {
          const { value, selectionStart } = event.target;
          const to = selectionStart ?? value.length;
          onType(value);
          setCaret(to);
          offer((/\S*$/u.exec(value.slice(0, to))?.[0].length ?? 0) >= patience);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && onDown && !combo.isOpen && !event.altKey) {
            event.preventDefault();
            onDown();
            return;
          }
          if (event.key === 'ArrowDown') setAsked(true);
          if (combo.onKey(event)) return;
          if (event.key === 'Enter' && onEnter && !event.nativeEvent.isComposing) {
            event.preventDefault();
            close();
            onEnter();
          } else if (event.key === 'Escape' && typed !== '') {
            event.stopPropagation();
            onType('');
          }
        }}
        onBlur={close}
      />
      {typed !== '' && (
        <IconButton label={clearLabel} icon={<X />} onPress={() => put('', 0, patience === 0)} />
      )}
      <IconButton
        label={completionsLabel}
        icon={<ListFilterPlus />}
        onPress={() => {
          const text = typed === '' || typed.endsWith(' ') ? typed : `${typed} `;
          put(text, text.length, true);
        }}
      />
      {combo.isOpen && (
        <SuggestionList
          isPopup
          id={combo.listId}
          label={completionsLabel}
          suggestions={combo.suggestions}
          active={combo.active}
          onPick={combo.pick}
        />
      )}
    </div>
  );
}
