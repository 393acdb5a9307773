import { Ellipsis } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import './fields.css';
import './saved-row.css';

interface SavedRowsProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** The questions that are kept, over whatever they are put to. */
export function SavedRows({ title, children }: SavedRowsProps) {
  return (
    <section className="saved-rows" aria-label={title}>
      <h3 className="saved-rows-title">{title}</h3>
      <ul className="saved-rows-list">{children}</ul>
    </section>
  );
}

interface SavedRowProps {
  readonly name: string;
  /** What it asks, shown on hover. */
  readonly words: string;
  /** The present number of what it finds; empty while it is counted. */
  readonly count: string;
  readonly isApplied: boolean;
  /** Whether there is something that it could ask from now on instead. */
  readonly canTake: boolean;
  readonly labels: {
    readonly name: string;
    readonly actions: (name: string) => string;
    readonly rename: string;
    readonly take: string;
    readonly remove: string;
  };
  readonly onApply: () => void;
  readonly onRename: (name: string) => void;
  readonly onTake: () => void;
  readonly onRemove: () => void;
}

/** A question that is kept, with the present number of what it finds: apply, rename, change, remove. */
export function SavedRow(props: SavedRowProps) {
  const { name, words, count, isApplied, canTake, labels, onApply, onRename, onTake, onRemove } = props;
  const [typed, setTyped] = useState<string | null>(null);
  if (typed !== null) {
    const rename = (event: FormEvent): void => {
      event.preventDefault();
      if (typed.trim() !== '' && typed.trim() !== name) onRename(typed.trim());
      setTyped(null);
    };
    return (
      <li>
        <form onSubmit={rename}>
          <input
            className="field-input"
            aria-label={labels.name}
            value={typed}
            // The name is opened to type into it.
            autoFocus
            onChange={(event) => setTyped(event.target.value)}
            onBlur={rename}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setTyped(null);
            }}
          />
        </form>
      </li>
    );
  }
  return (
    <li className="saved-row">
      <button
        type="button"
        className="saved-row-apply"
        aria-pressed={isApplied}
        title={words}
        onClick={onApply}
      >
        <span className="saved-row-name">{name}</span>
        <span className="saved-row-count">{count}</span>
      </button>
      <MenuTrigger>
        <AriaButton className="icon-button" aria-label={labels.actions(name)}>
          <Ellipsis />
        </AriaButton>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="order-menu"
            aria-label={labels.actions(name)}
            disabledKeys={canTake ? [] : ['words']}
            onAction={(key) => {
              if (key === 'name') setTyped(name);
              else if (key === 'words') onTake();
              else onRemove();
            }}
          >
            <MenuItem id="name" className="choice-item">
              {labels.rename}
            </MenuItem>
            <MenuItem id="words" className="choice-item">
              {labels.take}
            </MenuItem>
            <MenuItem id="remove" className="choice-item">
              {labels.remove}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  );
}
