import { Fragment, useEffect, useRef } from 'react';
import { optionId, type Suggestion } from './use-suggestions.ts';
import './suggestions.css';

interface SuggestionListProps {
  readonly id: string;
  /** Read out as the list's name. */
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly onPick: (suggestion: Suggestion) => void;
  /** Hangs below its field over what follows, instead of standing in the page. */
  readonly isPopup?: boolean;
}

/** What a field offers to complete; the keyboard stays in the field. */
export function SuggestionList({ id, label, suggestions, active, onPick, isPopup }: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]') ?? (isPopup ? list.current : null);
    option?.scrollIntoView({ block: 'nearest' });
  }, [active, isPopup]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      className={isPopup ? 'suggestions suggestions-popup popover' : 'suggestions'}
      // The field must not lose the keyboard to a press on its list.
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.map((suggestion, index) => (
        <Fragment key={suggestion.id}>
          {suggestion.heading && (
            <div role="presentation" className="suggestion-heading">
              {suggestion.heading}
            </div>
          )}
          <div
            id={optionId(id, index)}
            role="option"
            aria-selected={index === active}
            className="suggestion"
            onClick={() => onPick(suggestion)}
          >
            <span className="suggestion-label">{suggestion.label}</span>
            {suggestion.hint && <span className="suggestion-hint">{suggestion.hint}</span>}
          </div>
        </Fragment>
      ))}
    </div>
  );
}
