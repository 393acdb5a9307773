import { QUERY_WORDS } from '../words/claim-query.ts';
import type { QueryNode } from './claim-query.ts';

/** What a query means, in words that stand after "claims". */
export function describeQuery(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
      return QUERY_WORDS.all(node.parts.map((part) => inBrackets(part, part.kind === 'or')));
    case 'or':
      return QUERY_WORDS.either(node.parts.map((part) => inBrackets(part, part.kind === 'and')));
    case 'not':
      return QUERY_WORDS.not(inBrackets(node.part, node.part.kind === 'and' || node.part.kind === 'or'));
    case 'words':
      return !node.isPhrase && /^c\d+$/iu.test(node.words)
        ? QUERY_WORDS.withCode(node.words)
        : QUERY_WORDS.withWords(node.words);
    case 'unread':
      return QUERY_WORDS.passedOver(node.text);
    case 'term':
      return QUERY_WORDS.says[node.field](node.op, node.value);
  }
}

const inBrackets = (node: QueryNode, needed: boolean): string =>
  needed ? QUERY_WORDS.grouped(describeQuery(node)) : describeQuery(node);
