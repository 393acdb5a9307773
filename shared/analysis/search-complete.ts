import { SEARCH_WORDS } from '../words/search.ts';
import type { CaseLists } from './case-lists.ts';
import {
  completeAt,
  FIXED_VALUES,
  listedBeginning,
  type QueryCompletion,
  type QueryCompletions,
  usedHolding,
} from './claim-query-complete.ts';
import { isSearchField, SEARCH_FIELD_NAMES, SEARCH_FIELDS, type SearchField } from './search-query.ts';
import { LISTED_VALUES } from './search-query-values.ts';

/** Values in use, each with the number of records that have it; 0 where that is not counted. */
export type SearchValues = ReadonlyMap<SearchField, ReadonlyMap<string, number>>;

const NONE: ReadonlyMap<string, number> = new Map();

/** What can be typed at the caret: fields, and after a field the values in use. */
export const completeSearch = (text: string, caret: number, values: SearchValues): QueryCompletions =>
  completeAt(text, caret, {
    fields: fieldsBeginning,
    values: (field, op, wanted) => (isSearchField(field) ? valuesOf(field, op, wanted, values) : []),
  });

/** All values that a field is offered with. */
export const searchValuesOf = (field: SearchField, values: SearchValues): readonly QueryCompletion[] =>
  valuesOf(field, '', '', values);

function fieldsBeginning(typed: string): readonly QueryCompletion[] {
  const wanted = typed.toLowerCase();
  return FIELDS_OFFERED.filter((field) => field.startsWith(wanted)).map((field) => ({
    insert: `${field}:`,
    label: `${field}:`,
    hint: SEARCH_WORDS.fields[field],
    isWhole: false,
  }));
}

/** What is asked most often comes first. */
const FIRST: readonly SearchField[] = ['in', 'outlet', 'lang', 'after', 'before', 'rating', 'entity', 'kind'];
const FIELDS_OFFERED: readonly SearchField[] = [
  ...FIRST,
  ...SEARCH_FIELD_NAMES.filter((field) => !FIRST.includes(field)),
];

function valuesOf(
  field: SearchField,
  op: string,
  wanted: string,
  values: SearchValues,
): readonly QueryCompletion[] {
  const kind = SEARCH_FIELDS[field];
  const listed =
    kind === 'group' || kind === 'any kind'
      ? LISTED_VALUES[kind]
      : FIXED_VALUES[kind as keyof typeof FIXED_VALUES];
  return listed
    ? listedBeginning(field, listed, `${op}${wanted}`)
    : usedHolding(field, values.get(field) ?? NONE, wanted);
}

/** The values in use in a case, from its lists. */
export function searchValues({ claims, sources, entities, words }: Omit<CaseLists, 'lineage'>): SearchValues {
  const names = counted(entities.map(({ entity }) => entity.name));
  const months = counted(sources.map(({ source }) => source.published?.slice(0, 7) ?? ''));
  const clock = (of: 'happened' | 'said' | 'captured') =>
    counted(claims.map(({ claim }) => claim[of]?.date.slice(0, 7) ?? ''));
  const happened = clock('happened');
  const dates = new Map(
    [...happened, ...months].map(([date]) => [date, (happened.get(date) ?? 0) + (months.get(date) ?? 0)]),
  );
  return new Map<SearchField, ReadonlyMap<string, number>>([
    ['outlet', counted(sources.map(({ source }) => source.outlet))],
    ['lang', counted(sources.map(({ source }) => source.language))],
    ['source', counted(sources.map(({ source }) => source.code))],
    ...(['entity', 'about', 'actor', 'target', 'object', 'place', 'topic'] as const).map(
      (field) => [field, names] as const,
    ),
    ['speaker', counted(claims.map(({ speaker }) => speaker))],
    ['tag', new Map(words.tags.map((tag) => [tag, 0]))],
    ['measure', counted(claims.flatMap(({ claim }) => claim.measures.map(({ attribute }) => attribute)))],
    ['after', dates],
    ['before', dates],
    ...(['said', 'captured'] as const).flatMap((of) => {
      const found = clock(of);
      return [[`${of}-after`, found] as const, [`${of}-before`, found] as const];
    }),
  ]);
}

function counted(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
