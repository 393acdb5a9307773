import type { GridPlace } from '../lib/table-grid.ts';
import type {
  ListBlock,
  ParagraphBlock,
  RichBlock,
  RichInline,
  TableBlock,
  TableCellBlock,
} from '../model/rich-text.ts';
import { paragraphsOf, partsOf } from './clipboard-fit.ts';
import { inlineReader, type ReadInline } from './clipboard-inline.ts';
import { gatherLists, type ListLine, type Piece } from './clipboard-lists.ts';
import { findNotes, isNoteText } from './clipboard-notes.ts';
import { isElement, styleOf } from './clipboard-style.ts';
import { type ClipboardCell, tableCells } from './clipboard-table.ts';
import { type HtmlElement, type HtmlNode, parseHtml } from './html-tree.ts';
import { isBlockElement, isVisible } from './html-visible.ts';

/** What was copied, as blocks of an assessment. */
export interface ClipboardBlocks {
  readonly blocks: readonly RichBlock[];
  /** Pictures that were left out. */
  readonly pictures: number;
}

/**
 * Blocks of the HTML that Word, LibreOffice or a browser puts on the clipboard: headings, lists, tables, quotations,
 * footnotes, bold and italic. Everything else that it says about itself is dropped, and nothing of it is ever run or
 * asked for. Throws RefusedFile where it is built to harm.
 */
export function blocksOfClipboard(html: string): ClipboardBlocks {
  const { root } = parseHtml(html, 'what was copied');
  const notes = findNotes(root);
  const counted = { pictures: 0 };
  const read = inlineReader(notes, () => {
    counted.pictures += 1;
  });
  return { blocks: blocksOf(root.children, read), pictures: counted.pictures };
}

const blocksOf = (nodes: readonly HtmlNode[], read: ReadInline): readonly RichBlock[] =>
  gatherLists(piecesOf(nodes, read));

function piecesOf(nodes: readonly HtmlNode[], read: ReadInline): readonly Piece[] {
  const pieces: Piece[] = [];
  let run: HtmlNode[] = [];
  const finish = (): void => {
    const content = read(run);
    run = [];
    if (content.length > 0) pieces.push({ type: 'paragraph', content });
  };
  for (const node of nodes) {
    if (!isElement(node)) run.push(node);
    else if (isDropped(node)) continue;
    else if (breaksPage(node)) {
      finish();
      pieces.push({ type: 'pageBreak' }, ...(node.name === 'br' ? [] : piecesOfElement(node, read)));
    } else if (isBlock(node) || holdsPageBreak(node)) {
      finish();
      pieces.push(...piecesOfElement(node, read));
    } else run.push(node);
  }
  finish();
  return pieces;
}

function piecesOfElement(element: HtmlElement, read: ReadInline): readonly Piece[] {
  const { name, children } = element;
  const level = headingLevel(element);
  if (level !== null) {
    const content = withoutMarks(read(children));
    return content.length > 0 ? [{ type: 'heading', attrs: { level, id: '' }, content }] : [];
  }
  if (name === 'ul' || name === 'ol') return listOf(element, read);
  if (name === 'table') return tableOf(element, read);
  if (name === 'blockquote' || QUOTES.test(element.attributes.get('class') ?? '')) {
    const content = paragraphsOf(blocksOf(children, read));
    return content.length > 0 ? [{ type: 'blockquote', content }] : [];
  }
  const line = listLine(element, read);
  return line ? [line] : piecesOf(children, read);
}

/** A heading is bold by being one. */
function withoutMarks(content: readonly RichInline[]): readonly RichInline[] {
  const plain: RichInline[] = [];
  for (const inline of content) {
    const last = plain.at(-1);
    if (inline.type !== 'text') plain.push(inline);
    else if (last?.type === 'text') plain[plain.length - 1] = { ...last, text: last.text + inline.text };
    else plain.push({ type: 'text', text: inline.text });
  }
  return plain;
}

/** Word writes lists as paragraphs that name their list and level; what goes on with an item names none. */
function listLine(element: HtmlElement, read: ReadInline): ListLine | null {
  const place = /\bl(?<list>\d+)\s+level(?<level>\d)/u.exec(styleOf(element).get('mso-list') ?? '')?.groups;
  const goesOn = (element.attributes.get('class') ?? '').startsWith('MsoListParagraph');
  if (element.name !== 'p' || (!place && !goesOn)) return null;
  const content = read(element.children);
  if (content.length === 0) return null;
  return {
    type: 'listLine',
    list: place?.['list'] ?? null,
    level: Number(place?.['level'] ?? '1'),
    isOrdered: /[\p{L}\p{N}]/u.test(signOf(element).replace(/^o$/u, '')),
    content,
  };
}

