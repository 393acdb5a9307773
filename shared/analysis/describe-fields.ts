import { formatPartialDate, type PartialDate } from '../lib/partial-date.ts';
import { formatAttribution } from '../model/attribution.ts';
import type { Clock } from '../model/claim.ts';
import type { Alias } from '../model/entity.ts';
import { formatMeasure } from '../model/measure-line.ts';
import type { AnchorProposal } from '../model/passage.ts';
import type { Rated } from '../model/rating.ts';
import type { AnyRecord, Records, TableName } from '../model/schema.ts';
import type { Residue, ScopedReliability } from '../model/source.ts';
import type { SourceDescriptor } from '../model/source-descriptor.ts';
import { ASSESSMENT_WORDS } from '../words/assessments.ts';
import { CLAIMS_WORDS } from '../words/claims.ts';
import { DESCRIPTOR_WORDS } from '../words/descriptor.ts';
import { ENTITIES_WORDS } from '../words/entities.ts';
import { HISTORY_WORDS as WORDS } from '../words/history.ts';
import { LINEAGE_WORDS } from '../words/lineage.ts';
import { SOURCES_WORDS } from '../words/sources.ts';
import { textLines } from './text-lines.ts';

/** What a record is called on screen, `C41 The port reopened`; undefined for one that cannot be found. */
export type NameOf = (table: TableName, id: string) => string | undefined;

interface Field<V> {
  readonly label: string;
  /** The value in words; empty for nothing. */
  readonly say: (value: V, nameOf: NameOf) => string;
}

type FieldsOf<R> = { readonly [K in Exclude<keyof R, 'id' | 'rev' | 'code'>]: Field<R[K]> | null };

const FIELD = WORDS.fields;
const plain = (label: string): Field<string> => ({ label, say: (value) => value });
const dated = (label: string): Field<PartialDate | null> => ({
  label,
  say: (value) => formatPartialDate(value, ''),
});
const listed = (label: string): Field<readonly string[]> => ({ label, say: (value) => value.join(', ') });
const moment = (label: string): Field<string> => ({ label, say: inUtc });
const chosen = <V extends string>(label: string, words: Readonly<Record<V, string>>): Field<V> => ({
  label,
  say: (value) => words[value] ?? value,
});
const linked = (label: string, table: TableName): Field<string | null> => ({
  label,
  say: (id, nameOf) => (id === null ? '' : (nameOf(table, id) ?? WORDS.unknown)),
});
const clock = (label: string): Field<Clock | null> => ({
  label,
  say: (value) => (value ? [formatPartialDate(value.date), value.basis].filter(Boolean).join(', ') : ''),
});
const yesOrNo = (label: string): Field<boolean> => ({
  label,
  say: (value) => (value ? WORDS.yes : WORDS.no),
});
const rated = <V extends Rated>(label: string, mark: (value: V) => string): Field<V | null> => ({
  label,
  say: (value) => (value ? WORDS.rated(mark(value), value.reason) : ''),
});
const counted = (label: string, words: (count: number) => string): Field<readonly unknown[]> => ({
  label,
  say: (value) => (value.length === 0 ? '' : words(value.length)),
});

/** `2026-01-02 03:04 UTC`. */
export const inUtc = (at: string): string => (at === '' ? '' : `${at.slice(0, 16).replace('T', ' ')} UTC`);

/** What every mark says of its place. */
const MARK = {
  excerptId: linked(FIELD.text, 'excerpts'),
  start: null,
  end: null,
  quote: plain(FIELD.quote),
  prefix: null,
  suffix: null,
  proposal: {
    label: FIELD.proposal,
    say: (value: AnchorProposal | null) => (value ? WORDS.waits(value.kept) : ''),
  },
} as const;

const ASSESSMENT = ASSESSMENT_WORDS.fields;

