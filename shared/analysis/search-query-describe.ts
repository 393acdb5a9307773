import { QUERY_WORDS } from '../words/claim-query.ts';
import { SEARCH_WORDS } from '../words/search.ts';
import type { SearchNode, SearchWords } from './search-query.ts';

/** What is looked for, in words that stand after “is”: "with “north mole”, with “breach…”, in claims". */
export function describeSearch(node: SearchNode): string {
  switch (node.kind) {
    case 'and':
      return QUERY_WORDS.all(node.parts.map((part) => inBrackets(part, part.kind === 'or')));
    case 'or':
      return QUERY_WORDS.either(node.parts.map((part) => inBrackets(part, part.kind === 'and')));
    case 'not':
      return QUERY_WORDS.not(inBrackets(node.part, node.part.kind === 'and' || node.part.kind === 'or'));
    case 'words':
      return SEARCH_WORDS.holding(inWords(node));
    case 'near':
      return SEARCH_WORDS.near(inWords(node.left), inWords(node.right), node.distance);
    case 'unread':
      return QUERY_WORDS.passedOver(node.text);
    case 'term':
      return SEARCH_WORDS.says[node.field](node.op, node.value);
  }
}

const inWords = ({ words, isPrefix }: SearchWords): string =>
  isPrefix ? SEARCH_WORDS.beginning(words) : SEARCH_WORDS.quoted(words);

const inBrackets = (node: SearchNode, needed: boolean): string =>
  needed ? QUERY_WORDS.grouped(describeSearch(node)) : describeSearch(node);
