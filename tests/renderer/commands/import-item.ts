import type { ImportItem } from '../../../shared/formats/import-batch.ts';

/** A source as the review step hands it over. */
export const importItem = (text: string): ImportItem => ({
  title: text,
  outlet: 'Velm Courier',
  authors: [],
  published: null,
  modified: null,
  retrieved: null,
  language: 'en',
  kind: 'article',
  url: '',
  fileName: 'velm.txt',
  sha256: '0'.repeat(64),
  byteLength: text.length,
  encoding: 'utf-8',
  within: [],
  locator: '',
  note: '',
  text,
  textSha256: '0'.repeat(64),
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  residue: [],
  extractor: { name: 'plain text', version: 1 },
});
