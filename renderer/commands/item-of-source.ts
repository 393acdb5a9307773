import type { ImportDraft, ImportItem } from '../../shared/formats/import-batch.ts';
import type { Source } from '../../shared/model/source.ts';

/** Another text of a source that is there: what is known about the source stays as it is, text and original are new. */
export const itemOfSource = (
  source: Source,
  draft: ImportDraft,
  { fileName, locator }: Pick<ImportItem, 'fileName' | 'locator'>,
): ImportItem => ({
  title: source.title,
  outlet: source.outlet,
  authors: source.authors,
  published: source.published,
  modified: source.modified,
  retrieved: source.retrieved,
  language: source.language,
  kind: source.kind,
  url: source.url,
  note: source.note,
  fileName,
  sha256: draft.sha256,
  byteLength: draft.bytes.byteLength,
  encoding: draft.encoding?.label ?? '',
  within: draft.within,
  locator,
  text: draft.read.text,
  textSha256: draft.textSha256,
  blocks: draft.read.blocks,
  residue: draft.read.residue,
  extractor: draft.read.extractor,
});
