import { type InputHTMLAttributes, type KeyboardEvent, useId, useState } from 'react';

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Stands above this suggestion and names it and the following ones. */
  readonly heading?: string;
}

interface SuggestionOptions {
  readonly suggestions: readonly Suggestion[];
  readonly onPick: (suggestion: Suggestion) => void;
  /** Index that Enter picks before any arrow key; -1 leaves Enter to the field. */
  readonly preselected: number;
  /** Stays open without a key pressed. */
  readonly isAlwaysOpen?: boolean;
}

/** The keyboard of a field with a list of suggestions (ARIA combobox): arrows choose, Enter picks, Escape closes. */
export function useSuggestions({
  suggestions,
  onPick,
  preselected,
  isAlwaysOpen = false,
}: SuggestionOptions) {
  const listId = useId();
  const [isAsked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const isOpen = (isAlwaysOpen || isAsked) && suggestions.length > 0;
  const found = suggestions.findIndex((suggestion) => suggestion.id === chosen);
  const active = isOpen ? (found >= 0 ? found : Math.min(preselected, suggestions.length - 1)) : -1;

  const close = (): void => {
    setAsked(false);
    setChosen(null);
  };
  const pick = (suggestion: Suggestion): void => {
    close();
    onPick(suggestion);
  };
  /** Answers whether the key was the list's own. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false;
    const at = suggestions[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = suggestions.length;
      if (count === 0) return false;
      const next = active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count;
      setAsked(true);
      setChosen(suggestions[next]?.id ?? null);
    } else if (event.key === 'Enter' && isOpen && at) pick(at);
    else if (event.key === 'Escape' && isOpen && !isAlwaysOpen) close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const inputProps = {
    role: 'combobox',
    autoComplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? listId : undefined,
    'aria-activedescendant': active >= 0 ? optionId(listId, active) : undefined,
  } as const satisfies InputHTMLAttributes<HTMLInputElement>;
  return { listId, suggestions, isOpen, active, inputProps, onKey, pick, open: () => setAsked(true), close };
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;
