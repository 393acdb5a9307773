import { findFields } from './found-fields.ts';
import type { ReadText } from './import-batch.ts';
import type { ForeignFile } from './import-format.ts';
import { findResidue } from './page-residue.ts';
import { textsOf } from './read-xml.ts';
import {
  firstSaid,
  type SaidField,
  saidAt,
  saidAuthors,
  saidDay,
  saidLanguage,
  saidWords,
} from './said-fields.ts';

/** Which element of which part of a document names a field; of several the first that says something. */
interface FieldNames {
  readonly part: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly modified: string;
}

export const CORE_NAMES: FieldNames = {
  part: 'docProps/core.xml',
  title: 'title',
  authors: ['creator'],
  published: 'created',
  modified: 'modified',
};

export const ODF_NAMES: FieldNames = {
  part: 'meta.xml',
  title: 'title',
  authors: ['initial-creator', 'creator'],
  published: 'creation-date',
  modified: 'date',
};

/** Reads the part in which a document speaks of itself; nothing where it has none. */
export function officeFields(xml: string | null, file: ForeignFile, names: FieldNames): readonly SaidField[] {
  if (xml === null) return [];
  const { part, title, authors, published, modified } = names;
  const texts = textsOf(xml, file, [title, ...authors, published, modified, 'language']);
  return [
    ...saidWords('title', texts.get(title), `${part}, ${title}`),
    ...authors.flatMap((name) => saidPeople(texts.get(name), `${part}, ${name}`)),
    ...saidSince('published', texts.get(published), `${part}, ${published}`),
    ...saidSince('modified', texts.get(modified), `${part}, ${modified}`),
    ...saidLanguage(texts.get('language'), `${part}, language`),
  ];
}

/** People set apart by semicolons; what programs write for one whom they do not know is none. */
export const saidPeople = (names: string | undefined, where: string): readonly SaidField[] =>
  saidAuthors(
    (names ?? '').split(';').filter((name) => !NOBODY.test(name.trim())),
    where,
  );

const NOBODY = /^(?:|unknown|unknown author|user|owner|admin|administrator|microsoft office user|author)$/iu;

/** A day; programs that keep no clock write the first that their clock knows. */
const saidSince = (
  field: 'published' | 'modified',
  written: string | undefined,
  where: string,
): readonly SaidField[] =>
  /^(?:1601-01-01|1899-12-30|1970-01-01|1980-01-01)/u.test(written ?? '')
    ? []
    : saidDay(field, written, where);

/** What of a document's text stands around it, and what the document says of itself, in its properties first. */
export function documentText(
  { text, blocks }: Pick<ReadText, 'text' | 'blocks'>,
  properties: readonly SaidField[],
): Pick<ReadText, 'text' | 'blocks' | 'residue' | 'found' | 'foundIn'> {
  const residue = findResidue(text, blocks, 'marked');
  const said = saidAt(findFields(text, blocks, residue), 'the visible text');
  return { text, blocks, residue, ...firstSaid([...properties, ...said]) };
}
