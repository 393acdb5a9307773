import { formatValue } from './claim-query-format.ts';
import type { SearchNode, SearchWords } from './search-query.ts';
import { formatNear } from './search-query-lex.ts';

/** Writes a query as one would type it; `parseSearch` reads it to the same query. */
export function formatSearch(node: SearchNode | null): string {
  if (node === null) return '';
  switch (node.kind) {
    case 'and':
      return node.parts.map((part) => inBrackets(part, part.kind === 'or')).join(' ');
    case 'or':
      return node.parts.map(formatSearch).join(' OR ');
    case 'not':
      return `-${inBrackets(node.part, node.part.kind === 'and' || node.part.kind === 'or')}`;
    case 'words':
      return formatWords(node);
    case 'near':
      return `${formatWords(node.left)} ${formatNear(node.distance)} ${formatWords(node.right)}`;
    case 'unread':
      return node.text;
    case 'term':
      return formatValue(node.field, node.op, node.value);
  }
}

const formatWords = ({ words, isPhrase, isPrefix }: SearchWords): string =>
  `${isPhrase ? `"${words}"` : words}${isPrefix ? '*' : ''}`;

const inBrackets = (node: SearchNode, needed: boolean): string =>
  needed ? `(${formatSearch(node)})` : formatSearch(node);
