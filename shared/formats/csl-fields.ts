import * as v from 'valibot';
import type { SourceKind } from '../model/source.ts';
import { REFERENCE_WORDS } from '../words/references.ts';
import { cslDate, cslDateWords } from './csl-date.ts';
import { ReferenceFields } from './reference-fields.ts';

type NoteLabel = Parameters<ReferenceFields['note']>[0];

const text = v.optional(v.union([v.pipe(v.string()), v.pipe(v.number(), v.transform(String))]));
const name = v.object({
  family: text,
  given: text,
  literal: text,
  suffix: text,
  'dropping-particle': text,
  'non-dropping-particle': text,
});
const names = v.optional(v.array(name));

/** The fields that are read by name; all others are looked at as words only. Only names listed here are ever copied. */
const cslItem = v.object({
  id: text,
  type: text,
  title: text,
  'title-short': text,
  'container-title': text,
  publisher: text,
  author: names,
  editor: names,
  translator: names,
  issued: v.optional(cslDate),
  accessed: v.optional(cslDate),
  'original-date': v.optional(cslDate),
  'event-date': v.optional(cslDate),
  language: text,
  URL: text,
  DOI: text,
  page: text,
  'citation-key': text,
});
type CslItem = v.InferOutput<typeof cslItem>;

/** What one item of CSL-JSON says, or what is wrong with it. */
export function readCslItem(
  json: string,
):
  | { readonly key: string; readonly fields: ReferenceFields }
  | { readonly key: string; readonly damage: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { key: '', damage: REFERENCE_WORDS.damage.notJson };
  }
  const parsed = v.safeParse(cslItem, value);
  if (!parsed.success) {
    const path = v.getDotPath(parsed.issues[0]) ?? '';
    return { key: '', damage: REFERENCE_WORDS.damage.wrongShape(path) };
  }
  const item = parsed.output;
  const key = item['citation-key'] ?? item.id ?? '';
  return { key, fields: fieldsOf(item, key, Object.entries(value as object)) };
}

function fieldsOf(item: CslItem, key: string, all: readonly (readonly [string, unknown])[]): ReferenceFields {
  const fields = new ReferenceFields();
  fields.title(words(item.title), 'title');
  fields.outlet(words(item['container-title']), 'container-title', 'journal');
  fields.outlet(words(item.publisher), 'publisher', 'publisher');
  fields.authors((item.author ?? []).map(nameInWords), 'author');
  if (item.issued) fields.published(cslDateWords(item.issued), 'issued');
  if (item.accessed) fields.retrieved(cslDateWords(item.accessed), 'accessed');
  fields.language(words(item.language), 'language');
  fields.url(item.URL ?? '', 'URL');
  fields.pages(words(item.page), 'page');
  if (item.type !== undefined) fields.kind(KINDS.get(item.type) ?? 'document', item.type, 'type');
  fields.doi(item.DOI ?? '', 'DOI');
  fields.note('editors', (item.editor ?? []).map(nameInWords).join('; '), 'editor');
  fields.note('translators', (item.translator ?? []).map(nameInWords).join('; '), 'translator');
  if (item['original-date']) fields.note('origDate', cslDateWords(item['original-date']), 'original-date');
  if (item['event-date']) fields.note('event', cslDateWords(item['event-date']), 'event-date');
  fields.note('shortTitle', words(item['title-short']), 'title-short');
  for (const [tag, value] of all) {
    if (Object.hasOwn(cslItem.entries, tag)) continue;
    const label = LABELS.get(tag);
    for (const said of wordsIn(value)) {
      if (label === undefined) fields.unknown(tag, said);
      else fields.note(label, said, tag);
    }
  }
  fields.note('key', key, 'id');
  return fields;
}

/** `<i>`, `<sup>` and their like are the only marks that CSL-JSON knows. */
const words = (written: string | undefined): string =>
  (written ?? '').replaceAll(/<\/?(?:i|b|sc|sup|sub|span)(?:\s[^<>]{0,100})?>/giu, '');

/** Words and numbers, lists and one level of fields of them; names of people where a list holds some. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [words(value)];
  if (typeof value === 'number') return [String(value)];
  if (!Array.isArray(value)) return [saidIn(value)];
  const parts = value.flatMap((part): readonly string[] => {
    if (typeof part === 'string' || typeof part === 'number') return [String(part)];
    const parsed = v.safeParse(name, part);
    return parsed.success ? [nameInWords(parsed.output)] : [];
  });
  return [parts.filter((part) => part !== '').join('; ')];
}

const saidIn = (value: unknown): string =>
  Object.entries(value ?? {})
    .flatMap(([tag, said]) => (['string', 'number'].includes(typeof said) ? [`${tag}: ${said}`] : []))
    .join('; ');

function nameInWords(written: v.InferOutput<typeof name>): string {
  const { family, given, literal, suffix } = written;
  if (literal !== undefined && literal.trim() !== '') return literal;
  const particles = [written['dropping-particle'], written['non-dropping-particle']];
  return [given, ...particles, family, suffix].filter((part) => part?.trim()).join(' ');
}

const LABELS: ReadonlyMap<string, NoteLabel> = new Map([
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['number', 'number'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['chapter-number', 'chapter'],
  ['publisher-place', 'place'],
  ['collection-title', 'series'],
  ['number-of-pages', 'pageCount'],
  ['number-of-volumes', 'volumes'],
  ['genre', 'type'],
  ['event', 'event'],
  ['event-title', 'event'],
  ['event-place', 'event'],
  ['archive', 'archive'],
  ['archive_location', 'archive'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['abstract', 'abstract'],
  ['note', 'note'],
  ['annote', 'note'],
  ['keyword', 'keywords'],
]);

/** Only what the type says without doubt; all others are documents. */
const KINDS: ReadonlyMap<string, SourceKind> = new Map(
  Object.entries({
    article: 'article',
    'article-journal': 'article',
    'article-magazine': 'article',
    'article-newspaper': 'article',
    review: 'article',
    'review-book': 'article',
    speech: 'speech',
    webpage: 'web page',
    post: 'web page',
    'post-weblog': 'web page',
    broadcast: 'other',
    graphic: 'other',
    figure: 'other',
    interview: 'other',
    motion_picture: 'other',
    musical_score: 'other',
    performance: 'other',
    song: 'other',
  } as const),
);
