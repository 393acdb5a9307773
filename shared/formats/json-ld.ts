import { jsonDepth } from '../lib/json-depth.ts';
import type { HtmlElement } from './html-tree.ts';
import { elementsWithin, rawText } from './html-tree.ts';
import { type SaidField, saidAuthors, saidDay, saidLanguage, saidWords } from './said-fields.ts';
import { webAddress } from './web-address.ts';

/** What a page says of its article in JSON-LD. It is data and read as such: damaged JSON says nothing. */
export function jsonLdFields(root: HtmlElement): readonly SaidField[] {
  const nodes = elementsWithin(root)
    .filter(({ name, attributes }) => name === 'script' && isJsonLd(attributes.get('type')))
    .slice(0, MOST_SCRIPTS)
    .flatMap((script) => nodesOf(parsed(rawText(script))));
  const byId = new Map(nodes.flatMap((node) => entryOf(node)));
  const article =
    nodes.find((node) => ARTICLE.test(typeOf(node))) ?? nodes.find((node) => PAGE.test(typeOf(node)));
  return article ? fieldsOf(article, (value) => resolved(value, byId)) : [];
}

type Data = Readonly<Record<string, unknown>>;
type Resolve = (value: unknown) => readonly unknown[];

const ARTICLE =
  /^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|ScholarlyArticle|MedicalScholarlyArticle|TechArticle|Report|AdvertiserContentArticle)$/u;
const PAGE = /^(?:WebPage|AboutPage|ItemPage|ProfilePage|FAQPage|QAPage)$/u;
const MOST_SCRIPTS = 20;
const LONGEST_SCRIPT = 2_000_000;
const DEEPEST = 64;
const MOST_NODES = 2_000;

const isJsonLd = (type: string | undefined): boolean => /^\s*application\/ld\+json\b/iu.test(type ?? '');

function parsed(json: string): unknown {
  if (json.length > LONGEST_SCRIPT || jsonDepth(json) > DEEPEST) return undefined;
  try {
    return JSON.parse(
      json.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/gu, ''),
    );
  } catch {
    return undefined;
  }
}

/** The things that are described at the top, in a graph, or as what the page is about. */
function nodesOf(data: unknown): readonly Data[] {
  const found: Data[] = [];
  const gather = (value: unknown): void => {
    if (found.length >= MOST_NODES) return;
    if (Array.isArray(value)) for (const one of value) gather(one);
    if (!isData(value)) return;
    found.push(value);
    for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage']) gather(own(value, name));
  };
  gather(data);
  return found;
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only what the text itself says; never what every object has. */
const own = (data: Data, name: string): unknown => (Object.hasOwn(data, name) ? data[name] : undefined);

const entryOf = (node: Data): readonly (readonly [string, Data])[] => {
  const id = own(node, '@id');
  return typeof id === 'string' && Object.keys(node).length > 1 ? [[id, node]] : [];
};

/** The values in their order; where one only names a thing that is described elsewhere, that thing. */
function resolved(value: unknown, byId: ReadonlyMap<string, Data>): readonly unknown[] {
  return (Array.isArray(value) ? value.slice(0, 100) : [value]).map((one: unknown) => {
    const id = isData(one) && Object.keys(one).length === 1 ? own(one, '@id') : undefined;
    return typeof id === 'string' ? (byId.get(id) ?? one) : one;
  });
}

const typeOf = (node: Data): string => {
  const type = own(node, '@type');
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  const named = types.filter((one) => typeof one === 'string');
  return (named.find((one) => ARTICLE.test(one)) ?? named[0] ?? '').replace(/^https?:\/\/schema\.org\//u, '');
};

function fieldsOf(article: Data, resolve: Resolve): readonly SaidField[] {
  const type = typeOf(article);
  const where = (name: string): string => `JSON-LD ${type} ${name}`;
  const text = (name: string): string | undefined => wordsOf(resolve(own(article, name))[0]);
  const url = webAddress(text('url')) ?? webAddress(idOf(own(article, 'mainEntityOfPage')));
  const isArticle = ARTICLE.test(type);
  return [
    ...saidWords('title', text('headline') ?? (isArticle ? text('name') : undefined), where('headline')),
    ...saidWords('outlet', text('publisher'), where('publisher')),
    ...saidAuthors(resolve(own(article, 'author')).map(wordsOf), where('author')),
    ...saidDay('published', text('datePublished'), where('datePublished')),
    ...saidDay('modified', text('dateModified'), where('dateModified')),
    ...saidLanguage(text('inLanguage'), where('inLanguage')),
    ...(url === undefined ? [] : [{ field: 'url', value: url, where: where('url') } as const]),
    ...(isArticle ? [{ field: 'kind', value: 'article', where: 'JSON-LD @type' } as const] : []),
  ];
}

/** The words of a value, or the name of the thing that it is. */
function wordsOf(value: unknown): string | undefined {
  const words = isData(value) ? (own(value, 'name') ?? own(value, '@value')) : value;
  return typeof words === 'string' ? withoutEntities(words) : undefined;
}

const idOf = (value: unknown): string | undefined => {
  const id = isData(value) ? own(value, '@id') : value;
  return typeof id === 'string' ? id : undefined;
};

/** Some pages write the text of JSON-LD as if it were HTML. */
const withoutEntities = (words: string): string =>
  words
    .replace(/<[^<>]{1,200}>/gu, '')
    .replace(/&#(\d{1,7});/gu, (all, code: string) => character(Number(code)) ?? all)
    .replace(/&#x([\da-f]{1,6});/giu, (all, code: string) => character(Number.parseInt(code, 16)) ?? all)
    .replace(
      /&(amp|quot|apos|nbsp|lt|gt|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip);/gu,
      (all, name: string) => NAMED.get(name) ?? all,
    );

const character = (code: number): string | undefined =>
  code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : undefined;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', '’'],
  ['nbsp', ' '],
  ['lt', '<'],
  ['gt', '>'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['rdquo', '”'],
  ['ldquo', '“'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
]);
