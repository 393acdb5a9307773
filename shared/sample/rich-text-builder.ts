import type { ClaimId, ClockName } from '../model/claim.ts';
import { EMPTY_FIGURE, type FigureBlock, type FigureKind } from '../model/figure.ts';
import type {
  BoxBlock,
  BoxKind,
  HeadingBlock,
  JudgementBlock,
  ListBlock,
  ParagraphBlock,
  QuoteBlock,
  RichInline,
  RichWords,
  TableBlock,
  TableCellBlock,
} from '../model/rich-text.ts';
import type { ConfidenceLevel, LikelihoodTerm } from '../model/scale.ts';

/** Turns the key of a claim into its id; throws when there is no such claim. */
export type ClaimIdOf = (key: string) => ClaimId;

export interface RichTextBuilder {
  readonly heading: (level: 1 | 2 | 3, id: string, text: string) => HeadingBlock;
  readonly paragraph: (text: string) => ParagraphBlock;
  readonly bullets: (...items: readonly string[]) => ListBlock;
  readonly numbered: (...items: readonly string[]) => ListBlock;
  readonly quote: (...paragraphs: readonly string[]) => QuoteBlock;
  readonly judgement: (judgement: JudgementText) => JudgementBlock;
  readonly figure: (figure: FigureText) => FigureBlock;
  readonly box: (kind: BoxKind, ...paragraphs: readonly string[]) => BoxBlock;
  /** The first row heads the columns, the first cell of each other row heads the row. */
  readonly table: (head: readonly string[], ...rows: readonly (readonly string[])[]) => TableBlock;
}

export interface JudgementText {
  readonly id: string;
  readonly likelihood: LikelihoodTerm;
  readonly confidence: ConfidenceLevel;
  readonly statement: string;
  readonly basis: string;
}

export interface FigureText {
  readonly id: string;
  readonly kind: Exclude<FigureKind, 'picture'>;
  readonly caption: string;
  /** Keys of the claims it shows; none for all that are cited. */
  readonly claims?: readonly string[];
  readonly clock?: ClockName;
}

/** Builds rich text from strings in which `**bold**`, `_italic_` and `{key,key}` (a citation) have a meaning. */
export function richTextBuilder(claimIdOf: ClaimIdOf): RichTextBuilder {
  const inline = (text: string): { readonly content?: readonly RichInline[] } => {
    const content = parseInline(text, claimIdOf);
    return content.length > 0 ? { content } : {};
  };
  const paragraph = (text: string): ParagraphBlock => ({ type: 'paragraph', ...inline(text) });
  const list = (type: ListBlock['type'], items: readonly string[]): ListBlock => ({
    type,
    content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
  });
  const cell = (type: TableCellBlock['type'], text: string): TableCellBlock => ({
    type,
    content: [paragraph(text)],
  });
  return {
    heading: (level, id, text) => ({ type: 'heading', attrs: { level, id }, ...inline(text) }),
    paragraph,
    bullets: (...items) => list('bulletList', items),
    numbered: (...items) => list('orderedList', items),
    quote: (...paragraphs) => ({ type: 'blockquote', content: paragraphs.map(paragraph) }),
    judgement: ({ id, likelihood, confidence, statement, basis }) => ({
      type: 'judgement',
      attrs: { id, likelihood, confidence },
      content: [
        { type: 'judgementStatement', ...inline(statement) },
        { type: 'judgementBasis', ...inline(basis) },
      ],
    }),
    figure: ({ id, kind, caption, claims = [], clock = 'happened' }) => ({
      type: 'figure',
      attrs: { ...EMPTY_FIGURE, id, kind, caption, clock, claimIds: claims.map(claimIdOf) },
    }),
    box: (kind, ...paragraphs) => ({ type: 'box', attrs: { kind }, content: paragraphs.map(paragraph) }),
    table: (head, ...rows) => ({
      type: 'table',
      content: [
        { type: 'tableRow', content: head.map((text) => cell('tableHeader', text)) },
        ...rows.map((cells) => ({
          type: 'tableRow' as const,
          content: cells.map((text, at) => cell(at === 0 ? 'tableHeader' : 'tableCell', text)),
        })),
      ],
    }),
  };
}

const PIECE = /\*\*(?<bold>.+?)\*\*|_(?<italic>.+?)_|\{(?<keys>[^{}]+)\}/gu;

/** Throws on a brace or a star that belongs to nothing: a slip must not be printed. */
function parseInline(text: string, claimIdOf: ClaimIdOf): readonly RichInline[] {
  const found: RichInline[] = [];
  let at = 0;
  for (const match of text.matchAll(PIECE)) {
    found.push(...plain(text.slice(at, match.index)));
    at = match.index + match[0].length;
    const { bold, italic, keys } = match.groups ?? {};
    if (bold !== undefined) found.push(...plain(bold, 'bold'));
    else if (italic !== undefined) found.push(...plain(italic, 'italic'));
    else if (keys !== undefined) {
      found.push({
        type: 'citation',
        attrs: { claimIds: keys.split(',').map((key) => claimIdOf(key.trim())) },
      });
    }
  }
  found.push(...plain(text.slice(at)));
  return found;
}

function plain(text: string, mark?: 'bold' | 'italic'): readonly RichWords[] {
  if (/[{}*_]/u.test(text)) throw new Error(`A mark is left open in “${text}”`);
  if (text === '') return [];
  return [mark ? { type: 'text', text, marks: [{ type: mark }] } : { type: 'text', text }];
}