/** Every field of every record in words; a field without a line here does not compile. Null for what nobody reads. */
const FIELDS: { readonly [T in TableName]: FieldsOf<Records[T]> } = {
  info: {
    title: plain(SOURCES_WORDS.fields.title),
    description: plain(FIELD.description),
    isSample: yesOrNo(FIELD.sample),
    house: { label: FIELD.house, say: ({ name, logo }) => [name, logo?.alt].filter(Boolean).join(', ') },
    scheme: { label: FIELD.scheme, say: (value) => value?.name ?? '' },
    createdAt: null,
  },
  sources: {
    title: plain(SOURCES_WORDS.fields.title),
    outlet: plain(SOURCES_WORDS.fields.outlet),
    authors: listed(SOURCES_WORDS.fields.authors),
    kind: chosen(SOURCES_WORDS.fields.kind, SOURCES_WORDS.kinds),
    language: plain(SOURCES_WORDS.fields.language),
    url: plain(SOURCES_WORDS.fields.url),
    published: dated(SOURCES_WORDS.fields.published),
    modified: dated(SOURCES_WORDS.fields.modified),
    retrieved: dated(SOURCES_WORDS.fields.retrieved),
    reliability: rated(FIELD.reliability, ({ letter }) => letter),
    scopedReliability: { label: FIELD.scoped, say: (value) => value.map(scopedRating).join('; ') },
    pastReliability: counted(FIELD.earlier, WORDS.earlier),
    firstHand: rated(FIELD.firstHand, () => WORDS.yes),
    withdrawn: rated(FIELD.withdrawn, ({ ground }) => SOURCES_WORDS.grounds[ground]),
    descriptor: { label: FIELD.descriptor, say: descriptorWords },
    marking: plain(SOURCES_WORDS.fields.marking),
    caveats: listed(FIELD.caveats),
    note: plain(SOURCES_WORDS.fields.note),
    createdAt: null,
  },
  lineage: {
    sourceId: linked(FIELD.source, 'sources'),
    type: chosen(FIELD.relation, LINEAGE_WORDS.types),
    fromId: linked(FIELD.from, 'sources'),
    basis: plain(FIELD.reason),
    createdAt: null,
  },
  originals: {
    sourceId: linked(FIELD.source, 'sources'),
    sha256: plain(FIELD.hash),
    name: plain(FIELD.file),
    byteLength: { label: FIELD.size, say: WORDS.bytes },
    encoding: plain(FIELD.encoding),
    within: { label: FIELD.within, say: (value) => value.map(({ name }) => name).join(', ') },
    importedAt: moment(FIELD.imported),
  },
  excerpts: {
    sourceId: linked(FIELD.source, 'sources'),
    originalId: linked(FIELD.original, 'originals'),
    replaces: linked(FIELD.replaces, 'excerpts'),
    locator: plain(FIELD.locator),
    sha256: plain(FIELD.hash),
    length: { label: FIELD.length, say: WORDS.characters },
    extractor: { label: FIELD.reader, say: ({ name, version }) => WORDS.readBy(name, version) },
    residue: { label: FIELD.residue, say: residueWords },
    createdAt: null,
  },
  texts: { text: plain(FIELD.words), blocks: counted(FIELD.parts, WORDS.paragraphs) },
  notes: { ...MARK, words: plain(FIELD.words), createdAt: null },
  claims: {
    statement: plain(CLAIMS_WORDS.statement),
    kind: chosen(CLAIMS_WORDS.kind, CLAIMS_WORDS.kinds),
    status: chosen(CLAIMS_WORDS.status, CLAIMS_WORDS.statuses),
    attribution: { label: CLAIMS_WORDS.attribution, say: formatAttribution },
    happened: clock(CLAIMS_WORDS.clocks.happened),
    said: clock(CLAIMS_WORDS.clocks.said),
    captured: clock(CLAIMS_WORDS.clocks.captured),
    measures: { label: CLAIMS_WORDS.measures, say: (value) => value.map(formatMeasure).join('; ') },
    credibility: rated(CLAIMS_WORDS.credibility, ({ digit }) => String(digit)),
    pastCredibility: counted(FIELD.earlier, WORDS.earlier),
    tags: listed(CLAIMS_WORDS.tags),
    note: plain(CLAIMS_WORDS.note),
    createdAt: null,
  },
  passages: {
    ...MARK,
    claimId: linked(FIELD.claim, 'claims'),
    stance: chosen(FIELD.stance, CLAIMS_WORDS.stances),
  },
  claimRelations: {
    claimId: linked(FIELD.claim, 'claims'),
    type: plain(FIELD.relation),
    otherId: linked(FIELD.other, 'claims'),
    outcome: { label: FIELD.outcome, say: (value) => value ?? '' },
    reason: plain(FIELD.reason),
    at: null,
    by: null,
  },
  entities: {
    name: plain(ENTITIES_WORDS.fields.name),
    type: chosen(ENTITIES_WORDS.fields.type, ENTITIES_WORDS.types),
    aliases: { label: ENTITIES_WORDS.fields.aliases, say: aliasWords },
    description: plain(ENTITIES_WORDS.fields.description),
    identifiers: {
      label: ENTITIES_WORDS.fields.identifiers,
      say: (value) => value.map((one) => `${one.scheme}: ${one.value}`).join(', '),
    },
    coordinates: {
      label: ENTITIES_WORDS.fields.coordinates,
      say: (value) => (value ? `${value.latitude}, ${value.longitude}` : ''),
    },
    absorbed: {
      label: FIELD.absorbed,
      say: (value) => value.map(({ code, name }) => `${code} ${name}`).join(', '),
    },
    createdAt: null,
  },
  mentions: { ...MARK, entityId: linked(FIELD.entity, 'entities') },
  roles: {
    claimId: linked(FIELD.claim, 'claims'),
    entityId: linked(FIELD.entity, 'entities'),
    role: chosen(FIELD.role, ENTITIES_WORDS.roles),
  },
  entityRelations: {
    entityId: linked(FIELD.entity, 'entities'),
    type: plain(FIELD.relation),
    otherId: linked(FIELD.other, 'entities'),
    claimId: linked(FIELD.claim, 'claims'),
    during: dated(FIELD.during),
  },
  assessments: {
    title: plain(ASSESSMENT.title),
    subtitle: plain(ASSESSMENT.subtitle),
    organisation: plain(ASSESSMENT.organisation),
    authors: listed(ASSESSMENT.authors),
    version: plain(ASSESSMENT.version),
    dated: dated(ASSESSMENT.dated),
    cutoff: dated(ASSESSMENT.cutoff),
    language: plain(ASSESSMENT.language),
    marking: { label: ASSESSMENT.marking, say: (value) => value ?? '' },
    caveats: listed(FIELD.caveats),
    scale: plain(FIELD.scale),
    accepted: counted(FIELD.accepted, WORDS.findings),
    template: { label: FIELD.template, say: (value, nameOf) => nameOf('templates', value) ?? value },
    citations: plain(FIELD.citations),
    body: {
      label: FIELD.text,
      say: (value, nameOf) =>
        textLines(value, (id) => nameOf('claims', id)?.split(' ')[0])
          .map(({ text }) => text)
          .join('\n'),
    },
    sourceStatement: { label: FIELD.statement, say: (value) => value?.words ?? '' },
    createdAt: null,
  },
  versionNames: {
    assessmentId: linked(FIELD.assessment, 'assessments'),
    seq: { label: FIELD.step, say: String },
    name: plain(FIELD.name),
    createdAt: null,
  },
  issued: {
    assessmentId: linked(FIELD.assessment, 'assessments'),
    number: { label: FIELD.number, say: String },
    title: plain(ASSESSMENT.title),
    version: plain(ASSESSMENT.version),
    marking: plain(ASSESSMENT.marking),
    issuedAt: moment(FIELD.issuedAt),
    issuedBy: plain(FIELD.issuedBy),
    pdf: { label: FIELD.hash, say: ({ sha256 }) => sha256 },
    evidenceSha256: null,
    supersedes: linked(FIELD.supersedes, 'issued'),
    changeNote: plain(FIELD.changeNote),
    despite: {
      label: FIELD.despite,
      say: (value) => (value ? WORDS.errors(value.errors, value.reason) : ''),
    },
  },
  issuedEvidence: { json: null },
  dismissals: { kind: plain(FIELD.proposed), key: null, createdAt: null },
  savedQueries: {
    name: plain(FIELD.name),
    scope: plain(FIELD.scope),
    words: plain(FIELD.words),
    isExact: yesOrNo(FIELD.exact),
    createdAt: null,
  },
  templates: {
    name: plain(FIELD.name),
    base: plain(FIELD.base),
    parts: { label: FIELD.parts, say: (value) => value.map(({ title }) => title).join(', ') },
    organisation: plain(ASSESSMENT.organisation),
    authors: listed(ASSESSMENT.authors),
    language: plain(ASSESSMENT.language),
    createdAt: null,
  },
};

