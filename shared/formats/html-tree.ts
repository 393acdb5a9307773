import { Parser } from 'htmlparser2';
import { PAGE_REFUSALS } from '../words/web-pages.ts';
import { RefusedFile } from './import-format.ts';

/** An element with the few attributes that are looked at; addresses of pictures, styles and handlers are never kept. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

/** An element, or text with its entities resolved. */
export type HtmlNode = HtmlElement | string;

/** A page taken apart: plain data that nothing can run. */
export interface HtmlTree {
  readonly root: HtmlElement;
  /** The first comments, which is where a browser or an add-on says how a page was saved. */
  readonly comments: readonly string[];
}

/** How markup is written: XHTML closes `<a/>` and knows CDATA, XML has none of the rules of HTML. */
type Markup = 'html' | 'xhtml' | 'xml';

/** Elements within elements: browsers stop at the same number. */
const MOST_DEPTH = 512;
const MOST_ATTRIBUTES = 512;
/** Elements and pieces of text. */
const MOST_NODES = 200_000;
const MOST_COMMENTS = 40;
const LONGEST_COMMENT = 4_000;

const KEPT_ATTRIBUTES = new Set(
  `id class role lang dir hidden style aria-hidden aria-level alt open href rel type name property itemprop itemtype
   content datetime http-equiv charset colspan xml:lang epub:type full-path media-type idref properties linear toc
   opf:role opf:scheme opf:event uri rowspan`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/**
 * Takes HTML apart within budgets that are counted while reading, so that no file costs more than a second. Throws
 * {@link RefusedFile}, which names the file, where one is exceeded; anything else, however broken, gives a tree.
 */
export function parseHtml(html: string, name: string, markup: Markup = 'html'): HtmlTree {
  const root = element('');
  const open = [root];
  /** How many elements of each name are open, so that an end tag need not search for them. */
  const openOf = new Map<string, number>();
  const comments: string[] = [];
  let nodes = 0;
  let attributes = 0;
  const count = (): void => {
    nodes += 1;
    if (nodes > MOST_NODES) throw new RefusedFile('unsound', PAGE_REFUSALS.tooManyNodes(name, MOST_NODES));
  };
  const parser = new WalledParser(
    {
      onopentagname: (tag) => {
        count();
        if (open.length > MOST_DEPTH) {
          throw new RefusedFile('unsound', PAGE_REFUSALS.nestedTooDeep(name, MOST_DEPTH));
        }
        const child = element(tag);
        open.at(-1)?.children.push(child);
        open.push(child);
        openOf.set(tag, (openOf.get(tag) ?? 0) + 1);
        attributes = 0;
      },
      onattribute: (attribute, value) => {
        attributes += 1;
        if (attributes > MOST_ATTRIBUTES) {
          throw new RefusedFile('unsound', PAGE_REFUSALS.crowdedTag(name, MOST_ATTRIBUTES));
        }
        const kept = open.at(-1)?.attributes;
        if (KEPT_ATTRIBUTES.has(attribute) && kept && !kept.has(attribute)) kept.set(attribute, value);
      },
      onclosetag: () => {
        const closed = open.length > 1 ? open.pop() : undefined;
        if (closed) openOf.set(closed.name, (openOf.get(closed.name) ?? 1) - 1);
      },
      ontext: (text) => {
        const siblings = open.at(-1)?.children ?? [];
        const last = siblings.at(-1);
        if (typeof last === 'string') {
          siblings[siblings.length - 1] = last + text;
        } else {
          count();
          siblings.push(text);
        }
      },
      oncomment: (comment) => {
        if (comments.length < MOST_COMMENTS) comments.push(comment.slice(0, LONGEST_COMMENT));
      },
    },
    {
      xmlMode: markup === 'xml',
      recognizeSelfClosing: markup !== 'html',
      recognizeCDATA: markup !== 'html',
      lowerCaseTags: true,
      lowerCaseAttributeNames: true,
    },
  );
  const isWalled = (): boolean => [...WALLS].some((wall) => openOf.get(wall));
  const wellFormed = html.toWellFormed();
  parser.mayClose = (start, end) => {
    const closed = wellFormed.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
    if (!openOf.get(closed)) {
      count();
      return !isWalled() && MADE_BY_END_TAGS.has(closed);
    }
    return (
      !isWalled() ||
      open.findLastIndex((one) => one.name === closed) >= open.findLastIndex((one) => WALLS.has(one.name))
    );
  };
  parser.end(wellFormed);
  return { root, comments };
}

/** No end tag within these closes what lies around them: a browser takes their content for another document, or for text. */
const WALLS = new Set(['template', 'noscript', 'iframe', 'noembed', 'noframes']);
const LONGEST_NAME = 64;

/** A browser makes an element of these end tags where there is none to close. */
const MADE_BY_END_TAGS = new Set(['p', 'br']);

/** A parser that asks before it closes an element. */
class WalledParser extends Parser {
  mayClose: (start: number, end: number) => boolean = () => true;
  override onclosetag(start: number, end: number): void {
    if (this.mayClose(start, end)) super.onclosetag(start, end);
    else this.startIndex = end + 1;
  }
}

/** Every element below one, itself left out, in the order of the page. */
export function elementsWithin(root: HtmlElement): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const gather = ({ children }: HtmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      found.push(child);
      gather(child);
    }
  };
  gather(root);
  return found;
}

/** All text below an element as it stands, scripts and hidden parts too. */
export const rawText = ({ children }: HtmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');

interface GrowingElement extends HtmlElement {
  readonly attributes: Map<string, string>;
  readonly children: (GrowingElement | string)[];
}

const element = (name: string): GrowingElement => ({ name, attributes: new Map(), children: [] });
