import { type SearchValues, searchValuesOf } from '../../../shared/analysis/search-complete.ts';
import {
  searchConditions,
  withoutSearchCondition,
  withSearchCondition,
} from '../../../shared/analysis/search-conditions.ts';
import { describeSearch } from '../../../shared/analysis/search-query-describe.ts';
import { parseSearch } from '../../../shared/analysis/search-query-parse.ts';
import { SEARCH_VIEW_WORDS as WORDS } from '../../../shared/words/search-view.ts';

/** The fields that can be asked by clicking, in the order of their buttons. */
export const BUILDERS = Object.keys(WORDS.builders) as readonly Builder[];
export type Builder = keyof typeof WORDS.builders;

interface BuilderChoice {
  /** What is written into the query. */
  readonly condition: string;
  readonly label: string;
  readonly hint: string;
}

/** More than that is found faster by typing. */
const MOST = 12;

/** What a builder offers. */
export function builderChoices(field: Builder, values: SearchValues): readonly BuilderChoice[] {
  if (field === 'after' || field === 'before') {
    const years = new Set([...(values.get(field)?.keys() ?? [])].map((date) => date.slice(0, 4)));
    return [...years]
      .toSorted()
      .toReversed()
      .map((year) => ({ condition: `${field}:${year}`, label: year, hint: '' }));
  }
  return searchValuesOf(field, values)
    .slice(0, MOST)
    .map(({ insert, hint }) => ({ condition: insert, label: labelOf(field, insert), hint }));
}

function labelOf(field: Builder, insert: string): string {
  const value = insert.slice(field.length + 1).replaceAll('"', '');
  switch (field) {
    case 'lang':
      return languageName(value);
    case 'rating':
    case 'cited':
    case 'origins':
      return described(insert);
    default:
      return value;
  }
}

function described(condition: string): string {
  const { node } = parseSearch(condition);
  return node ? WORDS.offer(describeSearch(node)) : condition;
}

function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag);
    return name === undefined || name === tag ? tag : `${name} (${tag})`;
  } catch {
    return tag;
  }
}

/** The query with a condition more; of a field that can hold only once, the earlier one goes. */
export function withBuilt(text: string, field: Builder, condition: string): string {
  const { node } = parseSearch(text);
  const earlier =
    field === 'entity'
      ? -1
      : searchConditions(node).findIndex((part) => part.kind === 'term' && part.field === field);
  if (earlier < 0) return withSearchCondition(text, node, condition);
  const rest = withoutSearchCondition(node, earlier);
  return withSearchCondition(rest, parseSearch(rest).node, condition);
}
