import { X } from 'lucide-react';
import './query-field.css';

interface QueryConditionsProps {
  /** Read out as the list's name. */
  readonly label: string;
  /** In words; those that were not understood are marked so. */
  readonly conditions: readonly { readonly words: string; readonly isUnread: boolean }[];
  readonly dropLabel: (words: string) => string;
  readonly onDrop: (index: number) => void;
}

/** The conditions of a query, each to be taken out. */
export function QueryConditions({ label, conditions, dropLabel, onDrop }: QueryConditionsProps) {
  if (conditions.length === 0) return null;
  return (
    <ul className="query-chips" aria-label={label}>
      {conditions.map(({ words, isUnread }, index) => (
        <li key={index} className="query-chip" data-unread={isUnread}>
          <span>{words}</span>
          <button type="button" aria-label={dropLabel(words)} onClick={() => onDrop(index)}>
            <X aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface QueryProblemsProps {
  readonly typed: string;
  readonly problems: readonly {
    readonly at: { readonly start: number; readonly end: number };
    readonly message: string;
  }[];
}

/** What was not understood, each with the words it is about. */
export function QueryProblems({ typed, problems }: QueryProblemsProps) {
  return problems.map(({ at, message }) => (
    <p key={`${at.start}-${message}`} className="query-problem">
      <mark>{typed.slice(at.start, at.end)}</mark> {message}
    </p>
  ));
}
