import { Search, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { IconButton } from './buttons.tsx';
import './list-pane.css';

interface ListPaneProps {
  readonly title: string;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  readonly filterLabel: string;
  readonly clearLabel: string;
  /** How many, in words that explain themselves. */
  readonly count: string;
  /** Sorting and grouping. */
  readonly order?: ReactNode;
  readonly children: ReactNode;
}

/** A list with its title, filter, count and order above it. */
export function ListPane(props: ListPaneProps) {
  const { title, actions, filter, onFilter, filterLabel, clearLabel, count, order, children } = props;
  const input = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onFilter('');
    input.current?.focus();
  };
  return (
    <section className="list-pane" aria-label={title}>
      <header className="list-pane-head">
        <div className="list-pane-line">
          <h2 className="list-pane-title">{title}</h2>
          {actions}
        </div>
        <div className="list-pane-filter">
          <Search aria-hidden />
          <input
            ref={input}
            className="field-input"
            aria-label={filterLabel}
            placeholder={filterLabel}
            value={filter}
            spellCheck={false}
            onChange={(event) => onFilter(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || filter === '') return;
              event.stopPropagation();
              clear();
            }}
          />
          {filter !== '' && <IconButton label={clearLabel} icon={<X />} onPress={clear} />}
        </div>
        <div className="list-pane-line">
          <p className="list-pane-count" role="status">
            {count}
          </p>
          {order}
        </div>
      </header>
      <div className="list-pane-body">{children}</div>
    </section>
  );
}
