import { CLAIM_KINDS } from '../model/claim.ts';
import { ENTITY_TYPES } from '../model/entity.ts';
import { SOURCE_KINDS } from '../model/source.ts';
import { QUERY_WORDS } from '../words/claim-query.ts';
import { SEARCH_GROUPS, SEARCH_WORDS } from '../words/search.ts';
import type { QueryOperator } from './claim-query.ts';
import { oneOf, readValue } from './claim-query-values.ts';
import { SEARCH_FIELDS, type SearchField, type SearchTerm } from './search-query.ts';

/** What the fields take that only search knows. */
export const LISTED_VALUES: Readonly<Record<'group' | 'any kind', readonly string[]>> = {
  group: Object.values(SEARCH_GROUPS),
  'any kind': [...new Set([...CLAIM_KINDS, ...SOURCE_KINDS, ...ENTITY_TYPES])],
};

/** Reads the value of a term, or says what would be a value there. */
export function readSearchValue(
  field: SearchField,
  op: QueryOperator,
  typed: string,
): Pick<SearchTerm, 'field' | 'op' | 'value'> | { readonly problem: string } {
  const kind = SEARCH_FIELDS[field];
  const read =
    kind === 'group' || kind === 'any kind'
      ? readListed(field, LISTED_VALUES[kind], op, typed)
      : readValue(field, kind, op, typed);
  return 'problem' in read ? read : { field, ...read };
}

function readListed(
  field: SearchField,
  values: readonly string[],
  op: QueryOperator,
  typed: string,
): ReturnType<typeof readValue> {
  if (op !== ':' && op !== '=') return { problem: QUERY_WORDS.notAScale(field, op) };
  const value = oneOf(values)(typed);
  return value === null ? { problem: SEARCH_WORDS.noneOf(field, typed, values) } : { op: ':', value };
}
