import { SEARCH_GROUPS } from '../words/search.ts';
import type { SearchKind, SearchQuery } from './search-answer.ts';
import { type SearchPhrase, searchPhrase } from './search-phrase.ts';
import type { SearchField, SearchNode, SearchTerm, SearchWords } from './search-query.ts';

/** What an index can be asked: what was not understood is left out, and words are as they are indexed. */
export type Asked =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Asked[] }
  | { readonly kind: 'not'; readonly part: Asked }
  | AskedWords
  | { readonly kind: 'term'; readonly term: SearchTerm };

export type AskedWords =
  | { readonly kind: 'words'; readonly phrase: SearchPhrase }
  | {
      readonly kind: 'near';
      readonly left: SearchPhrase;
      readonly right: SearchPhrase;
      readonly distance: number;
    };

/** Null where nothing is asked. */
export function askedOf(node: SearchNode | null, query: SearchQuery): Asked | null {
  if (node === null || node.kind === 'unread') return null;
  switch (node.kind) {
    case 'and':
    case 'or':
      return joined(
        node.kind,
        node.parts.map((part) => askedOf(part, query)),
      );
    case 'not': {
      const part = askedOf(node.part, query);
      return part && { kind: 'not', part };
    }
    case 'words': {
      const phrase = searchPhrase(stillTyped(node, query), query.isExact);
      return phrase && { kind: 'words', phrase };
    }
    case 'near': {
      const left = searchPhrase(node.left, query.isExact);
      const right = searchPhrase(stillTyped(node.right, query), query.isExact);
      return left && right && { kind: 'near', left, right, distance: node.distance };
    }
    case 'term':
      return { kind: 'term', term: node };
  }
}

/** A word at the very end may go on while it is being typed. */
const stillTyped = (words: SearchWords, { text, isTyping }: SearchQuery): SearchWords =>
  isTyping && !words.isPhrase && words.at.end === text.length ? { ...words, isPrefix: true } : words;

/** What is asked of one kind of record: true where all of them are asked for, false where none can be. */
export function askedOfKind(asked: Asked, kind: SearchKind): Asked | boolean {
  switch (asked.kind) {
    case 'and':
    case 'or': {
      const settled = asked.kind === 'or';
      const parts = asked.parts.map((part) => askedOfKind(part, kind));
      if (parts.includes(settled)) return settled;
      const open = parts.filter((part) => typeof part !== 'boolean');
      return joined(asked.kind, open) ?? !settled;
    }
    case 'not': {
      const part = askedOfKind(asked.part, kind);
      return typeof part === 'boolean' ? !part : { kind: 'not', part };
    }
    case 'words':
    case 'near':
      return asked;
    case 'term':
      if (asked.term.field === 'in') return SEARCH_GROUPS[kind] === asked.term.value;
      return kind === 'claim' || isAskedOf(asked.term.field, kind) ? asked : false;
  }
}

const OF_A_SOURCE: readonly SearchField[] = [
  'source',
  'outlet',
  'lang',
  'before',
  'after',
  'letter',
  'rating',
  'rated',
  'withdrawn',
  'kind',
];

/** What can be known of others than claims; of a text and of a note what is known of their source. */
const ASKED_OF: Readonly<Record<Exclude<SearchKind, 'claim'>, readonly SearchField[]>> = {
  source: [...OF_A_SOURCE, 'entity', 'cited'],
  excerpt: [...OF_A_SOURCE, 'entity', 'cited'],
  note: OF_A_SOURCE,
  entity: ['entity', 'kind', 'cited'],
  assessment: ['lang', 'before', 'after'],
};
const isAskedOf = (field: SearchField, kind: Exclude<SearchKind, 'claim'>): boolean =>
  ASKED_OF[kind].includes(field);

/** Whether any of it is found elsewhere than in the words. */
export const asksForFacts = (asked: Asked): boolean =>
  leavesOf(asked).some((leaf) => leaf.kind === 'term' && leaf.term.field !== 'in');

/** Whether any of it is found in the words. */
export const asksForWords = (asked: Asked): boolean => leavesOf(asked).some(({ kind }) => kind !== 'term');

/** All words that are asked about, those that are excluded among them. */
export const allWords = (asked: Asked): readonly AskedWords[] =>
  leavesOf(asked).filter((leaf) => leaf.kind !== 'term');

type AskedLeaf = AskedWords | Extract<Asked, { kind: 'term' }>;

function leavesOf(asked: Asked): readonly AskedLeaf[] {
  switch (asked.kind) {
    case 'and':
    case 'or':
      return asked.parts.flatMap(leavesOf);
    case 'not':
      return leavesOf(asked.part);
    case 'words':
    case 'near':
    case 'term':
      return [asked];
  }
}

/** The words that speak for a hit: those that are not excluded. */
export function wantedWords(asked: Asked): readonly AskedWords[] {
  switch (asked.kind) {
    case 'and':
    case 'or':
      return asked.parts.flatMap(wantedWords);
    case 'words':
    case 'near':
      return [asked];
    case 'not':
    case 'term':
      return [];
  }
}

/** Whether it holds, given what is known of its parts. */
export function holds(
  asked: Asked,
  hasWords: (words: AskedWords) => boolean,
  hasFact: (term: SearchTerm) => boolean,
): boolean {
  switch (asked.kind) {
    case 'and':
      return asked.parts.every((part) => holds(part, hasWords, hasFact));
    case 'or':
      return asked.parts.some((part) => holds(part, hasWords, hasFact));
    case 'not':
      return !holds(asked.part, hasWords, hasFact);
    case 'words':
    case 'near':
      return hasWords(asked);
    case 'term':
      return hasFact(asked.term);
  }
}

export function joined(kind: 'and' | 'or', found: readonly (Asked | null)[]): Asked | null {
  const parts = found.filter((part) => part !== null);
  return parts.length > 1 ? { kind, parts } : (parts[0] ?? null);
}
