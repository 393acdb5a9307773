import { QUERY_WORDS } from '../words/claim-query.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { conditionsOf, type QueryNode } from './claim-query.ts';
import { describeQuery } from './claim-query-describe.ts';
import { claimTest } from './claim-query-match.ts';

/** What a query finds, and what each of its conditions does to the number. */
export interface QueryResult {
  readonly rows: readonly ClaimFacts[];
  readonly all: number;
  readonly conditions: readonly ConditionEffect[];
}

export interface ConditionEffect {
  readonly node: QueryNode;
  /** How many there would be without it. */
  readonly without: number;
  /** Whether no claim meets it, whatever else is asked; looked at only where nothing is found. */
  readonly isNever: boolean;
}

/** Finds the claims, and counts those that miss one condition only, so that the count can explain itself. */
export function queryResult(node: QueryNode | null, rows: readonly ClaimFacts[]): QueryResult {
  const parts = conditionsOf(node).flatMap((part) => {
    const test = claimTest(part);
    return test ? [{ part, test }] : [];
  });
  if (parts.length === 0) return { rows, all: rows.length, conditions: [] };
  const found: ClaimFacts[] = [];
  const missedOnlyBy = parts.map(() => 0);
  for (const row of rows) {
    const missed = parts.findIndex(({ test }) => !test(row));
    if (missed < 0) found.push(row);
    else if (parts.every(({ test }, at) => at <= missed || test(row))) {
      missedOnlyBy[missed] = (missedOnlyBy[missed] ?? 0) + 1;
    }
  }
  return {
    rows: found,
    all: rows.length,
    conditions: parts.map(({ part, test }, at) => ({
      node: part,
      without: found.length + (missedOnlyBy[at] ?? 0),
      isNever: found.length === 0 && !rows.some(test),
    })),
  };
}

/** The count in words: "12 of 340 claims; without “said before March 2025” it would be 57". */
export function explainCount({ rows, all, conditions }: QueryResult): string {
  if (conditions.length === 0) return QUERY_WORDS.everything(all);
  const shown = QUERY_WORDS.shown(rows.length, all);
  if (rows.length === 0) {
    const empty = conditions.filter(({ isNever }) => isNever);
    if (empty.length > 0) {
      return [shown, ...empty.map(({ node }) => QUERY_WORDS.noneHas(describeQuery(node)))].join('; ');
    }
  }
  if (conditions.length < 2) return shown;
  const strictest = conditions.reduce((a, b) => (b.without > a.without ? b : a));
  if (strictest.without === rows.length) return shown;
  return `${shown}; ${QUERY_WORDS.without(describeQuery(strictest.node), strictest.without)}`;
}
