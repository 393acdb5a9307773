import { textLines } from '../lib/text-lines.ts';
import type { Block } from '../model/source.ts';
import type { FoundFields } from './import-batch.ts';
import { findDate } from './read-dates.ts';

export interface FrontMatter {
  /** After the closing fence, in UTF-16 units. */
  readonly end: number;
  /** The lines between the fences; null when there are none. */
  readonly block: Block | null;
  readonly found: FoundFields;
}

/**
 * Reads the simple front matter that note programs write: `key: value` and lists between two lines `---` at
 * the very start. Nested YAML is left as it is. Returns null when the text does not begin with one.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const head = text.slice(0, LONGEST_HEADER);
  if (!/^---[ \t]*[\n\r]/u.test(head)) return null;
  const lines = textLines(head);
  const fields = new Map<string, string[]>();
  let key = '';
  for (let index = 1; index < lines.count; index += 1) {
    const line = lines.at(index);
    const words = head.slice(line.start, line.end);
    if (line.start === line.from && /^(?:---|\.\.\.)$/u.test(words)) {
      return {
        end: line.end,
        block: between(lines.at(1).start, lines.at(index - 1).end),
        found: foundIn(fields),
      };
    }
    key = readField(words, key, fields);
  }
  return null;
}

const LONGEST_HEADER = 20_000;

const between = (start: number, end: number): Block | null =>
  start < end ? { kind: 'paragraph', start, end } : null;

/** Takes one line in; returns the key that a list item in the next line belongs to. */
function readField(words: string, key: string, fields: Map<string, string[]>): string {
  const item = /^-\s+(\S.*)$/u.exec(words)?.[1];
  if (item) {
    fields.get(key)?.push(unquoted(item));
    return key;
  }
  const [, name, value = ''] = /^([\p{L}_-]{1,40})\s?:\s*(.*)$/u.exec(words) ?? [];
  if (!name) return key;
  const list = /^\[(.*)\]$/u.exec(value)?.[1];
  const values = list === undefined ? [value] : list.split(',');
  fields.set(
    name.toLowerCase(),
    values.map(unquoted).filter((part) => part !== ''),
  );
  return name.toLowerCase();
}

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2')
    .trim();

function foundIn(fields: ReadonlyMap<string, readonly string[]>): FoundFields {
  const first = (...names: string[]): string | undefined =>
    names.map((name) => fields.get(name)?.[0]).find(Boolean);
  const authors = ['author', 'authors', 'by', 'byline']
    .map((name) => fields.get(name))
    .find((names) => names?.length);
  const source = first('source');
  const isAddress = (value: string | undefined): boolean => /^https?:\/\//iu.test(value ?? '');
  const found: { readonly [K in keyof FoundFields]: FoundFields[K] | undefined } = {
    title: first('title'),
    outlet:
      first('outlet', 'publisher', 'publication', 'site', 'site_name') ??
      (isAddress(source) ? undefined : source),
    authors,
    published: findDate(first('published', 'date', 'date_published', 'publish_date') ?? '')?.date,
    language: /^[a-z]{2,3}(?:-[\p{L}\p{N}-]{2,16})?$/iu.exec(first('language', 'lang') ?? '')?.[0],
    url: [first('url', 'link', 'canonical', 'permalink'), source].find(isAddress),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
