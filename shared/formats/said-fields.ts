import { oneLine } from '../lib/one-line.ts';
import { readByline } from './byline.ts';
import type { FoundFields, FoundIn } from './import-batch.ts';
import { saidDate } from './said-date.ts';
import { webAddress } from './web-address.ts';

/** One thing that a file says of itself, and where it says so. */
export type SaidField = {
  readonly [Field in keyof FoundFields]-?: {
    readonly field: Field;
    readonly value: NonNullable<FoundFields[Field]>;
    readonly where: string;
  };
}[keyof FoundFields];

/** Takes the first that is said for each field: what is listed first outranks the rest. */
export function firstSaid(said: readonly SaidField[]): {
  readonly found: FoundFields;
  readonly foundIn: FoundIn;
} {
  const first = new Map<keyof FoundFields, SaidField>();
  for (const one of said) if (!first.has(one.field)) first.set(one.field, one);
  const kept = [...first.values()];
  return {
    found: Object.fromEntries(kept.map(({ field, value }) => [field, value])),
    foundIn: Object.fromEntries(kept.map(({ field, where }) => [field, where])),
  };
}

/** Fields that were found elsewhere, as said there. */
export function saidAt(found: FoundFields, where: string): readonly SaidField[] {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(found);
  return entries.map(([field, value]) => ({ field, value, where }) as SaidField);
}

/** A field with words, folded to one line; none for words that are empty or too long to be that. */
export function saidWords(
  field: 'title' | 'outlet',
  written: string | undefined,
  where: string,
): readonly SaidField[] {
  const value = oneLineOf(written);
  return value === undefined ? [] : [{ field, value, where }];
}

/** An address on the web; none for anything else. */
export function saidAddress(written: string | undefined, where: string): readonly SaidField[] {
  const value = webAddress(written);
  return value === undefined ? [] : [{ field: 'url', value, where }];
}

/** A day; none where nothing is written that names one. */
export function saidDay(
  field: 'published' | 'modified' | 'retrieved',
  written: string | undefined,
  where: string,
): readonly SaidField[] {
  const value = written === undefined ? undefined : saidDate(written);
  return value === undefined ? [] : [{ field, value, where }];
}

/** People, each once; addresses of their pages are none. */
export function saidAuthors(written: readonly (string | undefined)[], where: string): readonly SaidField[] {
  const names = written
    .flatMap((name) => (name === undefined ? [] : (readByline(oneLine(name)) ?? [oneLine(name)])))
    .filter((name) => name !== '' && name.length <= LONGEST_NAME && !/:\/\//u.test(name));
  return names.length === 0
    ? []
    : [{ field: 'authors', value: [...new Set(names)].slice(0, MOST_AUTHORS), where }];
}

/** A language as BCP 47 has it; none for what is no tag. */
export function saidLanguage(written: string | undefined, where: string): readonly SaidField[] {
  const tag = written?.split(',')[0]?.trim().replaceAll('_', '-').replace(/\..*$/u, '') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(tag)) return [];
  try {
    const [value] = Intl.getCanonicalLocales(tag);
    return value === undefined ? [] : [{ field: 'language', value, where }];
  } catch {
    return [];
  }
}

const LONGEST_LINE = 400;
const LONGEST_NAME = 120;
const MOST_AUTHORS = 50;

function oneLineOf(written: string | undefined): string | undefined {
  const line = oneLine(written ?? '');
  return line === '' || line.length > LONGEST_LINE ? undefined : line;
}
