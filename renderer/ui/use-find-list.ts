import {
  type ChangeEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';

interface FindListOptions<R> {
  /** The rows for what is typed. Keep its identity while the rows behind it are the same. */
  readonly find: (typed: string) => readonly R[];
  readonly idOf: (row: R) => string;
  /** Enter was pressed on a row. */
  readonly onEnter: (row: R) => void;
  /** Other words were typed. */
  readonly onTyped?: (typed: string) => void;
  /** Another key was pressed; answers whether it was meant for the list. */
  readonly onKey?: (event: KeyboardEvent, row: R, typed: string) => boolean;
}

interface FindList<R> {
  readonly typed: string;
  readonly found: readonly R[];
  /** The row the arrow keys are on. */
  readonly current: R | undefined;
  readonly list: RefObject<HTMLUListElement | null>;
  readonly listId: string;
  readonly optionId: (row: R) => string;
  /** Everything a search field needs to steer the list, as the ARIA combobox pattern asks. */
  readonly inputProps: {
    readonly role: 'combobox';
    readonly value: string;
    readonly 'aria-expanded': true;
    readonly 'aria-controls': string;
    readonly 'aria-activedescendant': string | undefined;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** A search field over a list of what it finds: arrow keys move, Enter takes. */
export function useFindList<R>({ find, idOf, onEnter, onTyped, onKey }: FindListOptions<R>): FindList<R> {
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => find(typed), [find, typed]);
  const place = Math.min(at, found.length - 1);
  const current = found[place];
  const optionId = (row: R): string => `${listId}-${idOf(row)}`;
  useEffect(() => {
    // The first row brings the heading over it along.
    if (place === 0) list.current?.scrollTo({ top: 0 });
    else list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, place + step)));
    else if (event.key === 'Enter' && current) onEnter(current);
    else if (!current || !onKey?.(event, current, typed)) return;
    event.preventDefault();
  };
  return {
    typed,
    found,
    current,
    list,
    listId,
    optionId,
    inputProps: {
      role: 'combobox',
      value: typed,
      'aria-expanded': true,
      'aria-controls': listId,
      'aria-activedescendant': current && optionId(current),
      onChange: (event) => {
        setTyped(event.target.value);
        setAt(0);
        onTyped?.(event.target.value);
      },
      onKeyDown: press,
    },
  };
}
