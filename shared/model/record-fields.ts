import * as v from 'valibot';
import type { Id } from '../lib/ids.ts';
import { PATH_SAFE_ID } from '../lib/ids.ts';
import { parsePartialDate } from '../lib/partial-date.ts';
import { ACCESSES, QUOTATION_FORMS } from './attribution.ts';
import { type AbsorbedEntity, ENTITY_TYPES, ROLE_KINDS } from './entity.ts';
import { MEASURE_QUALIFIERS } from './measure.ts';
import { CREDIBILITY, type CredibilityDigit, RELIABILITY, type ReliabilityLetter } from './scale.ts';
import { CODE_PREFIX, type CodedTable } from './schema.ts';
import { BLOCK_KINDS, type Block } from './source.ts';

// The parts that records are made of, as they are read from outside the program.

export const id = <Name extends string>() =>
  v.custom<Id<Name>>(
    (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(value),
    'That is not an id.',
  );
export const caseId = v.custom<Id<'case'>>(
  (value) => typeof value === 'string' && PATH_SAFE_ID.test(value),
  'That is not the id of a case.',
);
export const code = (table: CodedTable) =>
  v.pipe(v.string(), v.regex(new RegExp(`^${CODE_PREFIX[table]}[1-9][0-9]{0,8}$`), 'That is not a code.'));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/, 'That is not a moment in UTC.'),
);
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'That is not a SHA-256.'));
const knownDate = v.pipe(
  v.string(),
  v.check((text) => {
    const read = parsePartialDate(text);
    return read.ok && read.value === text;
  }, 'That is not a date.'),
);
export const date = v.nullable(knownDate);
export const texts = v.array(v.string());
/** One line that fits the head of a page. */
export const marking = v.pipe(
  v.string(),
  v.regex(/^\S(?:[^\p{Cc}\p{Zl}\p{Zp}]{0,38}\S)?$/u, 'That is not a marking.'),
);

export const clock = v.nullable(v.strictObject({ date: knownDate, basis: v.string() }));
export const rated = { reason: v.string(), at: moment, by: v.string() };
const reliabilityFields = { letter: v.picklist(Object.keys(RELIABILITY) as ReliabilityLetter[]), ...rated };
const scope = { topic: v.string(), period: date };
export const reliability = v.strictObject(reliabilityFields);
export const scopedReliability = v.strictObject({ ...reliabilityFields, ...scope });
export const pastReliability = v.strictObject({ ...reliabilityFields, ...scope, until: moment });
const credibilityFields = {
  digit: v.picklist(Object.keys(CREDIBILITY).map(Number) as CredibilityDigit[]),
  ...rated,
};
export const credibility = v.strictObject(credibilityFields);
export const pastCredibility = v.strictObject({ ...credibilityFields, until: moment });

export const attributionStep = v.strictObject({
  who: v.string(),
  entityId: v.nullable(id<'entity'>()),
  anonymous: v.nullable(v.string()),
  form: v.picklist(QUOTATION_FORMS),
  access: v.picklist(ACCESSES),
  said: date,
});

export const measure = v.pipe(
  v.strictObject({
    attribute: v.string(),
    low: v.pipe(v.number(), v.finite()),
    high: v.pipe(v.number(), v.finite()),
    unit: v.string(),
    qualifier: v.picklist(MEASURE_QUALIFIERS),
    asOf: date,
  }),
  v.check(({ low, high }) => low <= high, 'The range ends before it begins.'),
);

/** What passages, mentions and notes share. */
export const mark = {
  excerptId: id<'excerpt'>(),
  start: count,
  end: count,
  quote: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  proposal: v.nullable(
    v.strictObject({
      excerptId: id<'excerpt'>(),
      place: v.nullable(v.strictObject({ start: count, end: count })),
      kept: v.pipe(count, v.maxValue(100)),
    }),
  ),
};

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));

const described = {
  aliases: v.array(
    v.strictObject({ name: v.string(), within: v.nullable(id<'source'>()), basis: v.string() }),
  ),
  description: v.string(),
  identifiers: v.array(v.strictObject({ scheme: v.string(), value: v.string() })),
  coordinates: v.nullable(v.strictObject({ latitude: degrees(90), longitude: degrees(180) })),
};

/** What an entity says about itself, whether it stands alone or was merged into another. */
export const entityFields = {
  id: id<'entity'>(),
  code: code('entities'),
  name: v.string(),
  type: v.picklist(ENTITY_TYPES),
  ...described,
  createdAt: moment,
};

/** How an entity takes part in a claim. */
export const role = v.strictObject({
  id: id<'role'>(),
  rev: count,
  claimId: id<'claim'>(),
  entityId: id<'entity'>(),
  role: v.picklist(ROLE_KINDS),
});

/** How two entities stand to each other. */
export const entityRelation = v.strictObject({
  id: id<'entity-relation'>(),
  rev: count,
  entityId: id<'entity'>(),
  type: v.string(),
  otherId: id<'entity'>(),
  claimId: id<'claim'>(),
  during: date,
});

const absorbedEntity: v.GenericSchema<unknown, AbsorbedEntity> = v.strictObject({
  ...entityFields,
  absorbed: v.array(v.lazy(() => absorbedEntity)),
  mentionIds: v.array(id<'mention'>()),
  roles: v.array(role),
  relations: v.array(entityRelation),
  claimIds: v.array(id<'claim'>()),
  before: v.strictObject(described),
});
export const absorbed = v.array(absorbedEntity);

export const block = v.strictObject({
  kind: v.picklist(BLOCK_KINDS),
  start: count,
  end: count,
  level: v.exactOptional(v.pipe(count, v.minValue(1))),
  page: v.exactOptional(v.pipe(count, v.minValue(1))),
  turns: v.exactOptional(v.array(count)),
});

/** Whether blocks lie in a text of this length one after another. */
export function areInOrder(blocks: readonly Block[], length: number): boolean {
  let last = 0;
  for (const { start, end } of blocks) {
    if (start < last || end < start || end > length) return false;
    last = end;
  }
  return true;
}
