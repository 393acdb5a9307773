import { type FeedItem, MOST_ITEMS } from './feed-item.ts';
import { textOfTree } from './html-text.ts';
import { elementsWithin, type HtmlElement, type HtmlNode, parseHtml, rawText } from './html-tree.ts';
import {
  firstSaid,
  type SaidField,
  saidAddress,
  saidAuthors,
  saidDay,
  saidLanguage,
  saidWords,
} from './said-fields.ts';

/** The entries of a feed, and how many it holds. */
export interface FeedEntries {
  readonly items: readonly FeedItem[];
  readonly count: number;
}

/** Reads RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom; null when it is none of them. */
export function feedEntries(xml: string, name: string): FeedEntries | null {
  const { root } = parseHtml(xml, name, 'xml');
  const feed = elementsIn(root).find((element) => ['rss', 'feed', 'rdf'].includes(localName(element)));
  if (!feed) return null;
  const isAtom = localName(feed) === 'feed';
  const channel = isAtom ? feed : (child(feed, 'channel') ?? feed);
  const entries = elementsWithin(feed).filter(
    (element) => localName(element) === (isAtom ? 'entry' : 'item'),
  );
  const kind = isAtom ? 'Atom' : 'RSS';
  const outlet = saidWords('outlet', textOf(child(channel, 'title')), `${kind} title of the feed`);
  const language = saidLanguage(
    feed.attributes.get('xml:lang') ?? (isAtom ? undefined : textOf(child(channel, 'language'))),
    `${kind} language of the feed`,
  );
  const feedAuthors = isAtom ? authorsOf(channel, 'Atom author of the feed') : [];
  return {
    count: entries.length,
    items: entries.slice(0, MOST_ITEMS).map((entry) => {
      const title = titleOf(entry, name);
      const said = [
        ...saidWords('title', title, `${kind} title`),
        ...(isAtom ? atomFields(entry) : rssFields(entry)),
        ...feedAuthors,
        ...outlet,
        ...language,
      ];
      return { title, content: contentOf(entry, name), ...firstSaid(said) };
    }),
  };
}

const elementsIn = ({ children }: HtmlElement): readonly HtmlElement[] =>
  children.filter((node): node is HtmlElement => typeof node !== 'string');

/** The name without the prefix that stands for its namespace. */
const localName = ({ name }: HtmlElement): string => name.slice(name.indexOf(':') + 1);

/** The first child of a name, which may be written with its prefix: `dc:date`. */
const child = (parent: HtmlElement, ...names: readonly string[]): HtmlElement | undefined => {
  for (const name of names) {
    const found = elementsIn(parent).find((element) => element.name === name);
    if (found) return found;
  }
  return undefined;
};

const textOf = (element: HtmlElement | undefined): string | undefined => element && rawText(element).trim();

function rssFields(item: HtmlElement): readonly SaidField[] {
  const guid = child(item, 'guid');
  const creators = elementsIn(item).filter(({ name }) => name === 'dc:creator' || name === 'author');
  return [
    ...saidAddress(textOf(child(item, 'link')), 'RSS link'),
    ...saidAddress(textOf(guid), 'RSS guid'),
    ...saidDay('published', textOf(child(item, 'pubdate', 'dc:date', 'published')), 'RSS pubDate'),
    ...saidDay('modified', textOf(child(item, 'atom:updated', 'dcterms:modified')), 'RSS modified'),
    ...saidAuthors(
      creators.map((creator) => personOf(textOf(creator))),
      'RSS author',
    ),
  ];
}

function atomFields(entry: HtmlElement): readonly SaidField[] {
  const links = elementsIn(entry).filter((element) => localName(element) === 'link');
  const link = links.find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate');
  const updated = textOf(child(entry, 'updated', 'atom:updated'));
  const published = textOf(child(entry, 'published', 'atom:published', 'issued'));
  return [
    ...saidAddress(link?.attributes.get('href'), 'Atom link'),
    ...saidDay('published', published, 'Atom published'),
    ...(published === updated ? [] : saidDay('modified', updated, 'Atom updated')),
    ...authorsOf(entry, 'Atom author'),
    ...saidLanguage(entry.attributes.get('xml:lang'), 'Atom xml:lang'),
  ];
}

const authorsOf = (parent: HtmlElement, where: string): readonly SaidField[] => {
  const authors = elementsIn(parent).filter((element) => localName(element) === 'author');
  const names = authors.map((author) => textOf(elementsIn(author).find((one) => localName(one) === 'name')));
  return saidAuthors(names, where);
};

/** `desk@a.example (Ana Ruiz)` is Ana Ruiz; an address alone names nobody. */
function personOf(written: string | undefined): string | undefined {
  const inBrackets = /^\S+@\S+\s\(([^()]{1,100})\)$/u.exec(written ?? '')?.[1];
  return inBrackets ?? (written?.includes('@') ? undefined : written);
}

/** A title may be written as HTML within the text of the feed. */
function titleOf(entry: HtmlElement, name: string): string {
  const title = child(entry, 'title', 'atom:title');
  return title ? textOfTree({ name: '', attributes: new Map(), children: wordsOf(title, name) }).text : '';
}

/** The fullest of what an entry says: its content, else its summary. */
function contentOf(entry: HtmlElement, name: string): readonly HtmlNode[] {
  const content = child(
    entry,
    'content:encoded',
    'content',
    'atom:content',
    'description',
    'summary',
    'atom:summary',
  );
  return content ? wordsOf(content, name) : [];
}

/** Content as elements (XHTML), as HTML written out as text, or as plain text. */
function wordsOf(element: HtmlElement, name: string): readonly HtmlNode[] {
  const type = element.attributes.get('type') ?? '';
  if (type === 'xhtml' || elementsIn(element).length > 0) return element.children.map(withoutPrefix);
  const text = rawText(element);
  const isHtml = type === '' ? /<[a-z/!]|&(?:#\d|[a-z]{2,8};)/iu.test(text) : /html/iu.test(type);
  return isHtml ? parseHtml(text, name).root.children : [text];
}

const withoutPrefix = (node: HtmlNode): HtmlNode =>
  typeof node === 'string'
    ? node
    : { ...node, name: localName(node), children: node.children.map(withoutPrefix) };
