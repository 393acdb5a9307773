import { QUERY_WORDS } from '../words/claim-query.ts';
import {
  isQueryField,
  QUERY_OPERATORS,
  type QueryNode,
  type QueryOperator,
  type QueryPlace,
  type QueryProblem,
} from './claim-query.ts';
import { readQueryValue } from './claim-query-values.ts';

/** A piece of what was typed, put together by `parseClaimQuery`. */
export type QueryToken =
  | { readonly kind: '(' | ')' | '-' | 'OR'; readonly at: QueryPlace }
  | { readonly kind: 'operand'; readonly node: QueryNode; readonly at: QueryPlace };

/** Cuts what was typed into tokens that fit together: brackets match and OR stands between two operands. */
export function lexClaimQuery(text: string): {
  readonly tokens: readonly QueryToken[];
  readonly problems: readonly QueryProblem[];
} {
  const problems: QueryProblem[] = [];
  const raw = rawTokens(text, problems);
  const tokens: QueryToken[] = [];
  const open: QueryPlace[] = [];
  for (const [index, token] of raw.entries()) {
    const next = raw[index + 1];
    const before = tokens.at(-1);
    const isOperator =
      (before?.kind === 'operand' || before?.kind === ')') && next !== undefined && !isEnd(next.kind);
    if (token.kind === 'OR' && !isOperator) {
      problems.push({ at: token.at, message: QUERY_WORDS.danglingOr });
      tokens.push(unread('OR', token.at));
    } else if (token.kind === '(' && next?.kind !== ')' && next !== undefined) {
      open.push(token.at);
      tokens.push(token);
    } else if (token.kind === '(') {
      problems.push({ at: token.at, message: QUERY_WORDS.emptyBrackets });
      tokens.push(unread('()', token.at));
    } else if (token.kind === ')' && raw[index - 1]?.kind === '(') {
      // It went with the empty brackets before it.
    } else if (token.kind === ')' && open.pop() === undefined) {
      problems.push({ at: token.at, message: QUERY_WORDS.strayBracket });
      tokens.push(unread(')', token.at));
    } else tokens.push(token);
  }
  for (const at of open.toReversed()) {
    problems.push({ at, message: QUERY_WORDS.openBracket });
    tokens.push({ kind: ')', at: { start: text.length, end: text.length } });
  }
  return { tokens, problems };
}

const isEnd = (kind: QueryToken['kind']): boolean => kind === ')' || kind === 'OR';

function rawTokens(text: string, problems: QueryProblem[]): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (/\s/u.test(char)) {
      at += 1;
      continue;
    }
    const start = at;
    const next = text.charAt(at + 1);
    if (char === '(' || char === ')') {
      at += 1;
      tokens.push({ kind: char, at: { start, end: at } });
    } else if (char === '-' && next !== '' && next !== ')' && !/\s/u.test(next)) {
      at += 1;
      tokens.push({ kind: '-', at: { start, end: at } });
    } else if (char === '-') {
      at += 1;
      problems.push({ at: { start, end: at }, message: QUERY_WORDS.danglingMinus });
      tokens.push(unread('-', { start, end: at }));
    } else if (char === '"') {
      const quoted = quotedAt(text, at);
      at = quoted.end;
      tokens.push(phrase(quoted.words, { start, end: at }, problems));
    } else {
      const word = wordAt(text, at);
      const isNegated = tokens.at(-1)?.kind === '-' && tokens.at(-1)?.at.end === start;
      const field = /^([a-z][a-z-]*):/iu.exec(word)?.[1];
      if (word === 'OR' && !isNegated) {
        at += word.length;
        tokens.push({ kind: 'OR', at: { start, end: at } });
      } else if (field !== undefined) {
        const found = termAt(text, at, field, problems);
        at = found.at.end;
        tokens.push(found);
      } else {
        at += word.length;
        const place = { start, end: at };
        tokens.push({
          kind: 'operand',
          node: { kind: 'words', words: word, isPhrase: word === 'OR', at: place },
          at: place,
        });
      }
    }
  }
  return tokens;
}

/** A field with its operator and value. */
function termAt(text: string, start: number, name: string, problems: QueryProblem[]): QueryToken {
  const afterColon = start + name.length + 1;
  const op: QueryOperator =
    QUERY_OPERATORS.find((known) => known !== ':' && text.startsWith(known, afterColon)) ?? ':';
  const from = afterColon + (op === ':' ? 0 : op.length);
  const quoted = text.charAt(from) === '"' ? quotedAt(text, from) : null;
  const typed = quoted ? quoted.words : wordAt(text, from);
  const end = quoted ? quoted.end : from + typed.length;
  const at = { start, end };
  const field = name.toLowerCase();
  const read = isQueryField(field)
    ? readQueryValue(field, op, typed.trim())
    : { problem: QUERY_WORDS.unknownField(name) };
  if ('problem' in read) {
    problems.push({ at, message: read.problem });
    return unread(`${text.slice(start, end)}${quoted && !quoted.isClosed ? '"' : ''}`, at);
  }
  return { kind: 'operand', node: { kind: 'term', ...read, at }, at };
}

function phrase(words: string, at: QueryPlace, problems: QueryProblem[]): QueryToken {
  if (words.trim() !== '') {
    return { kind: 'operand', node: { kind: 'words', words: words.trim(), isPhrase: true, at }, at };
  }
  problems.push({ at, message: QUERY_WORDS.emptyQuotes });
  return unread('""', at);
}

/** What stands in quotes; quotes that are not closed reach to the end. */
function quotedAt(
  text: string,
  start: number,
): { readonly words: string; readonly end: number; readonly isClosed: boolean } {
  const close = text.indexOf('"', start + 1);
  const isClosed = close >= 0;
  return {
    words: text.slice(start + 1, isClosed ? close : text.length),
    end: isClosed ? close + 1 : text.length,
    isClosed,
  };
}

const wordAt = (text: string, start: number): string => /^[^\s()"]*/u.exec(text.slice(start))?.[0] ?? '';

const unread = (text: string, at: QueryPlace): QueryToken => ({
  kind: 'operand',
  node: { kind: 'unread', text, at },
  at,
});
