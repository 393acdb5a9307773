import { QUERY_WORDS } from '../words/claim-query.ts';
import type { ParsedQuery, QueryNode } from './claim-query.ts';
import { lexClaimQuery, type QueryToken } from './claim-query-lex.ts';

/**
 * Reads a question to the claims: `about:Velm -cited:yes (tag:tolls OR "north mole") origins:<2`. Never fails: what is
 * not understood is kept in its place, and a problem says why.
 */
export function parseClaimQuery(text: string): ParsedQuery {
  const { tokens, problems } = lexClaimQuery(text);
  if (depthOf(tokens) > DEEPEST) {
    const at = { start: 0, end: text.length };
    return { node: null, problems: [{ at, message: QUERY_WORDS.tooDeep }] };
  }
  const reader = new TokenReader(tokens);
  return {
    node: reader.alternatives(),
    problems: problems.toSorted((a, b) => a.at.start - b.at.start),
  };
}

/** Brackets and dashes inside one another that a person would ever write; a file may hold any text. */
const DEEPEST = 50;

function depthOf(tokens: readonly QueryToken[]): number {
  let open = 0;
  let dashes = 0;
  let deepest = 0;
  for (const { kind } of tokens) {
    dashes = kind === '-' ? dashes + 1 : 0;
    if (kind === '(') open += 1;
    if (kind === ')') open -= 1;
    deepest = Math.max(deepest, open + dashes);
  }
  return deepest;
}

class TokenReader {
  readonly #tokens: readonly QueryToken[];
  #at = 0;

  constructor(tokens: readonly QueryToken[]) {
    this.#tokens = tokens;
  }

  alternatives(): QueryNode | null {
    const parts = [this.#conditions()];
    while (this.#tokens[this.#at]?.kind === 'OR') {
      this.#at += 1;
      parts.push(this.#conditions());
    }
    return joined('or', parts);
  }

  #conditions(): QueryNode | null {
    const parts: (QueryNode | null)[] = [];
    for (let token = this.#tokens[this.#at]; token; token = this.#tokens[this.#at]) {
      if (token.kind === 'OR' || token.kind === ')') break;
      parts.push(this.#operand());
    }
    return joined('and', parts);
  }

  #operand(): QueryNode | null {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'operand') return token.node;
    if (token?.kind === '-') {
      const part = this.#operand();
      return part && { kind: 'not', part, at: { start: token.at.start, end: part.at.end } };
    }
    const inside = this.alternatives();
    this.#at += 1;
    return inside;
  }
}

/** Parts of the same kind lie flat: `(a b) c` is `a b c`. */
function joined(kind: 'and' | 'or', found: readonly (QueryNode | null)[]): QueryNode | null {
  const parts = found.flatMap((part) => (part === null ? [] : part.kind === kind ? part.parts : [part]));
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  return parts.length === 1 ? first : { kind, parts, at: { start: first.at.start, end: last.at.end } };
}
