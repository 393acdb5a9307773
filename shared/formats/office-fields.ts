import { parsePartialDate } from '../lib/partial-date.ts';
import type { FoundFields, FoundIn } from './import-batch.ts';
import type { ForeignFile } from './import-format.ts';
import { textsOf } from './read-xml.ts';

/** What a document says of itself, and where. */
export interface SaidFields {
  readonly found: FoundFields;
  readonly foundIn: FoundIn;
}

/** Which element of which part names a field; of several the first that says something. */
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
export function readOfficeFields(xml: string | null, file: ForeignFile, names: FieldNames): SaidFields {
  if (xml === null) return { found: {}, foundIn: {} };
  const { part, title, authors, published, modified } = names;
  const texts = textsOf(xml, file, [title, ...authors, published, modified, 'language']);
  const author = authors.find((name) => texts.has(name));
  return saidFields([
    ['title', texts.get(title), `${part}, ${title}`],
    ['authors', authorsOf(texts.get(author ?? '')), `${part}, ${author ?? ''}`],
    ['published', dayOf(texts.get(published)), `${part}, ${published}`],
    ['modified', dayOf(texts.get(modified)), `${part}, ${modified}`],
    ['language', languageOf(texts.get('language')), `${part}, language`],
  ]);
}

/** Fields with a value, each with the words that say where it stands. */
export function saidFields(
  fields: readonly (readonly [keyof FoundFields, FoundFields[keyof FoundFields], string])[],
): SaidFields {
  const said = fields.filter(([, value]) => value !== undefined);
  return {
    found: Object.fromEntries(said.map(([field, value]) => [field, value])),
    foundIn: Object.fromEntries(said.map(([field, , place]) => [field, place])),
  };
}

/** What the words of a document say, overruled by what it says of itself. */
export const withSaid = (read: FoundFields, said: SaidFields): SaidFields => ({
  found: { ...read, ...said.found },
  foundIn: said.foundIn,
});

export function authorsOf(names: string | undefined): readonly string[] | undefined {
  const list = (names ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(
      (name) =>
        name !== '' && !/^(?:unknown|user|admin|administrator|microsoft office user|author)$/iu.test(name),
    );
  return list.length === 0 ? undefined : list;
}

/** The day of a moment. Programs that keep no clock write the first day their clock knows. */
export function dayOf(moment: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(moment ?? '')?.[0];
  const date = parsePartialDate(day ?? '');
  return day === undefined || !date.ok || FIRST_DAYS.has(day) ? undefined : day;
}

const FIRST_DAYS = new Set(['1601-01-01', '1899-12-30', '1970-01-01', '1980-01-01']);

export const languageOf = (tag: string | undefined): string | undefined =>
  /^[a-z]{2,3}(?:-[\p{L}\p{N}-]{2,16})?$/iu.exec(tag ?? '')?.[0];
