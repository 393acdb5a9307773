import { CLAIM_KINDS, CLAIM_STATUSES } from '../model/claim.ts';
import { CREDIBILITY, RELIABILITY } from '../model/scale.ts';
import { QUERY_WORDS } from '../words/claim-query.ts';
import { type ClaimFacts, folded } from './claim-facts.ts';
import { isQueryField, QUERY_FIELD_NAMES, QUERY_FIELDS, type QueryField } from './claim-query.ts';
import { formatTerm } from './claim-query-format.ts';

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

const MOST = 12;

/** What can be typed at the caret: fields, and after a field the values in use with the number of their claims. */
export function completeQuery(text: string, caret: number, rows: readonly ClaimFacts[]): QueryCompletions {
  const before = /(?:[a-z][a-z-]*:[<>=]*"[^"]*|[^\s()"]*)$/iu.exec(text.slice(0, caret))?.[0] ?? '';
  const typed = before.startsWith('-') ? before.slice(1) : before;
  const start = caret - typed.length;
  const rest = /^[^\s()"]*"?/u.exec(text.slice(caret))?.[0] ?? '';
  const term = /^([a-z][a-z-]*):([<>=]*)"?(.*)$/isu.exec(typed);
  const field = term?.[1]?.toLowerCase() ?? '';
  if (!term) return { start, end: caret + rest.length, found: fieldsBeginning(typed) };
  const values = isQueryField(field)
    ? valuesBeginning(field, term[2] ?? '', folded(term[3] ?? ''), rows)
    : [];
  // What is typed already needs no offer.
  const found = values.filter(({ insert }) => insert !== `${typed}${rest}`);
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
  const listed = FIXED[QUERY_FIELDS[field] as keyof typeof FIXED];
  if (listed) {
    return listed
      .filter((value) => folded(value).startsWith(`${op}${wanted}`))
      .map((value) => whole(field, value, ''));
  }
  const values = valuesInUse(field, rows);
  const isIn = (value: string): boolean => folded(value).includes(wanted);
  return [...values]
    .filter(([value]) => isIn(value))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([value, count]) => whole(field, value, String(count)));
}

/** A listed value may begin with its comparison: `<2`. */
function whole(field: QueryField, listed: string, hint: string): QueryCompletion {
  const [, op = '', value = ''] = /^([<>]=?)?(.*)$/su.exec(listed) ?? [];
  const insert = formatTerm({ field, op: (op || ':') as ':', value });
  return { insert, label: insert, hint, isWhole: true };
}

const FIXED = {
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
