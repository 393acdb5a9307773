import type { SearchNode } from './search-query.ts';
import { formatSearch } from './search-query-format.ts';

/** The parts that must all hold. */
export const searchConditions = (node: SearchNode | null): readonly SearchNode[] =>
  node === null ? [] : node.kind === 'and' ? node.parts : [node];

/** The query without one of its top-level conditions. */
export function withoutSearchCondition(node: SearchNode | null, index: number): string {
  if (node?.kind !== 'and') return '';
  return formatSearch({ ...node, parts: node.parts.filter((_, at) => at !== index) });
}

/**
 * The query with a condition more, right behind what was typed. A choice in brackets first: what is added is to hold for
 * all of it.
 */
export function withSearchCondition(text: string, node: SearchNode | null, condition: string): string {
  const kept = node?.kind === 'or' ? `(${text.trim()})` : text.trim();
  return kept === '' ? condition : `${kept} ${condition}`;
}
