import { useId } from 'react';
import { SuggestionList } from './SuggestionList.tsx';
import { type Suggestion, useSuggestions } from './use-suggestions.ts';
import './fields.css';

interface SuggestFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly suggestions: readonly Suggestion[];
  readonly onPick: (suggestion: Suggestion) => void;
  /** Index of the suggestion that Enter picks before any arrow key. */
  readonly preselected: number;
  /** Label beside the field instead of above. */
  readonly isInline?: boolean;
}

/** A field to pick from what it suggests while one types. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, placeholder, text, onText, suggestions, onPick, preselected, isInline } = props;
  const id = useId();
  const combo = useSuggestions({ suggestions, onPick, preselected });
  return (
    <div className={isInline ? 'field field-inline' : 'field'}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <div className="field-place">
        <input
          {...combo.inputProps}
          id={id}
          className="field-input"
          value={text}
          placeholder={placeholder}
          spellCheck={false}
          onChange={(event) => {
            onText(event.target.value);
            combo.open();
          }}
          onKeyDown={combo.onKey}
          onBlur={combo.close}
        />
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
    </div>
  );
}
