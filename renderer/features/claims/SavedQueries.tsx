import { Ellipsis } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import type { SavedQuery } from '../../../shared/model/saved-query.ts';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { run } from '../../commands/run.ts';
import { savedQueries } from '../../db/queries-saved.ts';
import { useQuery } from '../../db/use-query.ts';
import { filterClaims } from './arrange-claims.ts';
import './saved-queries.css';

interface SavedQueriesProps {
  readonly rows: readonly ClaimFacts[];
  readonly filter: string;
  readonly onApply: (words: string) => void;
}

/** The questions that are kept, each with the present number of its claims. */
export function SavedQueries({ rows, filter, onApply }: SavedQueriesProps) {
  const queries = useQuery(savedQueries);
  const counts = useMemo(
    () => queries?.map(({ words }) => filterClaims(rows, words).length),
    [queries, rows],
  );
  if (!queries || queries.length === 0) return null;
  return (
    <section className="saved-queries" aria-label={TABLE_WORDS.saved}>
      <h3 className="saved-queries-title">{TABLE_WORDS.saved}</h3>
      <ul className="saved-queries-list">
        {queries.map((query, index) => (
          <SavedQueryRow
            key={query.id}
            query={query}
            count={counts?.[index] ?? 0}
            filter={filter}
            onApply={onApply}
          />
        ))}
      </ul>
    </section>
  );
}

interface SavedQueryRowProps extends Omit<SavedQueriesProps, 'rows'> {
  readonly query: SavedQuery;
  readonly count: number;
}

function SavedQueryRow({ query, count, filter, onApply }: SavedQueryRowProps) {
  const [name, setName] = useState<string | null>(null);
  const isApplied = filter.trim() === query.words.trim();
  const edit = (fields: { readonly name?: string; readonly words?: string }): void => {
    void run('query.edit', { queryId: query.id, fields });
  };
  if (name !== null) {
    const rename = (event: FormEvent): void => {
      event.preventDefault();
      if (name.trim() !== '' && name.trim() !== query.name) edit({ name: name.trim() });
      setName(null);
    };
    return (
      <li>
        <form onSubmit={rename}>
          <input
            className="field-input"
            aria-label={TABLE_WORDS.saveAs}
            value={name}
            // The name is opened to type into it.
            autoFocus
            onChange={(event) => setName(event.target.value)}
            onBlur={rename}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setName(null);
            }}
          />
        </form>
      </li>
    );
  }
  return (
    <li className="saved-queries-row">
      <button
        type="button"
        className="saved-queries-apply"
        aria-pressed={isApplied}
        title={query.words}
        onClick={() => onApply(isApplied ? '' : query.words)}
      >
        <span className="saved-queries-name">{query.name}</span>
        <span className="saved-queries-count">{count}</span>
      </button>
      <MenuTrigger>
        <AriaButton className="icon-button" aria-label={TABLE_WORDS.savedActions(query.name)}>
          <Ellipsis />
        </AriaButton>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="order-menu"
            aria-label={TABLE_WORDS.savedActions(query.name)}
            disabledKeys={filter.trim() === '' || isApplied ? ['words'] : []}
            onAction={(key) => {
              if (key === 'name') setName(query.name);
              else if (key === 'words') edit({ words: filter.trim() });
              else void run('query.remove', { queryId: query.id });
            }}
          >
            <MenuItem id="name" className="choice-item">
              {TABLE_WORDS.rename}
            </MenuItem>
            <MenuItem id="words" className="choice-item">
              {TABLE_WORDS.replaceWords}
            </MenuItem>
            <MenuItem id="remove" className="choice-item">
              {TABLE_WORDS.removeQuery}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  );
}
