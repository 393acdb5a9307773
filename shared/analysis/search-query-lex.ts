import { QUERY_WORDS } from '../words/claim-query.ts';
import { SEARCH_WORDS } from '../words/search.ts';
import { QUERY_OPERATORS, type QueryOperator, type QueryPlace, type QueryProblem } from './claim-query.ts';
import { isSearchField, NEAR_AT_MOST, NEAR_BY, type SearchNode, type SearchWords } from './search-query.ts';
import { readSearchValue } from './search-query-values.ts';

/** A piece of what was typed, put together by `parseSearch`. */
export type SearchToken =
  | { readonly kind: '(' | ')' | 'not' | 'OR'; readonly at: QueryPlace }
  | { readonly kind: 'NEAR'; readonly distance: number; readonly at: QueryPlace }
  | { readonly kind: 'operand'; readonly node: SearchNode; readonly at: QueryPlace };

/** What stands between two conditions or before one, before it is known whether they are there. */
type RawToken = SearchToken | { readonly kind: 'AND'; readonly at: QueryPlace };

/** Any of these opens and closes: texts that are pasted bring their own. */
const QUOTES = '"“”„‟«»';
const isQuote = (char: string): boolean => char !== '' && QUOTES.includes(char);

/**
 * Cuts what was typed into tokens that fit together: brackets match, operators stand where they have something to work
 * on. The language of the claims table, and beside it AND, NOT, NEAR and words that go on.
 */
export function lexSearch(text: string): {
  readonly tokens: readonly SearchToken[];
  readonly problems: readonly QueryProblem[];
} {
  const problems: QueryProblem[] = [];
  const tokens = fitting(rawTokens(text, problems), text, problems);
  return { tokens, problems };
}

function fitting(raw: readonly RawToken[], text: string, problems: QueryProblem[]): readonly SearchToken[] {
  const tokens: SearchToken[] = [];
  const open: QueryPlace[] = [];
  const passOver = (at: QueryPlace, message: string, kept: string): void => {
    problems.push({ at, message });
    tokens.push(unread(kept, at));
  };
  for (const [index, token] of raw.entries()) {
    const next = raw[index + 1];
    const before = tokens.at(-1);
    const isBehindOperand = before?.kind === 'operand' || before?.kind === ')';
    const isBeforeOperand = next?.kind === 'operand' || next?.kind === '(' || next?.kind === 'not';
    switch (token.kind) {
      case 'operand':
        tokens.push(token);
        break;
      case 'OR':
        if (isBehindOperand && isBeforeOperand) tokens.push(token);
        else passOver(token.at, QUERY_WORDS.danglingOr, 'OR');
        break;
      case 'AND':
        // Two conditions beside one another must both hold anyway.
        if (!isBehindOperand || !isBeforeOperand) {
          problems.push({ at: token.at, message: SEARCH_WORDS.danglingAnd });
        }
        break;
      case 'NEAR':
        if (isWords(before) && isWords(next)) tokens.push(token);
        else passOver(token.at, SEARCH_WORDS.danglingNear, formatNear(token.distance));
        break;
      case 'not':
        if (isBeforeOperand) tokens.push(token);
        else passOver(token.at, SEARCH_WORDS.danglingNot, '-');
        break;
      case '(':
        if (next?.kind === ')' || next === undefined) {
          passOver(token.at, QUERY_WORDS.emptyBrackets, '()');
        } else {
          open.push(token.at);
          tokens.push(token);
        }
        break;
      case ')':
        // The bracket of an empty pair went with the one before it.
        if (raw[index - 1]?.kind === '(') break;
        if (open.pop()) tokens.push(token);
        else passOver(token.at, QUERY_WORDS.strayBracket, ')');
        break;
    }
  }
  for (const at of open.toReversed()) {
    problems.push({ at, message: QUERY_WORDS.openBracket });
    tokens.push({ kind: ')', at: { start: text.length, end: text.length } });
  }
  return tokens;
}

const isWords = (token: RawToken | undefined): boolean =>
  token?.kind === 'operand' && token.node.kind === 'words';

