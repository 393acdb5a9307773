import { type Asked, type AskedWords, asksForFacts, joined } from './search-asked.ts';
import type { SearchPhrase } from './search-phrase.ts';

/** What is asked, parted into what a full-text index answers by itself and what must be looked at beside it. */
export interface FullTextQuery {
  /** In the language of FTS5; null where every record must be looked at. */
  readonly match: string | null;
  /** What is still to be asked of each that matches; null where matching settles it. */
  readonly rest: Asked | null;
}

export function fullTextQuery(asked: Asked, isExact: boolean): FullTextQuery {
  // The index knows words in their plain form alone: what it excludes may still be spelt otherwise.
  if (isExact) return { match: widerMatch(asked), rest: asked };
  const whole = matchOf(asked);
  if (whole !== null) return { match: whole, rest: null };
  if (asked.kind === 'and') {
    const words = asked.parts.filter((part) => !asksForFacts(part));
    const match = words.length === 0 ? null : matchOf(joined('and', words) ?? asked);
    if (match !== null)
      return {
        match,
        rest: joined(
          'and',
          asked.parts.filter((part) => asksForFacts(part)),
        ),
      };
  }
  return { match: widerMatch(asked), rest: asked };
}

/** Any of the words, to rank by. */
export const anyOf = (words: readonly AskedWords[]): string => words.map(matchOfWords).join(' OR ');

export function matchOfWords(words: AskedWords): string {
  if (words.kind === 'words') return matchOfPhrase(words.phrase);
  return `NEAR(${matchOfPhrase(words.left)} ${matchOfPhrase(words.right)}, ${words.distance})`;
}

/** Words hold letters, figures and marks alone, so that nothing in them has a meaning of its own there. */
const matchOfPhrase = ({ words, isPrefix }: SearchPhrase): string =>
  `"${words.join(' ')}"${isPrefix ? ' *' : ''}`;

/** Null where FTS5 cannot say it: for fields, and for what is only excluded. */
function matchOf(asked: Asked): string | null {
  switch (asked.kind) {
    case 'words':
    case 'near':
      return matchOfWords(asked);
    case 'or':
      return joinedMatch(asked.parts.map(matchOf), ' OR ');
    case 'and': {
      const wanted = joinedMatch(asked.parts.filter(({ kind }) => kind !== 'not').map(matchOf), ' AND ');
      const excluded = joinedMatch(
        asked.parts.flatMap((part) => (part.kind === 'not' ? [matchOf(part.part)] : [])),
        ' OR ',
      );
      const excludes = asked.parts.some(({ kind }) => kind === 'not');
      if (wanted === null || (excludes && excluded === null)) return null;
      return excludes ? `(${wanted} NOT ${excluded ?? ''})` : wanted;
    }
    case 'not':
    case 'term':
      return null;
  }
}

/** Finds all that can hold, and more. */
function widerMatch(asked: Asked): string | null {
  switch (asked.kind) {
    case 'words':
    case 'near':
      return matchOfWords(asked);
    case 'or':
      return joinedMatch(asked.parts.map(widerMatch), ' OR ');
    case 'and': {
      const known = asked.parts.map(widerMatch).filter((part) => part !== null);
      return joinedMatch(known, ' AND ');
    }
    case 'not':
    case 'term':
      return null;
  }
}

function joinedMatch(parts: readonly (string | null)[], by: ' AND ' | ' OR '): string | null {
  if (parts.length === 0 || parts.includes(null)) return null;
  return parts.length === 1 ? (parts[0] ?? null) : `(${parts.join(by)})`;
}
