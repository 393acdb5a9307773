import type { SourceKind } from '../model/source.ts';
import { spokenName } from './person-name.ts';
import { ReferenceFields } from './reference-fields.ts';
import type { RisTag } from './ris-records.ts';

type NoteLabel = Parameters<ReferenceFields['note']>[0];

/** What the tags of one record say of the source. Each tag is asked for once; those left over go into the note. */
export function risFields(tags: readonly RisTag[]): ReferenceFields {
  const fields = new ReferenceFields();
  const left = new Map<string, string[]>();
  for (const { tag, value } of tags) {
    if (value !== '') left.set(tag, [...(left.get(tag) ?? []), value]);
  }
  const take = (names: readonly string[], put: (value: string, tag: string) => void): void => {
    for (const name of names) {
      for (const value of left.get(name) ?? []) put(value, name);
      left.delete(name);
    }
  };
  const type = tags.find(({ tag }) => tag === 'TY')?.value.toUpperCase() ?? '';
  take(['TI', 'T1', 'CT'], (value, tag) => fields.title(value, tag));
  // Of a part of a book some programs know only the book.
  if (!fields.has('title')) take(['BT', 'T2'], (value, tag) => fields.title(value, tag));
  take(['AU', 'A1'], (value, tag) => fields.authors([spokenName(value)], tag));
  take(['T2', 'JF', 'JO', 'BT', 'JA', 'J1', 'J2'], (value, tag) => fields.outlet(value, tag, 'journal'));
  take(['PB'], (value, tag) => fields.outlet(value, tag, 'publisher'));
  takeDates(left, take, fields);
  take(['Y2', 'RD'], (value, tag) => fields.retrieved(value, tag));
  take(['LA'], (value, tag) => fields.language(value, tag));
  take(['UR', 'LK', 'L1', 'L2', 'L3', 'L4'], (value, tag) => fields.url(value, tag));
  take(['TY'], (value, tag) => fields.kind(KINDS.get(type), value, tag));
  takePages(left, take, fields, type);
  take(['DO'], (value, tag) => fields.doi(value, tag));
  for (const [tag, label] of NOTED) {
    const values = left.get(tag) ?? [];
    left.delete(tag);
    if (PEOPLE.has(label)) fields.note(label, values.map(spokenName).join('; '), tag);
    else if (JOINED.has(label)) fields.note(label, values.map((value) => value.trim()).join('; '), tag);
    else for (const value of values) fields.note(label, value, tag);
  }
  for (const [tag, values] of left) for (const value of values) fields.unknown(tag, value);
  return fields;
}

type Take = (names: readonly string[], put: (value: string, tag: string) => void) => void;

/** `DA` is the whole day where `PY` is only its year; a `DA` without a year borrows it. */
function takeDates(left: ReadonlyMap<string, readonly string[]>, take: Take, fields: ReferenceFields): void {
  const year = /\d{4}/u.exec(left.get('PY')?.[0] ?? left.get('Y1')?.[0] ?? '')?.[0];
  take(['DA'], (value, tag) => {
    const isYearless = year !== undefined && !/\d{4}/u.test(value) && /\p{L}/u.test(value);
    fields.published(isYearless ? `${value} ${year}` : value, tag);
  });
  take(['PY', 'Y1'], (value, tag) => fields.published(value, tag));
}

/** Of a whole book `SP` alone is how many pages it has. */
function takePages(
  left: ReadonlyMap<string, readonly string[]>,
  take: Take,
  fields: ReferenceFields,
  type: string,
): void {
  const last = left.get('EP')?.[0]?.trim();
  take(['SP'], (value, tag) => {
    const first = value.trim();
    if (last === undefined && WHOLE_BOOKS.has(type)) return fields.note('pageCount', first, tag);
    fields.pages(last === undefined || last === first ? first : `${first}–${last}`, tag);
  });
  take(['EP'], (value, tag) => {
    if (!fields.has('locator')) fields.pages(value, tag);
  });
}

const WHOLE_BOOKS: ReadonlySet<string> = new Set(['BOOK', 'EBOOK', 'EDBOOK', 'RPRT', 'THES', 'GOVDOC']);

/** Several of these make one line. */
const JOINED: ReadonlySet<NoteLabel> = new Set<NoteLabel>(['keywords', 'isbn']);
const PEOPLE: ReadonlySet<NoteLabel> = new Set<NoteLabel>(['editors', 'translators']);

const NOTED: readonly (readonly [string, NoteLabel])[] = [
  ['A2', 'editors'],
  ['ED', 'editors'],
  ['A4', 'translators'],
  ['T3', 'series'],
  ['ST', 'shortTitle'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['CP', 'issue'],
  ['NV', 'volumes'],
  ['ET', 'edition'],
  ['CY', 'place'],
  ['PP', 'place'],
  ['SN', 'isbn'],
  ['DB', 'database'],
  ['AB', 'abstract'],
  ['N2', 'abstract'],
  ['N1', 'note'],
  ['KW', 'keywords'],
  ['ID', 'key'],
];

/** Only what the type says without doubt. */
const KINDS: ReadonlyMap<string, SourceKind> = new Map(
  Object.entries({
    JOUR: 'article',
    EJOUR: 'article',
    JFULL: 'article',
    MGZN: 'article',
    NEWS: 'article',
    ABST: 'article',
    INPR: 'article',
    GOVDOC: 'official report',
    ELEC: 'web page',
    WEB: 'web page',
    BLOG: 'web page',
    ADVS: 'other',
    ART: 'other',
    CTLG: 'other',
    MPCT: 'other',
    MULTI: 'other',
    MUSIC: 'other',
    SOUND: 'other',
    VIDEO: 'other',
    BILL: 'document',
    BOOK: 'document',
    CASE: 'document',
    CHAP: 'document',
    COMP: 'document',
    CONF: 'document',
    CPAPER: 'document',
    DATA: 'document',
    EBOOK: 'document',
    ECHAP: 'document',
    EDBOOK: 'document',
    ENCYC: 'document',
    GEN: 'document',
    HEAR: 'document',
    ICOMM: 'document',
    LEGAL: 'document',
    MANSCPT: 'document',
    MAP: 'document',
    PAMP: 'document',
    PAT: 'document',
    PCOMM: 'document',
    RPRT: 'document',
    SER: 'document',
    SLIDE: 'document',
    STAND: 'document',
    STAT: 'document',
    THES: 'document',
    UNBILL: 'document',
    UNPB: 'document',
  } as const),
);
