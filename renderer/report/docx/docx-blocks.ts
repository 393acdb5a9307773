import { Bookmark, HeadingLevel, type IParagraphOptions, PageBreak, Paragraph, type Table } from 'docx';
import { assertNever } from '../../../shared/lib/assert-never.ts';
import type { FlowBlock, FlowHeading, FlowRuns } from '../flow/flow-model.ts';
import { words } from '../flow/flow-runs.ts';
import { type DocxPictures, docxFigure } from './docx-figure.ts';
import { bookmarkName, docxRuns, isRightToLeft, plainText } from './docx-runs.ts';
import { STYLE } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';

export type DocxChild = Paragraph | Table;

/** Names of the numberings that {@link docxNumbering} defines. */
const BULLETS = 'bullets';
export const DEEPEST_LIST = 8;
export const numberingOf = (list: number): string => `numbers-${list}`;
export const BULLET_NUMBERING = BULLETS;

/** Writes blocks one after the other; every numbered list has a numbering of its own, so that each begins at 1. */
export class DocxBlocks {
  /** How many numbered lists have been written. */
  numberedLists = 0;

  readonly #pictures: DocxPictures;

  constructor(pictures: DocxPictures) {
    this.#pictures = pictures;
  }

  /** The first block begins a page where it is a heading. */
  write(blocks: readonly FlowBlock[]): readonly DocxChild[] {
    return blocks.flatMap((block, index) =>
      index === 0 && block.kind === 'heading' ? [heading(block, true)] : this.#block(block),
    );
  }

  #block(block: FlowBlock): readonly DocxChild[] {
    switch (block.kind) {
      case 'heading':
        return [heading(block)];
      case 'paragraph':
        return [paragraph(block.runs, block.isSmall === true ? { style: STYLE.small } : {}, block.anchor)];
      case 'list':
        return this.#list(block, 0);
      case 'quotation':
        return block.paragraphs.map((runs) => paragraph(runs, { style: STYLE.quote }));
      case 'panel':
        return [
          paragraph(block.title, {
            style: STYLE.restated,
            keepNext: true,
            spacing: { before: 160, after: 0 },
          }),
          ...block.paragraphs.map((runs, index) =>
            paragraph(runs, {
              style: STYLE.restated,
              ...(index === block.paragraphs.length - 1 && { spacing: { after: 160 } }),
            }),
          ),
        ];
      case 'table':
        return docxTable(block);
      case 'figure':
        return docxFigure(block, this.#pictures) ?? block.told.flatMap((told) => this.#block(told));
      case 'page break':
        return [new Paragraph({ children: [new PageBreak()] })];
      default:
        return assertNever(block);
    }
  }

  #list({ isOrdered, items }: Extract<FlowBlock, { kind: 'list' }>, depth: number): readonly DocxChild[] {
    const reference = isOrdered ? numberingOf((this.numberedLists += 1)) : BULLETS;
    const level = Math.min(depth, DEEPEST_LIST);
    return items.flatMap((parts) =>
      parts.flatMap((part, index): readonly DocxChild[] => {
        if (part.kind === 'list') return this.#list(part, depth + 1);
        if (part.kind !== 'paragraph') return this.#block(part);
        return [
          paragraph(
            part.runs,
            index === 0 ? { numbering: { reference, level } } : { indent: { left: indentOf(level) } },
          ),
        ];
      }),
    );
  }
}

/** Of the words of a list item, in twentieths of a point. */
export const indentOf = (level: number): number => 400 * (level + 1);

export function paragraph(runs: FlowRuns, options: IParagraphOptions = {}, anchor?: string): Paragraph {
  const children = docxRuns(runs);
  return new Paragraph({
    ...(isRightToLeft(plainText(runs)) && { bidirectional: true }),
    ...options,
    children: anchor === undefined ? children : [new Bookmark({ id: bookmarkName(anchor), children })],
  });
}

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

function heading({ level, number, anchor, runs }: FlowHeading, isNewPage = false): Paragraph {
  const numbered = number === '' ? runs : [words(`${number}\u2002`), ...runs];
  return new Paragraph({
    heading: LEVELS[level],
    pageBreakBefore: isNewPage,
    ...(isRightToLeft(plainText(runs)) && { bidirectional: true }),
    children: [new Bookmark({ id: bookmarkName(anchor), children: docxRuns(numbered) })],
  });
}
