import type { HtmlElement } from './html-tree.ts';
import { type OdtStyles, readOdtStyles } from './odt-styles.ts';
import { readXml, type XmlAttributes } from './read-xml.ts';

/** The words of a document as a tree, and what is not among them. */
export interface OdtReading {
  readonly root: HtmlElement;
  readonly deleted: number;
  readonly inserted: number;
  readonly comments: number;
  readonly hasHidden: boolean;
  readonly hasPageHeads: boolean;
}

interface GrowingElement extends HtmlElement {
  readonly attributes: Map<string, string>;
  readonly children: (GrowingElement | string)[];
}

const element = (name: string): GrowingElement => ({ name, attributes: new Map(), children: [] });

/**
 * Turns the text of a document into the few elements that a page is made of. Notes stand at its end, under the mark
 * that the text has for them; what is deleted, hidden or said in the margin is left out.
 */
export function readOdtText(content: string, styles: string, fileName: string): OdtReading {
  const known = readOdtStyles([styles, content], fileName);
  const root = element('');
  const notes = element('ul');
  const open: GrowingElement[] = [root];
  const counts = { deleted: 0, inserted: 0, comments: 0, hasHidden: false };
  let isBody = false;
  /** Elements that are open within one that is left out, itself included. */
  let left = 0;
  let mark = '';
  let inMark = false;
  /** The mark of a note, until its first paragraph begins. */
  let opening = '';

  const count = (name: string): void => {
    if (name === 'deletion') counts.deleted += 1;
    if (name === 'insertion') counts.inserted += 1;
    if (name === 'annotation') counts.comments += 1;
  };
  const say = (words: string): void => void open.at(-1)?.children.push(words);

  readXml(content, fileName, {
    open: (name, attributes) => {
      if (name === 'body') isBody = true;
      if (!isBody) return;
      count(name);
      const isHidden = known.isHidden(attributes('text:style-name'));
      if (isHidden) counts.hasHidden = true;
      if (left > 0 || isHidden || LEFT_OUT.has(name)) {
        left += 1;
        return;
      }
      if (name === 'note-citation') {
        inMark = true;
        mark = '';
      }
      const made = element(elementFor(name, attributes, known));
      const span = attributes('table:number-columns-spanned');
      if (span !== undefined) made.attributes.set('colspan', span);
      (name === 'note-body' ? notes : open.at(-1))?.children.push(made);
      open.push(made);
      if (name === 'note-body') opening = `[${mark}] `;
      if ((name === 'p' || name === 'h') && opening !== '') {
        say(opening);
        opening = '';
      }
      if (name === 's' || name === 'tab') say(' ');
    },
    text: (text) => {
      if (!isBody || left > 0) return;
      if (inMark) mark += text;
      else say(text);
    },
    close: (name) => {
      if (name === 'body') isBody = false;
      if (!isBody) return;
      if (left > 0) {
        left -= 1;
        return;
      }
      if (name === 'note-citation') {
        inMark = false;
        say(`[${mark}]`);
      }
      if (open.length > 1) open.pop();
    },
  });
  root.children.push(notes);
  return { root, ...counts, hasPageHeads: known.hasPageHeads };
}

/** Pictures with what is written of them, comments, deleted words, declarations, readings of characters, forms. */
const LEFT_OUT = new Set(
  `annotation annotation-end tracked-changes image title desc object object-ole plugin ruby-text forms script
   hidden-text hidden-paragraph event-listeners`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

const ELEMENTS: Readonly<Record<string, string>> = {
  list: 'ul',
  'list-item': 'li',
  'list-header': 'li',
  table: 'table',
  'table-header-rows': 'thead',
  'table-rows': 'tbody',
  'table-row-group': 'tbody',
  'table-row': 'tr',
  'table-cell': 'td',
  'line-break': 'br',
  'note-body': 'li',
  section: 'div',
  'text-box': 'div',
};

function elementFor(name: string, attributes: XmlAttributes, styles: OdtStyles): string {
  if (name === 'h')
    return `h${Math.min(6, Math.max(1, Number(attributes('text:outline-level') ?? '1') || 1))}`;
  if (name !== 'p') return Object.hasOwn(ELEMENTS, name) ? (ELEMENTS[name] ?? 'span') : 'span';
  const style = styles.nameAmong(attributes('text:style-name'), ['Title', 'Quotations']);
  if (style === 'Title') return 'h1';
  return style === 'Quotations' ? 'blockquote' : 'p';
}
