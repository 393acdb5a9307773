import { SEARCH_WORDS } from '../words/search.ts';
import type { ParsedSearch, SearchNode } from './search-query.ts';
import { lexSearch, type SearchToken } from './search-query-lex.ts';

/**
 * Reads what is looked for: `"north mole" breach* -(ferry OR toll) outlet:Courier in:claims`. Never fails: what is not
 * understood is kept in its place, and a problem says why.
 */
export function parseSearch(text: string): ParsedSearch {
  const { tokens, problems } = lexSearch(text);
  if (depthOf(tokens) > DEEPEST) {
    const at = { start: 0, end: text.length };
    return { node: null, problems: [{ at, message: SEARCH_WORDS.tooDeep }] };
  }
  return {
    node: new TokenReader(tokens).alternatives(),
    problems: problems.toSorted((a, b) => a.at.start - b.at.start),
  };
}

/** Brackets and signs inside one another that a person would ever write; anything may be pasted. */
const DEEPEST = 50;

function depthOf(tokens: readonly SearchToken[]): number {
  let open = 0;
  let signs = 0;
  let deepest = 0;
  for (const { kind } of tokens) {
    signs = kind === 'not' ? signs + 1 : 0;
    if (kind === '(') open += 1;
    if (kind === ')') open -= 1;
    deepest = Math.max(deepest, open + signs);
  }
  return deepest;
}

class TokenReader {
  readonly #tokens: readonly SearchToken[];
  #at = 0;

  constructor(tokens: readonly SearchToken[]) {
    this.#tokens = tokens;
  }

  alternatives(): SearchNode | null {
    const parts = [this.#conditions()];
    while (this.#tokens[this.#at]?.kind === 'OR') {
      this.#at += 1;
      parts.push(this.#conditions());
    }
    return joined('or', parts);
  }

  #conditions(): SearchNode | null {
    const parts: (SearchNode | null)[] = [];
    for (let token = this.#tokens[this.#at]; token; token = this.#tokens[this.#at]) {
      if (token.kind === 'OR' || token.kind === ')') break;
      parts.push(this.#operand());
    }
    return joined('and', parts);
  }

  #operand(): SearchNode | null {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'operand') return this.#withNear(token.node);
    if (token?.kind === 'not') {
      const part = this.#operand();
      return part && { kind: 'not', part, at: { start: token.at.start, end: part.at.end } };
    }
    const inside = this.alternatives();
    this.#at += 1;
    return inside;
  }

  /** `a NEAR b NEAR c` asks for both pairs. */
  #withNear(first: SearchNode): SearchNode | null {
    let left = first;
    const pairs: SearchNode[] = [];
    for (let token = this.#tokens[this.#at]; token?.kind === 'NEAR'; token = this.#tokens[this.#at]) {
      const next = this.#tokens[this.#at + 1];
      const right = next?.kind === 'operand' ? next.node : null;
      if (left.kind !== 'words' || right?.kind !== 'words') break;
      const at = { start: left.at.start, end: right.at.end };
      pairs.push({ kind: 'near', left, right, distance: token.distance, at });
      left = right;
      this.#at += 2;
    }
    return pairs.length === 0 ? first : joined('and', pairs);
  }
}

/** Parts of the same kind lie flat: `(a b) c` is `a b c`. */
function joined(kind: 'and' | 'or', found: readonly (SearchNode | null)[]): SearchNode | null {
  const parts = found.flatMap((part) => (part === null ? [] : part.kind === kind ? part.parts : [part]));
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  return parts.length === 1 ? first : { kind, parts, at: { start: first.at.start, end: last.at.end } };
}
