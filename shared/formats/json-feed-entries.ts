import { jsonDepth } from '../lib/json-depth.ts';
import type { FeedEntries } from './feed-entries.ts';
import { MOST_ITEMS } from './feed-item.ts';
import { parseHtml } from './html-tree.ts';
import {
  firstSaid,
  type SaidField,
  saidAddress,
  saidAuthors,
  saidDay,
  saidLanguage,
  saidWords,
} from './said-fields.ts';

/** Reads a JSON Feed, version 1 or 1.1; null when it is none. Only what the feed itself says is looked at. */
export function jsonFeedEntries(json: string, name: string): FeedEntries | null {
  const feed = parsed(json);
  const items = feed && listIn(feed, 'items');
  if (!feed || !items || !/jsonfeed\.org\/version\//u.test(wordsIn(feed, 'version') ?? '')) return null;
  const shared = [
    ...authorFields(feed, 'JSON Feed author of the feed'),
    ...saidWords('outlet', wordsIn(feed, 'title'), 'JSON Feed title of the feed'),
    ...saidLanguage(wordsIn(feed, 'language'), 'JSON Feed language of the feed'),
  ];
  return {
    count: items.length,
    items: items.slice(0, MOST_ITEMS).map((item) => {
      const title = wordsIn(item, 'title') ?? '';
      const html = wordsIn(item, 'content_html');
      const plain = wordsIn(item, 'content_text') ?? wordsIn(item, 'summary') ?? '';
      return {
        title,
        content:
          html === undefined
            ? plain
                .split(/\n[ \t]*\n/u)
                .map((part) => ({ name: 'pre', attributes: new Map(), children: [part] }))
            : parseHtml(html, name).root.children,
        ...firstSaid([...itemFields(item, title), ...shared]),
      };
    }),
  };
}

type Data = Readonly<Record<string, unknown>>;

const DEEPEST = 64;

function parsed(json: string): Data | null {
  if (jsonDepth(json) > DEEPEST) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isData(value) ? value : null;
  } catch {
    return null;
  }
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (data: Data, name: string): unknown => (Object.hasOwn(data, name) ? data[name] : undefined);

function wordsIn(data: Data, name: string): string | undefined {
  const value = own(data, name);
  return typeof value === 'string' ? value : undefined;
}

function listIn(data: Data, name: string): readonly Data[] | undefined {
  const value = own(data, name);
  return Array.isArray(value) ? value.filter(isData) : undefined;
}

function itemFields(item: Data, title: string): readonly SaidField[] {
  return [
    ...saidWords('title', title, 'JSON Feed title'),
    ...saidAddress(wordsIn(item, 'url'), 'JSON Feed url'),
    ...saidAddress(wordsIn(item, 'id'), 'JSON Feed id'),
    ...saidDay('published', wordsIn(item, 'date_published'), 'JSON Feed date_published'),
    ...saidDay('modified', wordsIn(item, 'date_modified'), 'JSON Feed date_modified'),
    ...authorFields(item, 'JSON Feed author'),
    ...saidLanguage(wordsIn(item, 'language'), 'JSON Feed language'),
  ];
}

function authorFields(data: Data, where: string): readonly SaidField[] {
  const author = own(data, 'author');
  const authors = listIn(data, 'authors') ?? (isData(author) ? [author] : []);
  return saidAuthors(
    authors.map((one) => wordsIn(one, 'name')),
    where,
  );
}
