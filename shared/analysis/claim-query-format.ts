import type { QueryNode, QueryOperator, QueryTerm } from './claim-query.ts';

/** Writes a query as one would type it; `parseClaimQuery` reads it to the same query. */
export function formatClaimQuery(node: QueryNode | null): string {
  if (node === null) return '';
  switch (node.kind) {
    case 'and':
      return node.parts.map((part) => inBrackets(part, part.kind === 'or')).join(' ');
    case 'or':
      return node.parts.map(formatClaimQuery).join(' OR ');
    case 'not':
      return `-${inBrackets(node.part, node.part.kind === 'and' || node.part.kind === 'or')}`;
    case 'words':
      return node.isPhrase ? `"${node.words}"` : node.words;
    case 'unread':
      return node.text;
    case 'term':
      return formatTerm(node);
  }
}

/** Writes a term without looking at where it stands. */
export const formatTerm = ({ field, op, value }: Omit<QueryTerm, 'kind' | 'at'>): string =>
  formatValue(field, op, value);

/** A field of any language, its sign and its value. */
export function formatValue(field: string, op: QueryOperator, value: string): string {
  const needsQuotes = /[\s()]/u.test(value) || /^[<>=]/u.test(value);
  return `${field}:${op === ':' ? '' : op}${needsQuotes ? `"${value}"` : value}`;
}

/** The query without one of its top-level conditions. */
export function withoutCondition(node: QueryNode | null, index: number): string {
  if (node?.kind !== 'and') return '';
  return formatClaimQuery({ ...node, parts: node.parts.filter((_, at) => at !== index) });
}

const inBrackets = (node: QueryNode, needed: boolean): string =>
  needed ? `(${formatClaimQuery(node)})` : formatClaimQuery(node);
