import { type ReactNode, useCallback, useMemo } from 'react';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import { conditionsOf } from '../../../shared/analysis/claim-query.ts';
import { completeQuery } from '../../../shared/analysis/claim-query-complete.ts';
import { describeQuery } from '../../../shared/analysis/claim-query-describe.ts';
import { withoutCondition } from '../../../shared/analysis/claim-query-format.ts';
import { parseClaimQuery } from '../../../shared/analysis/claim-query-parse.ts';
import { explainCount, type QueryResult } from '../../../shared/analysis/claim-query-result.ts';
import { QUERY_WORDS } from '../../../shared/words/claim-query.ts';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { run } from '../../commands/run.ts';
import { QueryConditions, QueryProblems } from '../../ui/QueryConditions.tsx';
import { QueryField } from '../../ui/QueryField.tsx';
import { SaveUnderName } from '../../ui/SaveUnderName.tsx';
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
  const complete = useCallback((text: string, caret: number) => completeQuery(text, caret, rows), [rows]);
  return (
    <header className="claim-filter">
      <div className="claim-filter-line">
        <QueryField
          typed={typed}
          onType={onType}
          complete={complete}
          label={TABLE_WORDS.filter}
          placeholder={TABLE_WORDS.filterHint}
          clearLabel={TABLE_WORDS.clear}
          completionsLabel={TABLE_WORDS.completions}
          hasProblem={problems.length > 0}
        />
        {tools}
      </div>
      <QueryConditions
        label={TABLE_WORDS.conditions}
        conditions={conditions.map((condition) => ({
          words: describeQuery(condition),
          isUnread: condition.kind === 'unread',
        }))}
        dropLabel={TABLE_WORDS.dropCondition}
        onDrop={(index) => onType(withoutCondition(node, index))}
      />
      <QueryProblems typed={typed} problems={problems} />
      <div className="claim-filter-line">
        <p className="claim-filter-count" role="status">
          {node && <span className="visually-hidden">{QUERY_WORDS.meaning(describeQuery(node))}: </span>}
          {[explainCount(result), note].filter(Boolean).join('. ')}
        </p>
        {node && (
          <SaveUnderName
            label={TABLE_WORDS.save}
            nameLabel={TABLE_WORDS.saveAs}
            doneLabel={TABLE_WORDS.saveDone}
            cancelLabel={TABLE_WORDS.cancel}
            onSave={(name) => run('query.save', { name, words: typed.trim(), scope: 'claims' })}
          />
        )}
      </div>
    </header>
  );
}
