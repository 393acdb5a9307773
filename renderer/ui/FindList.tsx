import { Fragment, type ReactNode } from 'react';
import './suggestions.css';
import type { useFindList } from './use-find-list.ts';

interface FindListProps<R> {
  readonly find: ReturnType<typeof useFindList<R>>;
  /** The name of the field. */
  readonly label: string;
  readonly placeholder?: string;
  readonly listLabel: string;
  readonly inputClass?: string;
  readonly listClass: string;
  readonly rowClass: string;
  readonly render: (row: R) => ReactNode;
  readonly onPick: (row: R) => void;
  /** Stands over a row and names it and the following ones; null where the row goes on with those before it. */
  readonly headingOf?: (row: R, before: R | undefined) => string | null;
}

/** The field and the list of {@link useFindList}, for a dialog that is opened to type into it. */
export function FindList<R>(props: FindListProps<R>) {
  const {
    find,
    label,
    placeholder = label,
    listLabel,
    inputClass,
    listClass,
    rowClass,
    render,
    onPick,
    headingOf,
  } = props;
  const { found, current, list, listId, optionId, inputProps } = find;
  return (
    <>
      <input
        {...inputProps}
        className={inputClass ? `field-input ${inputClass}` : 'field-input'}
        aria-label={label}
        placeholder={placeholder}
        autoFocus
      />
      <ul ref={list} id={listId} className={listClass} role="listbox" aria-label={listLabel}>
        {found.map((row, index) => {
          const heading = headingOf?.(row, found[index - 1]) ?? null;
          return (
            <Fragment key={optionId(row)}>
              {heading !== null && (
                <li role="presentation" className="suggestion-heading">
                  {heading}
                </li>
              )}
              <li
                id={optionId(row)}
                className={rowClass}
                role="option"
                aria-selected={row === current}
                onClick={() => onPick(row)}
              >
                {render(row)}
              </li>
            </Fragment>
          );
        })}
      </ul>
    </>
  );
}
