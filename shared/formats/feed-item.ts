import { oneLine } from '../lib/one-line.ts';
import { PAGE_REFUSALS } from '../words/web-pages.ts';
import { textOfTree } from './html-text.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import type { FoundFields, FoundIn, ReadText } from './import-batch.ts';
import type { FilePart } from './import-format.ts';
import { findResidue } from './page-residue.ts';

/** An entry of a feed, before its words are laid out. */
export interface FeedItem {
  readonly title: string;
  readonly content: readonly HtmlNode[];
  readonly found: FoundFields;
  readonly foundIn: FoundIn;
}

/** One file gives no more sources than this; of a longer feed the first are read, which are its latest. */
export const MOST_ITEMS = 1_000;

/** Each entry as a source of its own: its title as a heading above its words. */
export function feedParts(
  items: readonly FeedItem[],
  count: number,
  name: string,
  extractor: ReadText['extractor'],
): readonly FilePart[] {
  const parts = items.map((item, index): FilePart => {
    const title = oneLine(item.title);
    const heading = textElement('h1', title);
    const { text, blocks } = textOfTree(holder(title === '' ? item.content : [heading, ...item.content]));
    const itemName = title === '' ? `${name}, ${index + 1}` : title.slice(0, LONGEST_NAME);
    if (blocks.length === 0) {
      return {
        kind: 'refused',
        name: itemName,
        code: 'empty',
        message: PAGE_REFUSALS.emptyItem(index + 1, name),
      };
    }
    const { found, foundIn } = item;
    return {
      kind: 'text',
      name: itemName,
      read: { text, blocks, residue: findResidue(text, blocks, 'marked'), extractor, found, foundIn },
      // XML and JSON say theirs themselves.
      encoding: null,
    };
  });
  if (count <= items.length) return parts;
  const message = PAGE_REFUSALS.longFeed(name, count, items.length);
  return [...parts, { kind: 'refused', name, code: 'too-large', message }];
}

const LONGEST_NAME = 120;

/** Nodes under one roof, so that they can be read together. */
const holder = (children: readonly HtmlNode[]): HtmlElement => ({
  name: '',
  attributes: new Map(),
  children,
});

const textElement = (name: string, text: string): HtmlElement => ({
  name,
  attributes: new Map(),
  children: [text],
});
