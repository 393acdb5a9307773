import type { ClaimId } from './claim.ts';
import type { FigureBlock, Picture } from './figure.ts';
import type { ConfidenceLevel, LikelihoodTerm } from './scale.ts';

/**
 * The body of an assessment: the editor's document as data. A citation holds ids only, so that code, source
 * and rating are always read from the case. A key judgement holds exactly two paragraphs' worth of text:
 * the judgement with its likelihood, and the basis of the confidence (ICD 203 D.6.e(2)(b) keeps them apart).
 */
export interface RichText {
  readonly type: 'doc';
  readonly content: readonly RichBlock[];
}

export type RichBlock =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | QuoteBlock
  | JudgementBlock
  | TableBlock
  | BoxBlock
  | PageBreakBlock
  | FigureBlock;

export interface HeadingBlock {
  readonly type: 'heading';
  /** `id` is stable and never derived from the words. */
  readonly attrs: { readonly level: 1 | 2 | 3; readonly id: string };
  readonly content?: readonly RichInline[];
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly content?: readonly RichInline[];
}

export interface ListBlock {
  readonly type: 'bulletList' | 'orderedList';
  readonly content: readonly ListItemBlock[];
}

export interface ListItemBlock {
  readonly type: 'listItem';
  readonly content: readonly (ParagraphBlock | ListBlock)[];
}

export interface QuoteBlock {
  readonly type: 'blockquote';
  readonly content: readonly ParagraphBlock[];
}

export interface JudgementBlock {
  readonly type: 'judgement';
  readonly attrs: {
    readonly id: string;
    readonly likelihood: LikelihoodTerm;
    readonly confidence: ConfidenceLevel;
  };
  readonly content: readonly [JudgementStatement, JudgementBasis];
}

/** The judgement itself. Its likelihood term is the block's attribute and is printed with its range. */
export interface JudgementStatement {
  readonly type: 'judgementStatement';
  readonly content?: readonly RichInline[];
}

/** Why the confidence is what it is. */
export interface JudgementBasis {
  readonly type: 'judgementBasis';
  readonly content?: readonly RichInline[];
}

/** Rows need not be of one length: whoever shows the table fills them up. */
export interface TableBlock {
  readonly type: 'table';
  readonly content: readonly TableRowBlock[];
}

export interface TableRowBlock {
  readonly type: 'tableRow';
  readonly content: readonly TableCellBlock[];
}

export interface TableCellBlock {
  readonly type: 'tableCell' | 'tableHeader';
  /** Only where it reaches over more than one column or row; those have no cell of their own there, as in HTML. */
  readonly attrs?: { readonly colspan?: number; readonly rowspan?: number };
  readonly content: readonly ParagraphBlock[];
}

/** The most columns or rows that a cell may reach over. */
export const MOST_REACH = 10_000;

/** What a box is for. */
export const BOX_KINDS = ['note', 'gap', 'assumption'] as const;
export type BoxKind = (typeof BOX_KINDS)[number];

/** Set apart from the text: a remark, what we do not know, or what we take for granted. */
export interface BoxBlock {
  readonly type: 'box';
  readonly attrs: { readonly kind: BoxKind };
  readonly content: readonly (ParagraphBlock | ListBlock)[];
}

/** What follows begins on a new page. */
export interface PageBreakBlock {
  readonly type: 'pageBreak';
}

export type RichInline = RichWords | RichCitation | RichFootnote | RichBreak;

export interface RichWords {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly { readonly type: 'bold' | 'italic' }[];
}

/** A live link to one or more claims; becomes one endnote. */
export interface RichCitation {
  readonly type: 'citation';
  /** `note` is what the author adds, as a page or a reservation. */
  readonly attrs: { readonly claimIds: readonly ClaimId[]; readonly note?: string };
}

/** Plain words in the one series of notes. */
export interface RichFootnote {
  readonly type: 'footnote';
  readonly attrs: { readonly words: string };
}

export interface RichBreak {
  readonly type: 'hardBreak';
}

export const EMPTY_TEXT: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Every claim a text cites or chooses for a figure, in order of first citation. */
export function citedClaims(body: RichText): readonly ClaimId[] {
  const found = new Set<ClaimId>();
  const visit = (node: { readonly type: string; readonly content?: readonly unknown[] }): void => {
    if (node.type === 'citation' || node.type === 'figure') {
      for (const id of (node as RichCitation | FigureBlock).attrs.claimIds) found.add(id);
    }
    for (const child of node.content ?? []) visit(child as typeof node);
  };
  visit(body);
  return [...found];
}

/** Every picture file that a text shows. */
export const picturesIn = (body: RichText): readonly Picture[] =>
  body.content.flatMap((block) => (block.type === 'figure' ? (block.attrs.picture ?? []) : []));

/** The words of a text in order, a line for each paragraph and each note behind it; citations are left out. */
export function plainWords(body: RichText): string {
  const lines: string[] = [];
  const visit = (node: { readonly type: string; readonly content?: readonly unknown[] }): void => {
    if (node.type === 'figure') {
      const { caption, source, alt } = (node as FigureBlock).attrs;
      lines.push(...[caption, source, alt].filter(Boolean));
    }
    const children = (node.content ?? []) as readonly (typeof node)[];
    if (children.some(({ type }) => type === 'text')) {
      lines.push(children.map((child) => (child.type === 'text' ? (child as RichWords).text : ' ')).join(''));
    }
    for (const child of children) {
      const said = noteWords(child as RichInline);
      if (said) lines.push(said);
      else visit(child);
    }
  };
  visit(body);
  return lines.join('\n');
}

/** What the author adds in a note; empty where nothing is added. */
export function noteWords(inline: RichInline): string {
  if (inline.type === 'footnote') return inline.attrs.words;
  return inline.type === 'citation' ? (inline.attrs.note ?? '') : '';
}
