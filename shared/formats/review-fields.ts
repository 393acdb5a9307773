import { parsePartialDate } from '../lib/partial-date.ts';
import type { SourceKind } from '../model/source.ts';
import type { FoundFields, ImportDraft, ImportItem } from './import-batch.ts';

/** What is known of a source before it enters the case, every field as typed: dates are checked, not changed, while typing. */
export interface ReviewFields {
  readonly title: string;
  readonly outlet: string;
  /** Names, with commas or semicolons between them. */
  readonly authors: string;
  readonly published: string;
  readonly modified: string;
  readonly retrieved: string;
  readonly language: string;
  readonly kind: SourceKind;
  readonly url: string;
  /** Page, chapter or section of the text; empty when it is the whole. */
  readonly locator: string;
  readonly note: string;
}

/** Fields filled with what a file says of itself; `today` is `YYYY-MM-DD`. */
export const fieldsOf = (name: string, found: FoundFields, today: string): ReviewFields => ({
  title: found.title ?? titleFromName(name),
  outlet: found.outlet ?? '',
  authors: authorsLine(found.authors ?? []),
  published: found.published ?? '',
  modified: found.modified ?? '',
  retrieved: found.retrieved ?? today,
  language: found.language ?? '',
  kind: found.kind ?? 'article',
  url: found.url ?? '',
  locator: found.locator ?? '',
  note: found.note ?? '',
});

/** The fields of a file that was read in another way: what the analyst has corrected stays, the rest is found anew. */
export function fieldsAnew(
  name: string,
  fields: ReviewFields,
  before: FoundFields,
  now: FoundFields,
): ReviewFields {
  const first = fieldsOf(name, before, fields.retrieved);
  const found = fieldsOf(name, now, fields.retrieved);
  const isOwn = (field: string): boolean =>
    fields[field as keyof ReviewFields] !== first[field as keyof ReviewFields];
  const own = Object.fromEntries(Object.entries(fields).filter(([field]) => isOwn(field)));
  return { ...found, ...own };
}

/** What keeps a source from being imported, or null. */
export function problemOf({ title, published, modified, retrieved }: ReviewFields): 'title' | 'date' | null {
  if (title.trim() === '') return 'title';
  return [published, modified, retrieved].every((date) => parsePartialDate(date).ok) ? null : 'date';
}

/** A captured file with its fields, as it will be stored. Call only for fields without a problem. */
export const acceptedItem = (
  draft: Omit<ImportDraft, 'bytes'> & { readonly byteLength: number },
  fields: ReviewFields,
): ImportItem => ({
  title: fields.title.trim(),
  outlet: fields.outlet.trim(),
  authors: fields.authors
    .split(fields.authors.includes(';') ? ';' : ',')
    .map((author) => author.trim())
    .filter(Boolean),
  published: dateOf(fields.published),
  modified: dateOf(fields.modified),
  retrieved: dateOf(fields.retrieved),
  language: fields.language.trim(),
  kind: fields.kind,
  url: fields.url.trim(),
  fileName: draft.fileName,
  sha256: draft.sha256,
  byteLength: draft.byteLength,
  encoding: draft.encoding?.label ?? '',
  within: draft.within,
  locator: fields.locator.trim(),
  note: fields.note.trim(),
  text: draft.read.text,
  textSha256: draft.textSha256,
  blocks: draft.read.blocks,
  residue: draft.read.residue,
  extractor: draft.read.extractor,
});

/** A name may hold a comma of its own ("Kallas, Marta"): then semicolons part the names. */
function authorsLine(authors: readonly string[]): string {
  const holdsComma = authors.some((author) => author.includes(','));
  if (!holdsComma) return authors.join(', ');
  return authors.length === 1 ? `${authors[0]};` : authors.join('; ');
}

function dateOf(typed: string): string | null {
  const date = parsePartialDate(typed);
  return date.ok ? date.value : null;
}

const titleFromName = (name: string): string => name.replace(/\.[^.]+$/u, '').replaceAll('_', ' ');
