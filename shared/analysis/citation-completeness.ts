import type { Source } from '../model/source.ts';
import { CITATION_FIELDS, type CitationField, FIELDS_TO_LACK } from '../model/source-descriptor.ts';

/** How far a source is described as an open-source citation asks (ICS 206-01). */
export interface Completeness {
  readonly said: number;
  /** Fields that the source can have. */
  readonly of: number;
  /** In the order of the citation. */
  readonly missing: readonly CitationField[];
}

/** A source whose original is kept in the case has an archived copy. */
export function citationCompleteness(source: Source, hasOriginal: boolean): Completeness {
  const lacks = new Set<string>(source.descriptor.lacks);
  const asked = CITATION_FIELDS.filter((field) => !lacks.has(field) || isSaid(field, source, hasOriginal));
  const missing = asked.filter((field) => !isSaid(field, source, hasOriginal));
  return { said: asked.length - missing.length, of: asked.length, missing };
}

/** Whether a source can rightly be without a field. */
export const canLack = (field: CitationField): field is (typeof FIELDS_TO_LACK)[number] =>
  (FIELDS_TO_LACK as readonly CitationField[]).includes(field);

function isSaid(field: CitationField, source: Source, hasOriginal: boolean): boolean {
  const { descriptor } = source;
  switch (field) {
    case 'author':
      return source.authors.length > 0;
    case 'title':
    case 'outlet':
    case 'url':
      return source[field] !== '';
    case 'published':
    case 'retrieved':
      return source[field] !== null;
    case 'availability':
      return descriptor.availability !== null;
    case 'quality':
      return descriptor.quality !== '' || descriptor.factors.length > 0;
    case 'archived':
      return hasOriginal || descriptor.archived !== '';
    case 'aiTools':
      return descriptor.aiTools !== '';
  }
}
