import type { ListBlock, ListItemBlock, ParagraphBlock, RichBlock, RichInline } from '../model/rich-text.ts';

/** A paragraph of Word that is an item of a list, or goes on with one. */
export interface ListLine {
  readonly type: 'listLine';
  /** The number that the list has in Word; null for a line that goes on with the item before it. */
  readonly list: string | null;
  /** From 1. */
  readonly level: number;
  readonly isOrdered: boolean;
  readonly content: readonly RichInline[];
}

export type Piece = RichBlock | ListLine;

/** Makes lists of the lines that follow one another. */
export function gatherLists(pieces: readonly Piece[]): readonly RichBlock[] {
  const blocks: RichBlock[] = [];
  let open: OpenList[] = [];
  for (const piece of pieces) {
    if (piece.type !== 'listLine') {
      open = [];
      blocks.push(piece);
    } else if (piece.list === null) {
      const paragraph: ParagraphBlock = { type: 'paragraph', content: piece.content };
      (open.at(-1)?.parts ?? blocks).push(paragraph);
    } else {
      open = open.filter((list) => list.level <= piece.level);
      if (open.length === 1 && open[0]?.level === piece.level && isOther(open[0], piece)) open = [];
      addItem(open, piece, blocks);
    }
  }
  return blocks;
}

/** A list that may go on: its items, and what the last of them holds. */
interface OpenList {
  readonly level: number;
  readonly number: string | null;
  readonly isOrdered: boolean;
  readonly items: ListItemBlock[];
  parts: (ParagraphBlock | ListBlock)[];
}

const isOther = (list: OpenList, line: ListLine): boolean =>
  list.number !== line.list || list.isOrdered !== line.isOrdered;

/** A level that is skipped is closed up. */
function addItem(open: OpenList[], line: ListLine, blocks: RichBlock[]): void {
  const parts: OpenList['parts'] = [{ type: 'paragraph', content: line.content }];
  const last = open.at(-1);
  if (last?.level === line.level) {
    last.parts = parts;
    last.items.push({ type: 'listItem', content: parts });
    return;
  }
  const items: ListItemBlock[] = [{ type: 'listItem', content: parts }];
  (last?.parts ?? blocks).push({ type: line.isOrdered ? 'orderedList' : 'bulletList', content: items });
  open.push({ level: line.level, number: line.list, isOrdered: line.isOrdered, items, parts });
}
