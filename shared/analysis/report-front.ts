import type { HeadingBlock, ParagraphBlock, RichBlock } from '../model/rich-text.ts';

/** An editor's text parted into what goes to the front and what stays. */
export interface PartedBody {
  /** The bottom line: short paragraphs before the first heading. */
  readonly lead: readonly ParagraphBlock[];
  readonly body: readonly RichBlock[];
}

/** UTF-16 units; a longer opening is text, not a bottom line (one to three sentences). */
const LONGEST_LEAD = 900;

/**
 * Parts the blocks. A section that holds key judgements and nothing else is left out of the body, heading and
 * all: the front part prints them under a heading of its own.
 */
export function partBody(blocks: readonly RichBlock[]): PartedBody {
  const sections = sectionsOf(blocks);
  const opening = sections[0]?.heading === null ? sections[0].content : [];
  const lead = sections.length > 1 && isLead(opening) ? opening.filter(isParagraph).filter(isFilled) : [];
  const rest = lead.length > 0 ? sections.slice(1) : sections;
  return {
    lead,
    body: rest
      .filter((section, index) => !isJudgementsOnly(section, rest[index + 1]))
      .flatMap(({ heading, content }) => (heading ? [heading, ...content] : content)),
  };
}

interface Section {
  /** null for what stands before the first heading. */
  readonly heading: HeadingBlock | null;
  readonly content: readonly RichBlock[];
}

function sectionsOf(blocks: readonly RichBlock[]): readonly Section[] {
  const sections: { heading: HeadingBlock | null; content: RichBlock[] }[] = [{ heading: null, content: [] }];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ heading: block, content: [] });
    else sections.at(-1)?.content.push(block);
  }
  return sections;
}

function isLead(opening: readonly RichBlock[]): boolean {
  const length = opening.filter(isParagraph).reduce((sum, paragraph) => sum + lengthOf(paragraph), 0);
  return opening.every((block) => isParagraph(block) || block.type === 'judgement') && length <= LONGEST_LEAD;
}

function isJudgementsOnly({ heading, content }: Section, next: Section | undefined): boolean {
  const isParent = heading && next?.heading && next.heading.attrs.level > heading.attrs.level;
  const hasJudgement = content.some((block) => block.type === 'judgement');
  return !isParent && hasJudgement && content.every((block) => block.type === 'judgement' || isBlank(block));
}

const isParagraph = (block: RichBlock): block is ParagraphBlock => block.type === 'paragraph';
const isFilled = (paragraph: ParagraphBlock): boolean => (paragraph.content ?? []).length > 0;
const isBlank = (block: RichBlock): boolean =>
  block.type === 'pageBreak' || (isParagraph(block) && !isFilled(block));

const lengthOf = ({ content = [] }: ParagraphBlock): number =>
  content.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 0), 0);
