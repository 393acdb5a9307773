import type { HtmlElement } from './html-tree.ts';

/** What a paragraph is, as its control words say. */
export interface RtfParagraph {
  readonly element: 'p' | 'li' | 'blockquote' | `h${1 | 2 | 3 | 4 | 5 | 6}`;
  readonly isInTable: boolean;
}

/** Words that run on by themselves: the body, or one note. Paragraphs, and rows of cells, in their order. */
export interface RtfFlow {
  readonly say: (words: string) => void;
  readonly breakLine: () => void;
  readonly endParagraph: (paragraph: RtfParagraph) => void;
  readonly endCell: () => void;
  readonly endRow: () => void;
  /** What was begun and never ended, ended; then all of it. */
  readonly finish: (paragraph: RtfParagraph) => readonly HtmlElement[];
}

interface GrowingElement extends HtmlElement {
  readonly children: HtmlElement['children'][number][];
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const element = (name: string, children: HtmlElement['children'] = []): GrowingElement => ({
  name,
  attributes: NO_ATTRIBUTES,
  children: [...children],
});

export function rtfFlow(): RtfFlow {
  const blocks: HtmlElement[] = [];
  let words: HtmlElement['children'][number][] = [];
  let cell: HtmlElement[] = [];
  let row: HtmlElement[] = [];
  let rows: HtmlElement[] = [];

  const endTable = (): void => {
    if (row.length > 0 || cell.length > 0) endRow();
    if (rows.length > 0) blocks.push(element('table', rows));
    rows = [];
  };
  const endRow = (): void => {
    if (words.length > 0 || cell.length > 0) endCell();
    if (row.length > 0) rows.push(element('tr', row));
    row = [];
  };
  const endCell = (): void => {
    endParagraph({ element: 'p', isInTable: true });
    row.push(element('td', cell));
    cell = [];
  };
  const endParagraph = (paragraph: RtfParagraph): void => {
    const said = words;
    words = [];
    if (!paragraph.isInTable) endTable();
    if (said.length === 0) return;
    (paragraph.isInTable ? cell : blocks).push(element(paragraph.element, said));
  };

  return {
    say: (piece) => {
      const last = words.at(-1);
      if (typeof last === 'string') words[words.length - 1] = last + piece;
      else words.push(piece);
    },
    breakLine: () => void words.push(element('br')),
    endParagraph,
    endCell,
    endRow,
    finish: (paragraph) => {
      endParagraph(paragraph);
      endTable();
      return blocks;
    },
  };
}