/** A field of one kind of record: its name in the record, on screen, and its value in words. */
export interface SaidField {
  readonly field: string;
  readonly label: string;
  readonly say: (record: AnyRecord, nameOf: NameOf) => string;
}

/** The fields of a table that people read, in the order of its form. */
export const saidFields = (table: TableName): readonly SaidField[] => SAID[table];

const SAID = Object.fromEntries(
  (Object.entries(FIELDS) as [TableName, Readonly<Record<string, Field<unknown> | null>>][]).map(
    ([table, fields]) => [
      table,
      Object.entries(fields).flatMap(([field, known]) =>
        known
          ? [
              {
                field,
                label: known.label,
                say: (record: AnyRecord, nameOf: NameOf) =>
                  known.say((record as unknown as Readonly<Record<string, unknown>>)[field], nameOf),
              },
            ]
          : [],
      ),
    ],
  ),
) as unknown as Readonly<Record<TableName, readonly SaidField[]>>;

function scopedRating({ letter, topic, period, reason }: ScopedReliability): string {
  const scope = [topic || WORDS.everyTopic, period && formatPartialDate(period)].filter(Boolean).join(', ');
  return WORDS.scoped(letter, scope, reason);
}

function residueWords(residue: readonly Residue[]): string {
  const count = (status: Residue['status']): number => residue.filter((one) => one.status === status).length;
  return WORDS.residue(count('accepted'), count('restored'), count('proposed'));
}

function aliasWords(aliases: readonly Alias[], nameOf: NameOf): string {
  const where = (id: string): string => nameOf('sources', id)?.split(' ')[0] ?? WORDS.unknown;
  return aliases
    .map(({ name, within }) =>
      within === null ? name : `${name} (${ENTITIES_WORDS.aliasOnlyIn(where(within))})`,
    )
    .join(', ');
}

function descriptorWords({
  quality,
  factors,
  availability,
  archived,
  aiTools,
  lacks,
}: SourceDescriptor): string {
  return [
    quality && `${DESCRIPTOR_WORDS.quality}: ${quality}`,
    ...factors.map(({ factor, words }) => `${DESCRIPTOR_WORDS.factors[factor]}: ${words}`),
    availability && `${DESCRIPTOR_WORDS.availability}: ${DESCRIPTOR_WORDS.availabilities[availability]}`,
    archived && `${DESCRIPTOR_WORDS.archived}: ${archived}`,
    aiTools && `${DESCRIPTOR_WORDS.aiTools}: ${aiTools}`,
    lacks.length > 0 &&
      `${DESCRIPTOR_WORDS.lacks} ${lacks.map((field) => DESCRIPTOR_WORDS.fields[field]).join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ');
}