function rawTokens(text: string, problems: QueryProblem[]): readonly RawToken[] {
  const tokens: RawToken[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (/\s/u.test(char)) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, problems);
    tokens.push(token);
    at = token.at.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number, problems: QueryProblem[]): RawToken {
  const char = text.charAt(start);
  const next = text.charAt(start + 1);
  const one = { start, end: start + 1 };
  if (char === '(' || char === ')') return { kind: char, at: one };
  if (char === '-' && next !== '' && next !== ')' && !/\s/u.test(next)) return { kind: 'not', at: one };
  if (char === '-') {
    problems.push({ at: one, message: QUERY_WORDS.danglingMinus });
    return unread('-', one);
  }
  if (isQuote(char)) return phraseAt(text, start, problems);
  const word = wordAt(text, start);
  const at = { start, end: start + word.length };
  if (word === 'OR' || word === 'AND') return { kind: word, at };
  if (word === 'NOT') return { kind: 'not', at };
  const near = /^NEAR(?:\/(\d*))?$/u.exec(word);
  if (near) return nearAt(near[1], at, problems);
  const field = /^([a-z][a-z-]*):/iu.exec(word)?.[1];
  if (field !== undefined) return termAt(text, start, field, problems);
  const isPrefix = word.length > 1 && word.endsWith('*');
  return words({ words: isPrefix ? word.slice(0, -1) : word, isPhrase: false, isPrefix, at }, word, problems);
}

/** As it is typed; the number is left out where it goes without saying. */
export const formatNear = (distance: number): string => (distance === NEAR_BY ? 'NEAR' : `NEAR/${distance}`);

function nearAt(typed: string | undefined, at: QueryPlace, problems: QueryProblem[]): RawToken {
  const distance = typed ? Number(typed) : NEAR_BY;
  if (distance > NEAR_AT_MOST) problems.push({ at, message: SEARCH_WORDS.tooFar(NEAR_AT_MOST) });
  return { kind: 'NEAR', distance: Math.min(distance, NEAR_AT_MOST), at };
}

/** Words in quotes; a star right behind them lets the last one go on. */
function phraseAt(text: string, start: number, problems: QueryProblem[]): RawToken {
  const quoted = quotedAt(text, start);
  const isPrefix = quoted.isClosed && text.charAt(quoted.end) === '*';
  const at = { start, end: quoted.end + (isPrefix ? 1 : 0) };
  const found = quoted.words.trim();
  if (found === '') {
    problems.push({ at, message: QUERY_WORDS.emptyQuotes });
    return unread('""', at);
  }
  return words({ words: found, isPhrase: true, isPrefix, at }, `"${found}"${isPrefix ? '*' : ''}`, problems);
}

/** Signs alone are no words: nothing is indexed of them. */
function words(node: Omit<SearchWords, 'kind'>, typed: string, problems: QueryProblem[]): RawToken {
  if (/[\p{L}\p{N}]/u.test(node.words)) {
    return { kind: 'operand', node: { kind: 'words', ...node }, at: node.at };
  }
  problems.push({ at: node.at, message: SEARCH_WORDS.noWord(node.words) });
  return unread(typed, node.at);
}

/** A field with its operator and value. */
function termAt(text: string, start: number, name: string, problems: QueryProblem[]): RawToken {
  const afterColon = start + name.length + 1;
  const op: QueryOperator =
    QUERY_OPERATORS.find((known) => known !== ':' && text.startsWith(known, afterColon)) ?? ':';
  const from = afterColon + (op === ':' ? 0 : op.length);
  const quoted = isQuote(text.charAt(from)) ? quotedAt(text, from) : null;
  const typed = quoted ? quoted.words : wordAt(text, from);
  const at = { start, end: quoted ? quoted.end : from + typed.length };
  const field = name.toLowerCase();
  const read = isSearchField(field)
    ? readSearchValue(field, op, typed.trim())
    : { problem: QUERY_WORDS.unknownField(name) };
  if ('problem' in read) {
    problems.push({ at, message: read.problem });
    return unread(`${text.slice(start, from)}${quoted ? `"${typed}"` : typed}`, at);
  }
  return { kind: 'operand', node: { kind: 'term', ...read, at }, at };
}

/** What stands in quotes; quotes that are not closed reach to the end. */
function quotedAt(
  text: string,
  start: number,
): { readonly words: string; readonly end: number; readonly isClosed: boolean } {
  let close = start + 1;
  while (close < text.length && !isQuote(text.charAt(close))) close += 1;
  const isClosed = close < text.length;
  return { words: text.slice(start + 1, close), end: isClosed ? close + 1 : close, isClosed };
}

const wordAt = (text: string, start: number): string =>
  /^[^\s()"“”„‟«»]*/u.exec(text.slice(start))?.[0] ?? '';

const unread = (text: string, at: QueryPlace): SearchToken => ({
  kind: 'operand',
  node: { kind: 'unread', text, at },
  at,
});
