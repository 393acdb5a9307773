import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import type { TreeText } from './html-text.ts';
import type { HtmlElement } from './html-tree.ts';
import { isVisible } from './html-visible.ts';

/**
 * The blocks that are the article of a page, as Readability has it; null where it finds none. It is given a document
 * of its own, made of the visible words alone, each marked with the number of its block: what it leaves in its
 * article is known exactly, whatever it moves about.
 */
export function articleBlocks(
  root: HtmlElement,
  { text, placed }: TreeText,
  title: string,
): ReadonlySet<number> | null {
  if (text.length > LONGEST_TEXT) return null;
  const { document } = parseHTML(EMPTY) as unknown as { readonly document: PageDocument };
  document.title = title;
  let elements = 0;
  let steps = 0;
  const copy = (from: HtmlElement, to: PageElement, depth: number): void => {
    const places = placed.get(from);
    for (const [index, child] of from.children.entries()) {
      const block = places?.[index];
      const words = typeof child === 'string' ? child : child.attributes.get('alt');
      if (block !== undefined) {
        const mark = document.createElement('span');
        mark.setAttribute(MARK, String(block));
        mark.append(words ?? '');
        to.append(mark);
        elements += 1;
        steps += depth;
      } else if (typeof child !== 'string' && isVisible(child) && elements < MOST_ELEMENTS) {
        const element = document.createElement(nameFor(child));
        for (const name of ATTRIBUTES) {
          const value = child.attributes.get(name);
          if (value !== undefined) element.setAttribute(name, value.slice(0, LONGEST_ATTRIBUTE));
        }
        if (child.name === 'a') element.setAttribute('href', hrefFor(child));
        to.append(element);
        elements += 1;
        steps += depth;
        copy(child, element, depth + 1);
      }
    }
  };
  copy(root, document.body, 1);
  if (elements >= MOST_ELEMENTS || steps > MOST_STEPS) return null;
  return markedIn(articleOf(document));
}

/** What is used here of a document; the platform has none in a worker, and its types are not at hand. */
interface PageDocument {
  title: string;
  readonly body: PageElement;
  readonly createElement: (name: string) => PageElement;
}

interface PageElement {
  readonly setAttribute: (name: string, value: string) => void;
  readonly getAttribute: (name: string) => string | null;
  readonly append: (child: PageElement | string) => void;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
}

const EMPTY = '<!doctype html><html><head></head><body></body></html>';

/** Readability takes seconds for a page of more elements, or of more steps from its root to each of them. */
const MOST_ELEMENTS = 20_000;
const MOST_STEPS = 400_000;
/** In UTF-16 units; it reads the words of a page many times over. */
const LONGEST_TEXT = 1_500_000;
const MARK = 'data-block';
/** What Readability looks at to tell an article from its surroundings. */
const ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'rel', 'lang', 'dir'];
const LONGEST_ATTRIBUTE = 200;

/** Names outside the plain ones would be made into elements with a life of their own. */
const nameFor = ({ name }: HtmlElement): string => {
  if (name === 'html' || name === 'body') return 'div';
  return /^[a-z][a-z0-9]{0,14}$/u.test(name) ? name : 'div';
};

/** Readability asks only whether a link leads within the page. */
const hrefFor = ({ attributes }: HtmlElement): string =>
  attributes.get('href')?.startsWith('#') ? '#place' : 'https://link.invalid/';

function articleOf(document: PageDocument): PageElement | null {
  try {
    const reader = new Readability<PageElement>(document, {
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node: unknown) => node as PageElement,
    });
    return reader.parse()?.content ?? null;
  } catch {
    // It stumbles over odd trees; the page is then judged by its words alone.
    return null;
  }
}

function markedIn(article: PageElement | null): ReadonlySet<number> | null {
  const marks = article ? [...article.querySelectorAll(`[${MARK}]`)] : [];
  const blocks = new Set(marks.map((mark) => Number(mark.getAttribute(MARK))));
  return blocks.size > 0 ? blocks : null;
}
