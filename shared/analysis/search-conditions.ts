import type { SearchQuery } from './search-answer.ts';
import type { SearchNode, SearchWords } from './search-query.ts';
import { formatSearch } from './search-query-format.ts';
import { parseSearch } from './search-query-parse.ts';

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

/** The same question once nothing is typed any more: a word that might go on is written so, and finds what it found. */
export function settledSearch({ text, isExact, isTyping }: SearchQuery): SearchQuery {
  const goesOn = isTyping && wordsIn(parseSearch(text).node).some(isOpenAt(text.length));
  return { text: goesOn ? `${text.trim()}*` : text.trim(), isExact, isTyping: false };
}

const isOpenAt =
  (end: number) =>
  ({ isPhrase, isPrefix, at }: SearchWords): boolean =>
    !isPhrase && !isPrefix && at.end === end;

function wordsIn(node: SearchNode | null): readonly SearchWords[] {
  switch (node?.kind) {
    case 'and':
    case 'or':
      return node.parts.flatMap(wordsIn);
    case 'not':
      return wordsIn(node.part);
    case 'near':
      return [node.left, node.right];
    case 'words':
      return [node];
    case 'term':
    case 'unread':
    case undefined:
      return [];
  }
}
