import { assertNever } from '../lib/assert-never.ts';
import type {
  HeadingBlock,
  JudgementBlock,
  ListBlock,
  ListItemBlock,
  ParagraphBlock,
  RichBlock,
  RichInline,
  RichText,
  RichWords,
} from '../model/rich-text.ts';
import { DEFAULT_LIKELIHOOD_SCALE, type LikelihoodScaleId, likelihood } from '../model/scale.ts';
import { partBody } from './report-front.ts';
import type {
  ReportBlock,
  ReportDocument,
  ReportInline,
  ReportJudgement,
  ReportWords,
} from './report-model.ts';
import type { NoteNumbers } from './report-notes.ts';
import { readTable } from './report-table.ts';

/**
 * The editor's text as printed parts, with numbers for headings, judgements and notes in the order of the pages:
 * first page, key judgements, body. Throws on a node it does not know, so that nothing is left out in silence.
 */
export function readBody(
  text: RichText,
  notes: NoteNumbers,
  scale: LikelihoodScaleId = DEFAULT_LIKELIHOOD_SCALE,
): Pick<ReportDocument, 'lead' | 'judgements' | 'body'> {
  const words: ReadWords = (content = []) => content.map((inline) => readInline(inline, notes));
  const { lead, body } = partBody(text.content);
  const leadWords = lead.map((paragraph) => words(paragraph.content));
  const judgements = new Map(
    text.content
      .filter((block) => block.type === 'judgement')
      .map((block, index) => [block, readJudgement(block, index + 1, words, scale)] as const),
  );
  return { lead: leadWords, judgements: [...judgements.values()], body: readBlocks(body, judgements, words) };
}

type ReadWords = (content: readonly RichInline[] | undefined) => ReportWords;
type Judgements = ReadonlyMap<JudgementBlock, ReportJudgement>;

function readBlocks(
  blocks: readonly RichBlock[],
  judgements: Judgements,
  words: ReadWords,
): readonly ReportBlock[] {
  const number = headingNumbers();
  let figures = 0;
  return blocks.flatMap((block): readonly ReportBlock[] => {
    switch (block.type) {
      case 'heading':
        return [{ kind: 'heading', ...number(block), words: words(block.content) }];
      case 'paragraph':
        return (block.content ?? []).length === 0 ? [] : [{ kind: 'paragraph', words: words(block.content) }];
      case 'bulletList':
      case 'orderedList':
        return [readList(block.type === 'orderedList', block.content, words)];
      case 'blockquote':
        return [
          { kind: 'quotation', paragraphs: block.content.map((paragraph) => words(paragraph.content)) },
        ];
      case 'table':
        return readTable(block, words);
      case 'box':
        return [
          { kind: 'box', box: block.attrs.kind, parts: block.content.map((part) => readPart(part, words)) },
        ];
      case 'pageBreak':
        return [{ kind: 'page-break' }];
      case 'judgement': {
        const judgement = judgements.get(block);
        return judgement ? [{ kind: 'judgement', judgement }] : [];
      }
      case 'figure':
        figures += 1;
        return [{ kind: 'figure', number: figures }];
      default:
        return assertNever(block);
    }
  });
}

function readList(isOrdered: boolean, items: readonly ListItemBlock[], words: ReadWords): ReportBlock {
  return {
    kind: 'list',
    isOrdered,
    items: items.map((item) => item.content.map((part) => readPart(part, words))),
  };
}

function readPart(part: ParagraphBlock | ListBlock, words: ReadWords): ReportBlock {
  switch (part.type) {
    case 'paragraph':
      return { kind: 'paragraph', words: words(part.content) };
    case 'bulletList':
    case 'orderedList':
      return readList(part.type === 'orderedList', part.content, words);
    default:
      return assertNever(part);
  }
}

function readJudgement(
  block: JudgementBlock,
  number: number,
  words: ReadWords,
  scale: LikelihoodScaleId,
): ReportJudgement {
  const [statement, basis] = block.content;
  if (statement.type !== 'judgementStatement' || basis.type !== 'judgementBasis')
    return assertNever(block as never);
  return {
    number,
    anchor: `judgement-${number}`,
    statement: words(statement.content),
    likelihood: block.attrs.likelihood,
    band: likelihood(block.attrs.likelihood, scale),
    confidence: block.attrs.confidence,
    basis: words(basis.content),
  };
}

function readInline(inline: RichInline, notes: NoteNumbers): ReportInline {
  switch (inline.type) {
    case 'text':
      return {
        kind: 'words',
        text: inline.text,
        isBold: hasMark(inline, 'bold'),
        isItalic: hasMark(inline, 'italic'),
      };
    case 'citation':
      return notes.cite(inline);
    case 'footnote':
      return notes.remark(inline);
    case 'hardBreak':
      return { kind: 'break' };
    default:
      return assertNever(inline);
  }
}

function hasMark(words: RichWords, type: 'bold' | 'italic'): boolean {
  const marks = words.marks ?? [];
  for (const mark of marks) if (mark.type !== 'bold' && mark.type !== 'italic') assertNever(mark.type);
  return marks.some((mark) => mark.type === type);
}

/** 1, 1.1, 1.1.1; a level that is skipped in the editor is closed up, as PDF/UA (ISO 14289-1, 7.4.2) asks. */
function headingNumbers(): (block: HeadingBlock) => { level: 1 | 2 | 3; number: string; anchor: string } {
  const counts: number[] = [];
  let total = 0;
  return (block) => {
    const level = Math.min(block.attrs.level, counts.length + 1) as 1 | 2 | 3;
    counts.length = level;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    total += 1;
    return { level, number: counts.join('.'), anchor: `section-${total}` };
  };
}
