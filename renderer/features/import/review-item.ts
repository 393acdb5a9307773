import type { ImportDraft, ImportItem, ImportOutcome } from '../../../shared/formats/import-batch.ts';
import { parsePartialDate } from '../../../shared/lib/partial-date.ts';
import type { SourceKind } from '../../../shared/model/source.ts';

/** One file in the review step, with its fields as typed. */
export interface ReviewItem {
  readonly name: string;
  readonly draft: ImportDraft;
  readonly isIncluded: boolean;
  readonly fields: ReviewFields;
}

/** Every field as typed; dates are checked, not changed, while typing. */
export interface ReviewFields {
  readonly title: string;
  readonly outlet: string;
  readonly authors: string;
  readonly published: string;
  readonly modified: string;
  readonly retrieved: string;
  readonly language: string;
  readonly kind: SourceKind;
  readonly url: string;
}

/** Files that can be reviewed, their fields filled with what was found; `today` is `YYYY-MM-DD`. */
export const reviewItems = (outcomes: readonly ImportOutcome[], today: string): readonly ReviewItem[] =>
  outcomes.flatMap((outcome) => (outcome.ok ? [reviewItem(outcome.name, outcome.draft, today)] : []));

export function reviewItem(name: string, draft: ImportDraft, today: string): ReviewItem {
  const { found } = draft.read;
  return {
    name,
    draft,
    isIncluded: true,
    fields: {
      title: found.title ?? titleFromName(name),
      outlet: found.outlet ?? '',
      authors: (found.authors ?? []).join(', '),
      published: found.published ?? '',
      modified: found.modified ?? '',
      retrieved: found.retrieved ?? today,
      language: found.language ?? '',
      kind: found.kind ?? 'article',
      url: found.url ?? '',
    },
  };
}

/** The item with its text decoded in another way: what the analyst has corrected stays, the rest is found anew. */
export function readAnew(item: ReviewItem, draft: ImportDraft): ReviewItem {
  const { name, fields } = item;
  const before = reviewItem(name, item.draft, fields.retrieved).fields;
  const found = reviewItem(name, draft, fields.retrieved).fields;
  const isOwn = (field: string): boolean =>
    fields[field as keyof ReviewFields] !== before[field as keyof ReviewFields];
  const own = Object.fromEntries(Object.entries(fields).filter(([field]) => isOwn(field)));
  return { ...item, draft, fields: { ...found, ...own } };
}

/** What keeps an item from being imported, or null. */
export function problemOf({ fields }: ReviewItem): 'title' | 'date' | null {
  if (fields.title.trim() === '') return 'title';
  const dates = [fields.published, fields.modified, fields.retrieved];
  if (dates.some((date) => !parsePartialDate(date).ok)) return 'date';
  return null;
}

/** The item as it will be stored. Call only for an item without a problem. */
export function acceptedItem({ name, draft, fields }: ReviewItem): ImportItem {
  const published = parsePartialDate(fields.published);
  const modified = parsePartialDate(fields.modified);
  const retrieved = parsePartialDate(fields.retrieved);
  return {
    title: fields.title.trim(),
    outlet: fields.outlet.trim(),
    authors: fields.authors
      .split(/[,;]/u)
      .map((author) => author.trim())
      .filter(Boolean),
    published: published.ok ? published.value : null,
    modified: modified.ok ? modified.value : null,
    retrieved: retrieved.ok ? retrieved.value : null,
    language: fields.language.trim(),
    kind: fields.kind,
    url: fields.url.trim(),
    fileName: name,
    sha256: draft.sha256,
    byteLength: draft.bytes.length,
    encoding: draft.encoding?.label ?? '',
    within: draft.within,
    locator: draft.read.found.locator ?? '',
    note: draft.read.found.note ?? '',
    text: draft.read.text,
    textSha256: draft.textSha256,
    blocks: draft.read.blocks,
    residue: draft.read.residue,
    extractor: draft.read.extractor,
  };
}

const titleFromName = (name: string): string => name.replace(/\.[^.]+$/u, '').replaceAll('_', ' ');
