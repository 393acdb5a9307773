import { expect, test } from 'vitest';
import {
  completeSearch,
  type SearchValues,
  searchValuesOf,
} from '../../../shared/analysis/search-complete.ts';
import { SEARCH_FIELD_NAMES, type SearchField } from '../../../shared/analysis/search-query.ts';
import { parseSearch } from '../../../shared/analysis/search-query-parse.ts';

const VALUES: SearchValues = new Map<SearchField, ReadonlyMap<string, number>>([
  [
    'outlet',
    new Map([
      ['Velm Courier', 2],
      ['Harbour Times', 5],
    ]),
  ],
  ['lang', new Map([['zh', 1]])],
]);

const offers = (text: string): readonly string[] =>
  completeSearch(text, text.length, VALUES).found.map(({ insert }) => insert);

test('fields are offered by how they begin, those asked most often first', () => {
  expect(offers('out')).toEqual(['outlet:']);
  expect(offers('').slice(0, 3)).toEqual(['in:', 'outlet:', 'lang:']);
  expect([...offers('')].sort()).toEqual(SEARCH_FIELD_NAMES.map((field) => `${field}:`).sort());
});

test('values in use are offered with the most frequent first, in quotes where they need them', () => {
  expect(offers('mole outlet:')).toEqual(['outlet:"Harbour Times"', 'outlet:"Velm Courier"']);
  expect(offers('outlet:cour')).toEqual(['outlet:"Velm Courier"']);
  expect(offers('-lang:')).toEqual(['lang:zh']);
});

test('every value that is offered is understood', () => {
  for (const field of SEARCH_FIELD_NAMES) {
    for (const { insert } of searchValuesOf(field, VALUES)) {
      expect(parseSearch(insert).problems, insert).toEqual([]);
    }
  }
});