/** The sign or number in front of an item, which Word writes out and marks to be ignored. */
function signOf(element: HtmlElement): string {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const isSign = styleOf(child).get('mso-list')?.toLowerCase() === 'ignore';
    const found = isSign ? wordsOf(child) : signOf(child);
    if (found !== '') return found;
  }
  return '';
}

const wordsOf = (node: HtmlNode): string =>
  isElement(node) ? node.children.map(wordsOf).join('').trim() : node.trim();

function listOf(element: HtmlElement, read: ReadInline): readonly ListBlock[] {
  const items: (ParagraphBlock | ListBlock)[][] = [];
  for (const child of element.children) {
    if (!isElement(child) || isDropped(child)) continue;
    const parts = partsOf(blocksOf(child.name === 'li' ? child.children : [child], read));
    const last = items.at(-1);
    // A list within a list, beside its items, belongs to the item before it.
    if (child.name !== 'li' && last) last.push(...parts);
    else if (parts.length > 0) items.push(startedBy(parts));
  }
  if (items.length === 0) return [];
  return [
    {
      type: element.name === 'ol' ? 'orderedList' : 'bulletList',
      content: items.map((content) => ({ type: 'listItem', content })),
    },
  ];
}

/** An item begins with a paragraph. */
const startedBy = (parts: readonly (ParagraphBlock | ListBlock)[]): (ParagraphBlock | ListBlock)[] =>
  parts[0]?.type === 'paragraph' ? [...parts] : [{ type: 'paragraph' }, ...parts];

function tableOf(element: HtmlElement, read: ReadInline): readonly Piece[] {
  const rows = tableCells(element);
  // One cell, or one column, arranges a page.
  if (Math.max(0, ...rows.map((cells) => cells.length)) < 2) {
    return rows.flat().flatMap((place) => (place?.cell ? piecesOf(place.cell.element.children, read) : []));
  }
  const table: TableBlock = {
    type: 'table',
    content: rows.map((places) => ({
      type: 'tableRow',
      content: places.flatMap((place) => (place ? [cellOf(place, read)] : [])),
    })),
  };
  return [table];
}

function cellOf(
  { cell, columns, rows }: NonNullable<GridPlace<ClipboardCell>>,
  read: ReadInline,
): TableCellBlock {
  const content = cell ? paragraphsOf(blocksOf(cell.element.children, read)) : [];
  return {
    type: cell?.isHeading ? 'tableHeader' : 'tableCell',
    ...(columns * rows > 1 && {
      attrs: { ...(columns > 1 && { colspan: columns }), ...(rows > 1 && { rowspan: rows }) },
    }),
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  };
}

const isBlock = ({ name }: HtmlElement): boolean => isBlockElement(name) || name === 'table';

function headingLevel({ name, attributes }: HtmlElement): 1 | 2 | 3 | null {
  if (name === 'p' && /^MsoTitle$/u.test(attributes.get('class') ?? '')) return 1;
  const level = /^h([1-6])$/u.exec(name)?.[1];
  return level === undefined ? null : (Math.min(3, Number(level)) as 1 | 2 | 3);
}

const QUOTES = /^Mso(?:Intense)?Quote/u;

/** Scripts, forms and the like, what is out of sight, what was struck out, remarks in the margin, texts of notes. */
const isDropped = (element: HtmlElement): boolean =>
  !isVisible(element) || element.name === 'del' || isNoteText(element) || isRemark(element);

const isRemark = (element: HtmlElement): boolean =>
  (styleOf(element).get('mso-element') ?? '').startsWith('comment');

/** Word wraps a break in what gives it a size. */
const holdsPageBreak = ({ children }: HtmlElement): boolean =>
  children.some(
    (child) => isElement(child) && ((child.name === 'br' && breaksPage(child)) || holdsPageBreak(child)),
  );

function breaksPage(element: HtmlElement): boolean {
  const style = styleOf(element);
  return /^(?:always|page)$/u.test(style.get('page-break-before') ?? style.get('break-before') ?? '');
}
