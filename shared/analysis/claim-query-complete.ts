import { CLAIM_KINDS, CLAIM_STATUSES } from '../model/claim.ts';
import { CREDIBILITY, RELIABILITY } from '../model/scale.ts';
import { QUERY_WORDS } from '../words/claim-query.ts';
import { type ClaimFacts, folded } from './claim-facts.ts';
import {
  isQueryField,
  QUERY_FIELD_NAMES,
  QUERY_FIELDS,
  type QueryField,
  type QueryOperator,
} from './claim-query.ts';
import { formatValue } from './claim-query-format.ts';

/** Something that may stand at the caret. */
export interface QueryCompletion {
  /** What takes the place of the word at the caret. */
  readonly insert: string;
  readonly label: string;
  readonly hint: string;
  /** Whether the condition is whole then, so that another may begin. */
  readonly isWhole: boolean;
}

export interface QueryCompletions {
  /** The word at the caret: UTF-16 offsets, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly found: readonly QueryCompletion[];
}

/** What a language offers. */
interface CompletionOffers {
  readonly fields: (typed: string) => readonly QueryCompletion[];
  /** For a field and an operator as they were typed, in small letters; `wanted` is folded. */
  readonly values: (field: string, op: string, wanted: string) => readonly QueryCompletion[];
}

const MOST = 12;

/** What can be typed at the caret: fields, and after a field the values in use with the number of their claims. */
export const completeQuery = (text: string, caret: number, rows: readonly ClaimFacts[]): QueryCompletions =>
  completeAt(text, caret, {
    fields: fieldsBeginning,
    values: (field, op, wanted) => (isQueryField(field) ? valuesBeginning(field, op, wanted, rows) : []),
  });

/** The same for any language of fields, operators and values. */
export function completeAt(
  text: string,
  caret: number,
  { fields, values }: CompletionOffers,
): QueryCompletions {
  const before = /(?:[a-z][a-z-]*:[<>=]*"[^"]*|[^\s()"]*)$/iu.exec(text.slice(0, caret))?.[0] ?? '';
  const typed = before.startsWith('-') ? before.slice(1) : before;
  const start = caret - typed.length;
  const rest = /^[^\s()"]*"?/u.exec(text.slice(caret))?.[0] ?? '';
  const term = /^([a-z][a-z-]*):([<>=]*)"?(.*)$/isu.exec(typed);
  const field = term?.[1]?.toLowerCase() ?? '';
  if (!term) return { start, end: caret + rest.length, found: fields(typed) };
  // What is typed already needs no offer.
  const found = values(field, term[2] ?? '', folded(term[3] ?? '')).filter(
    ({ insert }) => insert !== `${typed}${rest}`,
  );
  return { start, end: caret + rest.length, found };
}

function fieldsBeginning(typed: string): readonly QueryCompletion[] {
  const wanted = typed.toLowerCase();
  return QUERY_FIELD_NAMES.filter((field) => field.startsWith(wanted)).map((field) => ({
    insert: `${field}:`,
    label: `${field}:`,
    hint: QUERY_WORDS.fields[field],
    isWhole: false,
  }));
}

function valuesBeginning(
  field: QueryField,
  op: string,
  wanted: string,
  rows: readonly ClaimFacts[],
): readonly QueryCompletion[] {
  const listed = FIXED_VALUES[QUERY_FIELDS[field] as keyof typeof FIXED_VALUES];
  return listed
    ? listedBeginning(field, listed, `${op}${wanted}`)
    : usedHolding(field, valuesInUse(field, rows), wanted);
}

/** Those of the listed values that begin as is typed, with its comparison. */
export const listedBeginning = (
  field: string,
  listed: readonly string[],
  wanted: string,
): readonly QueryCompletion[] =>
  listed.filter((value) => folded(value).startsWith(wanted)).map((value) => whole(field, value, ''));

/** Those of the values in use that hold what is typed, the most frequent first. */
export const usedHolding = (
  field: string,
  used: ReadonlyMap<string, number>,
  wanted: string,
): readonly QueryCompletion[] =>
  [...used]
    .filter(([value]) => folded(value).includes(wanted))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([value, count]) => whole(field, value, count === 0 ? '' : String(count)));

/** A listed value may begin with its comparison: `<2`. */
function whole(field: string, listed: string, hint: string): QueryCompletion {
  const [, op = '', value = ''] = /^([<>]=?)?(.*)$/su.exec(listed) ?? [];
  const insert = formatValue(field, (op || ':') as QueryOperator, value);
  return { insert, label: insert, hint, isWhole: true };
}

/** Values of the fields that take one of a list, by the kind of value. */
export const FIXED_VALUES = {
  letter: ['>=B', '>=C', '<D', ...Object.keys(RELIABILITY), 'none'],
  digit: ['<=2', '<=3', '>=4', ...Object.keys(CREDIBILITY)],
  number: ['<2', '0', '1', '>1', '>2'],
  'yes or no': ['yes', 'no'],
  status: CLAIM_STATUSES,
  kind: CLAIM_KINDS,
} as const satisfies Readonly<Record<string, readonly string[]>>;

let answered: {
  readonly rows: readonly ClaimFacts[];
  readonly values: Map<string, ReadonlyMap<string, number>>;
} = {
  rows: [],
  values: new Map(),
};

/** Values of a field with the number of their claims; counted once for the same rows. */
function valuesInUse(field: QueryField, rows: readonly ClaimFacts[]): ReadonlyMap<string, number> {
  if (answered.rows !== rows) answered = { rows, values: new Map() };
  const known = answered.values.get(field);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of new Set(valuesIn(row, field))) {
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  answered.values.set(field, counts);
  return counts;
}

function valuesIn(row: ClaimFacts, field: QueryField): readonly string[] {
  const { claim, sources, roles } = row;
  const clock = /^(?:(said|captured)-)?(?:after|before)$/u.exec(field);
  if (clock) {
    const shown = claim[(clock[1] ?? 'happened') as 'said'];
    return shown ? [shown.date.slice(0, 7)] : [];
  }
  switch (field) {
    case 'about':
      return [...roles.map(({ entity }) => entity.name), ...row.attributed.map(({ name }) => name)];
    case 'speaker':
      return [row.speaker, ...roles.flatMap((taken) => (taken.role === field ? taken.entity.name : []))];
    case 'actor':
    case 'target':
    case 'object':
    case 'place':
    case 'topic':
      return roles.flatMap((taken) => (taken.role === field ? taken.entity.name : []));
    case 'source':
      return sources.map(({ code }) => code);
    case 'outlet':
      return sources.map(({ outlet }) => outlet);
    case 'tag':
      return claim.tags;
    case 'measure':
      return claim.measures.map(({ attribute }) => attribute);
    default:
      return [];
  }
}
