import { Fragment, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import { inlineOf, paragraphsOf, partsOf } from '../../../../shared/formats/clipboard-fit.ts';
import type { RichBlock } from '../../../../shared/model/rich-text.ts';
import type { CarriedText } from './carried-text.ts';

/** Text for a place: a cell takes no heading, and a judgement no paragraph. */
export function sliceOf(schema: Schema, { blocks, isOpen }: CarriedText, $at: ResolvedPos): Slice | null {
  const fitted = fit(blocks, $at);
  if (fitted.length === 0) return null;
  const content = Fragment.from(fitted.map((block) => schema.nodeFromJSON(block)));
  const isJoined = (block: RichBlock | undefined, wanted: boolean): number =>
    Number(block?.type === 'paragraph' && (wanted || fitted !== blocks));
  return new Slice(content, isJoined(fitted[0], isOpen[0]), isJoined(fitted.at(-1), isOpen[1]));
}

function fit(blocks: readonly RichBlock[], $at: ResolvedPos): readonly RichBlock[] {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const change = FITS[$at.node(depth).type.name];
    // A table goes into a table cell by cell.
    if (change && !(blocks.length === 1 && blocks[0]?.type === 'table' && isCell($at, depth))) {
      return change(blocks);
    }
  }
  return blocks;
}

const isCell = ($at: ResolvedPos, depth: number): boolean =>
  /^table(?:Cell|Header)$/u.test($at.node(depth).type.name);

const asOneParagraph = (blocks: readonly RichBlock[]): readonly RichBlock[] => {
  const content = inlineOf(blocks);
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
};

const FITS: Readonly<Record<string, (blocks: readonly RichBlock[]) => readonly RichBlock[]>> = {
  judgementStatement: asOneParagraph,
  judgementBasis: asOneParagraph,
  heading: (blocks) => (blocks.length === 1 ? asOneParagraph(blocks) : blocks),
  tableCell: paragraphsOf,
  tableHeader: paragraphsOf,
  blockquote: paragraphsOf,
  box: partsOf,
  listItem: partsOf,
};
