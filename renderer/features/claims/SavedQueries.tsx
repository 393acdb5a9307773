import { useMemo } from 'react';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { run } from '../../commands/run.ts';
import { savedQueries } from '../../db/queries-saved.ts';
import { useQuery } from '../../db/use-query.ts';
import { SavedRow, SavedRows } from '../../ui/SavedRow.tsx';
import { filterClaims } from './arrange-claims.ts';

interface SavedQueriesProps {
  readonly rows: readonly ClaimFacts[];
  readonly filter: string;
  readonly onApply: (words: string) => void;
}

const LABELS = {
  name: TABLE_WORDS.saveAs,
  actions: TABLE_WORDS.savedActions,
  rename: TABLE_WORDS.rename,
  take: TABLE_WORDS.replaceWords,
  remove: TABLE_WORDS.removeQuery,
};

/** The questions that are kept, each with the present number of its claims. */
export function SavedQueries({ rows, filter, onApply }: SavedQueriesProps) {
  const queries = useQuery(savedQueries, 'claims');
  const counts = useMemo(
    () => queries?.map(({ words }) => filterClaims(rows, words).length),
    [queries, rows],
  );
  if (!queries || queries.length === 0) return null;
  const present = filter.trim();
  return (
    <SavedRows title={TABLE_WORDS.saved}>
      {queries.map(({ id, name, words }, index) => {
        const isApplied = present === words.trim();
        return (
          <SavedRow
            key={id}
            name={name}
            words={words}
            count={String(counts?.[index] ?? 0)}
            isApplied={isApplied}
            canTake={present !== '' && !isApplied}
            labels={LABELS}
            onApply={() => onApply(isApplied ? '' : words)}
            onRename={(renamed) => void run('query.edit', { queryId: id, fields: { name: renamed } })}
            onTake={() => void run('query.edit', { queryId: id, fields: { words: present } })}
            onRemove={() => void run('query.remove', { queryId: id })}
          />
        );
      })}
    </SavedRows>
  );
}
