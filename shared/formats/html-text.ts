import type { Block } from '../model/source.ts';
import { columnsOf, tableRows } from './html-table.ts';
import { type HtmlElement, type HtmlNode, parseHtml } from './html-tree.ts';
import { isBlockElement, isVisible } from './html-visible.ts';
import { wordsBuffer } from './html-words.ts';
import type { ReadText } from './import-batch.ts';

/**
 * The words of HTML as a reader sees them, cut into blocks. Nothing of the HTML is kept. Throws RefusedFile, which
 * names the file, where the HTML is built to harm.
 */
export function textOfHtml(html: string, name = 'this page'): Pick<ReadText, 'text' | 'blocks'> {
  const { text, blocks } = textOfTree(parseHtml(html, name).root);
  return { text, blocks };
}

/** What a tree says, and which of its words lie in which block. */
export interface TreeText extends Pick<ReadText, 'text' | 'blocks'> {
  /** For each element that holds words itself: the block of each of its children that is words, by place. */
  readonly placed: ReadonlyMap<HtmlElement, readonly (number | undefined)[]>;
}

/** What the blocks within an element are. */
type Within = Pick<Block, 'kind' | 'level'>;

/** Lays the visible words of a tree out as text with blocks. */
export function textOfTree(root: HtmlElement): TreeText {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const placed = new Map<HtmlElement, number[]>();
  const words = wordsBuffer();
  let length = 0;

  const write = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };

  const finish = (within: Within): void => {
    const taken = words.take();
    const written = taken.trim();
    if (written === '') return;
    const isList = within.kind === 'list item' && blocks.at(-1)?.kind === 'list item';
    if (blocks.length > 0) write(isList ? '\n' : '\n\n');
    // The first cell of a table may be empty: its tab stands before the block.
    if (within.kind === 'table') write(/^\t*/u.exec(taken)?.[0] ?? '');
    blocks.push({ ...within, start: length, end: length + written.length });
    write(written);
  };

  const place = (parent: HtmlElement, index: number, said: string): void => {
    // Blanks between elements are of no block, though one may follow.
    if (said.trim() === '') return;
    const places = placed.get(parent) ?? [];
    places[index] = blocks.length;
    placed.set(parent, places);
  };

  const readTable = (table: HtmlElement, rows: readonly (readonly HtmlElement[])[], within: Within): void => {
    for (const child of table.children) {
      if (typeof child !== 'string' && child.name === 'caption' && isVisible(child)) readBlock(child, within);
    }
    const lines = rows
      .filter((cells) => cells.some(isVisible))
      .map((cells) => cells.map(cellWords).join('\t'));
    words.addVerbatim(
      lines
        .filter((line) => line.trim() !== '')
        .map((line) => line.trimEnd())
        .join('\n'),
    );
    finish({ kind: 'table' });
  };

  const cellWords = (cell: HtmlElement): string => {
    if (!isVisible(cell)) return '';
    const inCell = wordsBuffer();
    const gather = (parent: HtmlElement): void => {
      for (const [index, child] of parent.children.entries()) {
        const said = inlineWords(child);
        if (said !== null) {
          place(parent, index, said);
          inCell.add(said);
        } else if (typeof child !== 'string' && isVisible(child)) {
          const parts = child.name === 'br' || isBlockElement(child.name);
          if (parts) inCell.add(' ');
          gather(child);
          if (parts) inCell.add(' ');
        }
      }
    };
    gather(cell);
    return inCell.take().trim() + '\t'.repeat(columnsOf(cell) - 1);
  };

  const readBlock = (element: HtmlElement, within: Within): void => {
    finish(within);
    const rows = element.name === 'table' ? tableRows(element) : null;
    const inner = withinOf(element, within);
    if (rows) readTable(element, rows, inner);
    else readChildren(element, inner, PREFORMATTED.has(element.name));
    finish(inner);
  };

  const readChildren = (parent: HtmlElement, within: Within, isVerbatim: boolean): void => {
    for (const [index, child] of parent.children.entries()) {
      const said = inlineWords(child);
      if (said !== null) {
        place(parent, index, said);
        if (isVerbatim) words.addVerbatim(said);
        else words.add(said);
      } else if (typeof child !== 'string' && isVisible(child)) {
        if (child.name === 'br') {
          if (!words.breakLine()) finish(within);
        } else if (isBlockElement(child.name)) {
          readBlock(child, within);
        } else {
          if (child.name === 'q') words.add('“');
          readChildren(child, within, isVerbatim);
          if (child.name === 'q') words.add('”');
        }
      }
    }
  };

  readChildren(root, { kind: 'paragraph' }, false);
  finish({ kind: 'paragraph' });
  return { text: pieces.join(''), blocks, placed };
}

const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'plaintext']);

/** The words that a node gives by itself: text, or what stands for a picture. */
function inlineWords(node: HtmlNode): string | null {
  if (typeof node === 'string') return node;
  if (node.name !== 'img' || !isVisible(node)) return null;
  const alt = node.attributes.get('alt')?.trim();
  return alt ? ` ${alt} ` : null;
}

function withinOf({ name, attributes }: HtmlElement, within: Within): Within {
  const level = /^h([1-6])$/u.exec(name)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level) };
  if (attributes.get('role') === 'heading') return { kind: 'heading', level: ariaLevel(attributes) };
  if (name === 'blockquote') return { kind: 'quotation' };
  if (name === 'li' || name === 'dd') return { kind: 'list item' };
  return name === 'figcaption' || name === 'caption' || name === 'dt' ? { kind: 'paragraph' } : within;
}

function ariaLevel(attributes: HtmlElement['attributes']): number {
  const level = Number(attributes.get('aria-level') ?? '2');
  return level >= 1 && level <= 6 && Number.isInteger(level) ? level : 2;
}
