import type { BoxKind } from '../model/rich-text.ts';

/** What a block is called in the bar and the menu, and the further words that find it. */
interface BlockWords {
  readonly label: string;
  readonly hint: string;
  /** Further words that find it in the menu. */
  readonly also: string;
}

/** Words of the kinds of blocks of an assessment, in the editor and on the page. */
export const BLOCK_WORDS = {
  boxes: {
    note: 'Note',
    gap: 'What we do not know',
    assumption: 'Assumption',
  } satisfies Record<BoxKind, string>,
  paragraph: { label: 'Paragraph', hint: 'Plain text', also: 'text normal' },
  heading1: { label: 'Heading 1', hint: 'A section', also: 'title section h1' },
  heading2: { label: 'Heading 2', hint: 'A part of a section', also: 'subtitle h2' },
  heading3: { label: 'Heading 3', hint: 'A smaller part', also: 'subtitle h3' },
  bullets: { label: 'Bulleted list', hint: 'Points in any order', also: 'unordered points ul' },
  numbers: { label: 'Numbered list', hint: 'Points in order', also: 'ordered steps ol' },
  quotation: { label: 'Quotation', hint: 'Words of somebody else', also: 'blockquote cite' },
  judgement: {
    label: 'Key judgement',
    hint: 'With likelihood and confidence',
    also: 'judgment estimate forecast',
  },
  table: { label: 'Table', hint: 'Three columns with a row of headings', also: 'grid rows columns' },
  boxNote: { label: 'Note box', hint: 'A remark beside the argument', also: 'remark callout aside' },
  boxGap: { label: 'Gap box', hint: 'What we do not know', also: 'unknown missing callout' },
  boxAssumption: {
    label: 'Assumption box',
    hint: 'What we take for granted',
    also: 'premise callout',
  },
  footnote: { label: 'Footnote', hint: 'Words for the notes at the end', also: 'endnote remark' },
  pageBreak: { label: 'Page break', hint: 'What follows begins a new page', also: 'new page' },
} as const satisfies { readonly boxes: Record<BoxKind, string> } & Record<
  string,
  BlockWords | Record<BoxKind, string>
>;
