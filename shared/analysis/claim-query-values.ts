import { parsePartialDate } from '../lib/partial-date.ts';
import { CLAIM_KINDS, CLAIM_STATUSES } from '../model/claim.ts';
import { CREDIBILITY, RELIABILITY } from '../model/scale.ts';
import { QUERY_WORDS } from '../words/claim-query.ts';
import {
  QUERY_FIELDS,
  type QueryField,
  type QueryOperator,
  type QueryTerm,
  type QueryValueKind,
} from './claim-query.ts';

type Problem = { readonly problem: string };

/** Reads the value of a term, or says what would be a value there. */
export function readQueryValue(
  field: QueryField,
  op: QueryOperator,
  typed: string,
): Pick<QueryTerm, 'field' | 'op' | 'value'> | Problem {
  const read = readValue(field, QUERY_FIELDS[field], op, typed);
  return 'problem' in read ? read : { field, ...read };
}

/** The same for a field of any language that takes such values. */
export function readValue(
  field: string,
  kind: QueryValueKind,
  op: QueryOperator,
  typed: string,
): Pick<QueryTerm, 'op' | 'value'> | Problem {
  const isText = kind === 'name' || kind === 'text' || kind === 'code';
  if (isText && typed === '') return { op: ':', value: '' };
  const compares = op !== ':' && op !== '=';
  if (compares && kind !== 'number' && kind !== 'letter' && kind !== 'digit') {
    return { problem: QUERY_WORDS.notAScale(field, op) };
  }
  const value = READ[kind](typed);
  if (value === null) return { problem: QUERY_WORDS.noValue(field, kind, typed) };
  // Only names and words know a difference between "begins so" and "is exactly so".
  return { op: isText || compares ? op : ':', value };
}

/** Reads one of the values, or the beginning of one alone. */
export const oneOf =
  (values: readonly string[]) =>
  (typed: string): string | null => {
    const wanted = typed.toLowerCase().replaceAll('-', ' ');
    if (wanted === '') return null;
    const exact = values.find((value) => value === wanted);
    const begun = values.filter((value) => value.startsWith(wanted));
    return exact ?? (begun.length === 1 ? (begun[0] ?? null) : null);
  };

const yesOrNo = oneOf(['yes', 'no']);

const READ: Readonly<Record<QueryValueKind, (typed: string) => string | null>> = {
  name: (typed) => typed,
  text: (typed) => typed,
  code: (typed) => typed,
  date: (typed) => {
    const date = parsePartialDate(typed);
    return date.ok ? date.value : null;
  },
  letter: (typed) => {
    const letter = typed.toUpperCase();
    return Object.hasOwn(RELIABILITY, letter) ? letter : typed.toLowerCase() === 'none' ? 'none' : null;
  },
  digit: (typed) => (Object.hasOwn(CREDIBILITY, typed) ? typed : null),
  number: (typed) => (/^\d{1,6}$/u.test(typed) ? String(Number(typed)) : null),
  'yes or no': yesOrNo,
  status: oneOf(CLAIM_STATUSES),
  kind: oneOf(CLAIM_KINDS),
};
