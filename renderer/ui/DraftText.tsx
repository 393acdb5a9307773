import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useId,
  useImperativeHandle,
  useRef,
} from 'react';
import { SuggestionList } from './SuggestionList.tsx';
import { type DraftOptions, useDraft } from './use-draft.ts';
import { type Suggestion, useSuggestions } from './use-suggestions.ts';
import './fields.css';

interface DraftTextProps extends DraftOptions {
  readonly isMultiline?: boolean;
  readonly placeholder?: string;
  /** A line beneath; a function gets what is typed and says how it is read. */
  readonly description?: string | ((typed: string) => ReactNode);
  /** Completions for the whole field. */
  readonly suggestions?: readonly string[];
  /** Completions for what is typed; the id of each is the whole new text. */
  readonly complete?: (typed: string) => readonly Suggestion[];
  readonly autoFocus?: boolean;
  /** Selects the text when the field takes the keyboard by `autoFocus`, so that typing replaces it. */
  readonly selectsAll?: boolean;
  /** Shows the label to screen readers only. */
  readonly hidesLabel?: boolean;
  /** Label beside the field instead of above. */
  readonly isInline?: boolean;
  readonly isSpellChecked?: boolean;
  readonly className?: string;
  /** Gets the way to commit what is typed before something else happens that depends on it. */
  readonly finishRef?: RefObject<(() => Promise<void>) | null>;
}

/**
 * A text field that keeps what is typed apart from the record: it commits after a pause, on leaving and before the
 * window closes. While untouched it follows the record; while dirty it never loses a letter to an update.
 */
export function DraftText(props: DraftTextProps) {
  const { label, isMultiline, placeholder, description, autoFocus, selectsAll, isSpellChecked } = props;
  const id = useId();
  const draft = useDraft(props);
  const wasSelected = useRef(false);
  useImperativeHandle(props.finishRef, () => draft.finish);
  const completes = props.complete !== undefined || props.suggestions !== undefined;
  const combo = useSuggestions({
    suggestions: completions(props, draft.text),
    preselected: -1,
    onPick: (suggestion) => draft.type(suggestion.id),
  });
  const reading = typeof description === 'function' ? description(draft.text) : description;
  const note = draft.problem ? `${id}-problem` : reading ? `${id}-description` : undefined;

  const shared = {
    id,
    value: draft.text,
    placeholder,
    'aria-invalid': draft.problem !== null,
    'aria-describedby': note,
    'data-dirty': draft.isDirty ? true : undefined,
    className: 'field-input',
    spellCheck: isSpellChecked ?? isMultiline ?? false,
    autoFocus,
    onFocus: (event: { readonly target: HTMLInputElement | HTMLTextAreaElement }) => {
      draft.enter();
      if (!selectsAll || wasSelected.current) return;
      wasSelected.current = true;
      event.target.select();
    },
    onBlur: () => {
      combo.close();
      draft.leave();
    },
  };
  return (
    <div
      className={`field${props.isInline ? ' field-inline' : ''}${props.className ? ` ${props.className}` : ''}`}
    >
      <label htmlFor={id} className={props.hidesLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <div className="field-place">
        {isMultiline ? (
          <textarea {...shared} rows={2} onChange={(event) => draft.type(event.target.value)} />
        ) : (
          <input
            {...shared}
            {...(completes && combo.inputProps)}
            onChange={(event) => {
              draft.type(event.target.value);
              combo.open();
            }}
            onKeyDown={(event: KeyboardEvent) => {
              if (!combo.onKey(event) && event.key === 'Enter') draft.commit();
            }}
          />
        )}
        {combo.isOpen && (
          <SuggestionList
            isPopup
            id={combo.listId}
            label={label}
            suggestions={combo.suggestions}
            active={combo.active}
            onPick={combo.pick}
          />
        )}
      </div>
      {draft.problem ? (
        <p id={note} className="field-note field-problem" role="alert">
          {draft.problem}
        </p>
      ) : (
        reading && (
          <div id={note} className="field-note field-description">
            {reading}
          </div>
        )
      )}
    </div>
  );
}

function completions({ complete, suggestions }: DraftTextProps, typed: string): readonly Suggestion[] {
  if (complete) return complete(typed);
  const part = typed.trim().toLowerCase();
  if (!suggestions || part === '') return [];
  return [...new Set(suggestions)]
    .filter((name) => name.toLowerCase().includes(part) && name !== typed)
    .slice(0, 8)
    .map((name) => ({ id: name, label: name }));
}
