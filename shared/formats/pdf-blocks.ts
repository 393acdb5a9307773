import type { Block } from '../model/source.ts';
import type { ReadText } from './import-batch.ts';
import { joinLines, type KnownWords, knownWords } from './join-lines.ts';
import { startsListItem } from './line-shapes.ts';
import { bodySize, bodyStyle, type FlowLine, FOOTNOTE, flowOf } from './pdf-flow.ts';
import { type FurnitureLine, partFurniture } from './pdf-furniture.ts';
import { pdfHeadings } from './pdf-headings.ts';
import { type PdfLine, pdfLines } from './pdf-lines.ts';
import type { PdfText } from './pdf-page.ts';
import { isItemTag, type PdfParagraph, pdfParagraphs } from './pdf-paragraphs.ts';

/** The text of a document as it is read, with its blocks and what of them every page carries. */
export function pdfBlocks({ pages, outline }: PdfText): Pick<ReadText, 'text' | 'blocks' | 'residue'> {
  const lines = pages.map((page) => pdfLines(page));
  const parted = partFurniture(
    pages.map(({ width, height }, index) => ({
      number: index + 1,
      width,
      height,
      lines: lines[index]?.upright ?? [],
    })),
  );
  const size = bodySize(parted.flatMap(({ body }) => body));
  const flows = parted.map((page) => flowOf(page, size));
  const style = bodyStyle(flows, size);
  const paragraphs = pdfParagraphs(
    flows.flatMap(({ body }) => body),
    style,
  );
  const levels = pdfHeadings(paragraphs, style, outline);
  const known = knownWords(lines.flatMap(({ upright }) => upright.map(({ words }) => words)));
  const writer = new BlockWriter(known);
  let next = 0;
  for (const [index, { number, top, bottom }] of parted.entries()) {
    const furniture = ({ line, reason }: FurnitureLine): void => writer.write([at(line, number)], { reason });
    const apart = (own: readonly FlowLine[]): void => {
      for (const paragraph of pdfParagraphs(own, style, ({ words }) => FOOTNOTE.test(words)))
        writer.write(paragraph);
    };
    top.forEach(furniture);
    for (
      let paragraph = paragraphs[next];
      paragraph && paragraph[0].page === number;
      paragraph = paragraphs[next]
    ) {
      const level = levels.get(next);
      writer.write(paragraph, level === undefined ? {} : { level });
      next += 1;
    }
    apart(flows[index]?.footnotes ?? []);
    apart((lines[index]?.turned ?? []).map((line) => at(line, number)));
    bottom.forEach(furniture);
  }
  return writer;
}

const at = (line: PdfLine, page: number): FlowLine => ({ ...line, page, column: line });

class BlockWriter {
  readonly blocks: Block[] = [];
  readonly residue: { block: number; reason: string }[] = [];
  readonly #parts: string[] = [];
  readonly #known: KnownWords;
  #length = 0;

  constructor(known: KnownWords) {
    this.#known = known;
  }

  get text(): string {
    return this.#parts.join('');
  }

  write(
    lines: PdfParagraph,
    { level, reason }: { readonly level?: number; readonly reason?: string } = {},
  ): void {
    if (this.#length > 0) this.#add('\n\n');
    const start = this.#length;
    const turns: number[] = [];
    let page = lines[0].page;
    for (const [index, line] of lines.entries()) {
      for (; page < line.page; page += 1) turns.push(this.#length);
      const next = lines[index + 1];
      if (!next) this.#add(line.words);
      else this.#add(line.isRow ? `${line.words}\n` : joinLines(line.words, next.words, this.#known));
    }
    if (reason !== undefined) this.residue.push({ block: this.blocks.length, reason });
    this.blocks.push({
      kind: kindOf(lines, level),
      start,
      end: this.#length,
      ...(level !== undefined && { level }),
      page: lines[0].page,
      ...(turns.length > 0 && { turns }),
    });
  }

  #add(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }
}

function kindOf([first, ...more]: PdfParagraph, level: number | undefined): Block['kind'] {
  if (level !== undefined) return 'heading';
  if (first.isRow && more.length > 0) return 'table';
  return isItemTag(first.tag) || startsListItem(first.words) ? 'list item' : 'paragraph';
}
