import * as v from 'valibot';
import type { Id } from '../lib/ids.ts';
import { PATH_SAFE_ID } from '../lib/ids.ts';
import { parsePartialDate } from '../lib/partial-date.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { CLAIM_KINDS } from './claim.ts';
import { ENTITY_TYPES, ROLE_KINDS } from './entity.ts';
import { richText } from './parse-rich-text.ts';
import { CREDIBILITY, type CredibilityDigit, RELIABILITY, type ReliabilityLetter, TLP } from './scale.ts';
import { CODE_PREFIX, type CodedTable, type Records, type TableName } from './schema.ts';
import { BLOCK_KINDS, type Block, RESIDUE_STATUSES, SOURCE_KINDS } from './source.ts';

/**
 * Reads a record from outside the program. The answer is made of fresh objects with known keys only; a field that
 * is missing, of the wrong type or not known is refused with the place where it stands.
 */
export function parseRecord<T extends TableName>(table: T, value: unknown): Result<Records[T]> {
  const schema: v.GenericSchema<unknown, Records[T]> = RECORDS[table];
  const checked = v.safeParse(schema, value, { abortEarly: true });
  if (checked.success) return ok(checked.output);
  const [issue] = checked.issues;
  const place = v.getDotPath(issue);
  return fail('not-a-record', `${place === null ? '' : `“${place}”: `}${issue.message}`);
}

const id = <Name extends string>() =>
  v.custom<Id<Name>>(
    (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(value),
    'That is not an id.',
  );
const caseId = v.custom<Id<'case'>>(
  (value) => typeof value === 'string' && PATH_SAFE_ID.test(value),
  'That is not the id of a case.',
);
const code = (table: CodedTable) =>
  v.pipe(v.string(), v.regex(new RegExp(`^${CODE_PREFIX[table]}[1-9][0-9]{0,8}$`), 'That is not a code.'));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/, 'That is not a moment in UTC.'),
);
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'That is not a SHA-256.'));
const date = v.nullable(
  v.pipe(
    v.string(),
    v.check((text) => {
      const read = parsePartialDate(text);
      return read.ok && read.value === text;
    }, 'That is not a date.'),
  ),
);
const texts = v.array(v.string());
const marking = v.picklist(TLP);

const span = {
  excerptId: id<'excerpt'>(),
  start: count,
  end: count,
  quote: v.string(),
  prefix: v.string(),
  suffix: v.string(),
};

const block = v.strictObject({
  kind: v.picklist(BLOCK_KINDS),
  start: count,
  end: count,
  level: v.exactOptional(v.pipe(count, v.minValue(1))),
});

const RECORDS: { readonly [T in TableName]: v.GenericSchema<unknown, Records[T]> } = {
  info: v.strictObject({
    id: caseId,
    rev: count,
    title: v.string(),
    description: v.string(),
    isSample: v.boolean(),
    createdAt: moment,
  }),
  sources: v.strictObject({
    id: id<'source'>(),
    code: code('sources'),
    rev: count,
    title: v.string(),
    outlet: v.string(),
    authors: texts,
    kind: v.picklist(SOURCE_KINDS),
    language: v.string(),
    url: v.string(),
    published: date,
    retrieved: date,
    reliability: v.nullable(
      v.strictObject({
        letter: v.picklist(Object.keys(RELIABILITY) as ReliabilityLetter[]),
        reason: v.string(),
      }),
    ),
    marking,
    note: v.string(),
    createdAt: moment,
  }),
  originals: v.strictObject({
    id: id<'original'>(),
    rev: count,
    sourceId: id<'source'>(),
    sha256,
    name: v.string(),
    byteLength: count,
    encoding: v.string(),
    importedAt: moment,
  }),
  excerpts: v.strictObject({
    id: id<'excerpt'>(),
    code: code('excerpts'),
    rev: count,
    sourceId: id<'source'>(),
    originalId: id<'original'>(),
    locator: v.string(),
    sha256,
    length: count,
    extractor: v.strictObject({ name: v.string(), version: count }),
    residue: v.array(
      v.strictObject({ block: count, reason: v.string(), status: v.picklist(RESIDUE_STATUSES) }),
    ),
    createdAt: moment,
  }),
  texts: v.pipe(
    v.strictObject({ id: id<'excerpt'>(), rev: count, text: v.string(), blocks: v.array(block) }),
    v.check(
      ({ text, blocks }) => areInOrder(blocks, text.length),
      'The blocks do not lie in the text one after another.',
    ),
  ),
  claims: v.strictObject({
    id: id<'claim'>(),
    code: code('claims'),
    rev: count,
    statement: v.string(),
    kind: v.picklist(CLAIM_KINDS),
    attribution: v.array(v.strictObject({ who: v.string(), anonymous: v.nullable(v.string()) })),
    happened: date,
    said: date,
    captured: date,
    credibility: v.nullable(
      v.strictObject({
        digit: v.picklist(Object.keys(CREDIBILITY).map(Number) as CredibilityDigit[]),
        reason: v.string(),
      }),
    ),
    tags: texts,
    note: v.string(),
    createdAt: moment,
  }),
  passages: v.strictObject({ id: id<'passage'>(), rev: count, claimId: id<'claim'>(), ...span }),
  entities: v.strictObject({
    id: id<'entity'>(),
    code: code('entities'),
    rev: count,
    name: v.string(),
    type: v.picklist(ENTITY_TYPES),
    aliases: texts,
    description: v.string(),
    createdAt: moment,
  }),
  mentions: v.strictObject({ id: id<'mention'>(), rev: count, entityId: id<'entity'>(), ...span }),
  roles: v.strictObject({
    id: id<'role'>(),
    rev: count,
    claimId: id<'claim'>(),
    entityId: id<'entity'>(),
    role: v.picklist(ROLE_KINDS),
  }),
  assessments: v.strictObject({
    id: id<'assessment'>(),
    code: code('assessments'),
    rev: count,
    title: v.string(),
    subtitle: v.string(),
    organisation: v.string(),
    authors: texts,
    version: v.string(),
    dated: date,
    cutoff: date,
    language: v.string(),
    marking: v.nullable(marking),
    body: richText,
    createdAt: moment,
  }),
};

function areInOrder(blocks: readonly Block[], length: number): boolean {
  let last = 0;
  for (const { start, end } of blocks) {
    if (start < last || end < start || end > length) return false;
    last = end;
  }
  return true;
}
