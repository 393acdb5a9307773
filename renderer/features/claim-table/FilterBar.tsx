import { X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import { conditionsOf } from '../../../shared/analysis/claim-query.ts';
import { describeQuery } from '../../../shared/analysis/claim-query-describe.ts';
import { withoutCondition } from '../../../shared/analysis/claim-query-format.ts';
import { parseClaimQuery } from '../../../shared/analysis/claim-query-parse.ts';
import { explainCount, type QueryResult } from '../../../shared/analysis/claim-query-result.ts';
import { QUERY_WORDS } from '../../../shared/words/claim-query.ts';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { QueryField } from './QueryField.tsx';
import { SaveQuery } from './SaveQuery.tsx';
import './claim-filter.css';

interface FilterBarProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly rows: readonly ClaimFacts[];
  readonly result: QueryResult;
  /** Said beside the count. */
  readonly note: string | null;
  readonly tools: ReactNode;
}

/** The filter of the table: typed or picked, what it means, how many it finds and why. */
export function FilterBar({ typed, onType, rows, result, note, tools }: FilterBarProps) {
  const { node, problems } = useMemo(() => parseClaimQuery(typed), [typed]);
  const conditions = conditionsOf(node);
  return (
    <header className="claim-filter">
      <div className="claim-filter-line">
        <QueryField typed={typed} onType={onType} rows={rows} hasProblem={problems.length > 0} />
        {tools}
      </div>
      {conditions.length > 0 && (
        <ul className="claim-filter-chips" aria-label={TABLE_WORDS.conditions}>
          {conditions.map((condition, index) => {
            const words = describeQuery(condition);
            return (
              <li key={index} className="claim-filter-chip" data-unread={condition.kind === 'unread'}>
                <span>{words}</span>
                <button
                  type="button"
                  aria-label={TABLE_WORDS.dropCondition(words)}
                  onClick={() => onType(withoutCondition(node, index))}
                >
                  <X aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {problems.map(({ at, message }) => (
        <p key={`${at.start}-${message}`} className="claim-filter-problem">
          <mark>{typed.slice(at.start, at.end)}</mark> {message}
        </p>
      ))}
      <div className="claim-filter-line">
        <p className="claim-filter-count" role="status">
          {node && <span className="visually-hidden">{QUERY_WORDS.meaning(describeQuery(node))}: </span>}
          {[explainCount(result), note].filter(Boolean).join('. ')}
        </p>
        {node && <SaveQuery words={typed.trim()} />}
      </div>
    </header>
  );
}
