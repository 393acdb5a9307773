import { captureFields } from './html-capture.ts';
import { elementsWithin, type HtmlElement, type HtmlTree, rawText } from './html-tree.ts';
import type { FoundFields, FoundIn } from './import-batch.ts';
import { jsonLdFields } from './json-ld.ts';
import {
  firstSaid,
  type SaidField,
  saidAddress,
  saidAt,
  saidAuthors,
  saidDay,
  saidLanguage,
  saidWords,
} from './said-fields.ts';
import { sameSite } from './web-address.ts';

/**
 * What a page says of itself: JSON-LD, then what it says to social networks, then to catalogues, then its visible
 * words. `known` is what the surroundings say, as the header of a capture; they outrank the page.
 */
export function pageFields(
  tree: HtmlTree,
  visible: FoundFields,
  known: readonly SaidField[] = [],
): { readonly found: FoundFields; readonly foundIn: FoundIn } {
  const { root } = tree;
  const elements = elementsWithin(root);
  const captured = [...known, ...captureFields(tree)];
  const data = jsonLdFields(root);
  const metas = metaFields(elements);
  const { kind, ...seen } = visible;
  const said = [
    ...captured.filter(({ field }) => field !== 'url' && field !== 'title'),
    ...addresses(captured, [...linkFields(elements), ...metas, ...data]),
    // What the words themselves betray of their kind says more than that they are an article.
    ...saidAt(kind === undefined ? {} : { kind }, VISIBLE),
    ...languageFields(elements),
    ...[...data, ...metas].filter(({ field }) => field !== 'url'),
    ...timeFields(elements),
    ...saidAt(seen, VISIBLE),
    ...captured.filter(({ field }) => field === 'title'),
    ...saidWords('title', titleOf(elements), '<title>'),
    { field: 'kind', value: 'web page', where: 'the format of the file' } as const,
  ];
  const { found, foundIn } = firstSaid(said);
  return { found: withoutOutletInTitle(found), foundIn };
}

const VISIBLE = 'the visible text';

/** A page may call any address its own; one that belongs to another site than the capture is not believed. */
function addresses(captured: readonly SaidField[], said: readonly SaidField[]): readonly SaidField[] {
  const capture = captured.find((one) => one.field === 'url');
  const own = said.filter((one) => one.field === 'url');
  if (!capture) return own;
  return [...own.filter(({ value }) => sameSite(value, capture.value)), capture];
}

function linkFields(elements: readonly HtmlElement[]): readonly SaidField[] {
  const link = elements.find(
    ({ name, attributes }) =>
      name === 'link' && /(?:^|\s)canonical(?:\s|$)/iu.test(attributes.get('rel') ?? ''),
  );
  return saidAddress(link?.attributes.get('href'), 'link rel=canonical');
}

/** Names of meta elements by field, best first. */
const METAS = {
  title: ['og:title', 'citation_title', 'dc.title', 'dcterms.title'],
  outlet: [
    'og:site_name',
    'application-name',
    'citation_journal_title',
    'citation_publisher',
    'dc.publisher',
    'dcterms.publisher',
  ],
  authors: ['article:author', 'author', 'citation_author', 'dc.creator', 'dcterms.creator', 'parsely-author'],
  published: [
    'article:published_time',
    'og:published_time',
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'dc.date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dcterms.date',
    'datepublished',
    'pubdate',
    'publishdate',
    'publication_date',
    'parsely-pub-date',
    'date',
  ],
  modified: [
    'article:modified_time',
    'og:updated_time',
    'dc.date.modified',
    'dcterms.modified',
    'datemodified',
    'last-modified',
  ],
} as const;

function metaFields(elements: readonly HtmlElement[]): readonly SaidField[] {
  const said = new Map<string, string[]>();
  for (const { name, attributes } of elements) {
    if (name !== 'meta') continue;
    const content = attributes.get('content')?.trim() ?? '';
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((one) =>
      attributes.get(one)?.toLowerCase(),
    );
    for (const one of new Set(names)) {
      if (one !== undefined && content !== '')
        said.set(one, [...(said.get(one) ?? []), content].slice(0, MOST_VALUES));
    }
  }
  const each = (
    names: readonly string[],
    read: (values: readonly string[], where: string) => readonly SaidField[],
  ) => names.flatMap((name) => read(said.get(name) ?? [], `meta ${name}`));
  return [
    ...each(METAS.title, ([value], where) => saidWords('title', value, where)),
    ...each(METAS.outlet, ([value], where) => saidWords('outlet', value, where)),
    ...each(METAS.authors, saidAuthors),
    ...each(METAS.published, ([value], where) => saidDay('published', value, where)),
    ...each(METAS.modified, ([value], where) => saidDay('modified', value, where)),
    ...each(['og:url'], ([value], where) => saidAddress(value, where)),
    ...each(['og:type'], ([value], where) =>
      value === 'article' ? [{ field: 'kind', value: 'article', where }] : [],
    ),
  ];
}

const MOST_VALUES = 50;

/** The language that the page says it is in: its own attribute, then what a server would say, then og:locale. */
function languageFields(elements: readonly HtmlElement[]): readonly SaidField[] {
  const html = elements.find(({ name }) => name === 'html')?.attributes;
  const meta = (wanted: string): string | undefined =>
    elements
      .find(
        ({ name, attributes }) =>
          name === 'meta' &&
          [attributes.get('http-equiv'), attributes.get('property')].some(
            (one) => one?.toLowerCase() === wanted,
          ),
      )
      ?.attributes.get('content');
  return [
    ...saidLanguage(html?.get('lang') ?? html?.get('xml:lang'), '<html lang>'),
    ...saidLanguage(meta('content-language'), 'meta Content-Language'),
    ...saidLanguage(meta('og:locale'), 'meta og:locale'),
  ];
}

/** A `<time>` counts where it is said to be the day of publication, or is the only one of the page. */
function timeFields(elements: readonly HtmlElement[]): readonly SaidField[] {
  const times = elements.filter(({ name, attributes }) => name === 'time' && attributes.has('datetime'));
  const marked = times.find(({ attributes }) => attributes.get('itemprop') === 'datePublished');
  const changed = times.find(({ attributes }) => attributes.get('itemprop') === 'dateModified');
  const days = new Set(times.map(({ attributes }) => attributes.get('datetime')));
  const only = days.size === 1 ? times[0] : undefined;
  return [
    ...saidDay('published', (marked ?? only)?.attributes.get('datetime'), '<time>'),
    ...saidDay('modified', changed?.attributes.get('datetime'), '<time>'),
  ];
}

const titleOf = (elements: readonly HtmlElement[]): string | undefined => {
  const title = elements.find(({ name }) => name === 'title');
  return title && rawText(title);
};

/** “Two ferries stay in port | The Courier” is the title and the outlet. */
function withoutOutletInTitle(found: FoundFields): FoundFields {
  const { title, outlet } = found;
  if (title === undefined || outlet === undefined || !title.endsWith(outlet)) return found;
  const rest = /^(\S.*?)\s[|·•–—-]\s?$/u.exec(title.slice(0, -outlet.length))?.[1];
  return rest === undefined ? found : { ...found, title: rest };
}
