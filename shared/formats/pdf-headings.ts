import { looksLikeTitle } from './line-shapes.ts';
import { type BodyStyle, isNear } from './pdf-flow.ts';
import type { PdfText } from './pdf-page.ts';
import { isHeadingTag, type PdfParagraph } from './pdf-paragraphs.ts';

/** The level of each paragraph that is a heading, by its place in the list. */
export function pdfHeadings(
  paragraphs: readonly PdfParagraph[],
  style: BodyStyle,
  outline: PdfText['outline'],
): ReadonlyMap<number, number> {
  const isTagged = paragraphs.some(([{ tag }]) => isHeadingTag(tag));
  const depths = new Map(outline.map(({ title, depth }) => [folded(title), depth]));
  const found = paragraphs.flatMap((paragraph, index) => {
    const tagged = taggedLevel(paragraph);
    const depth = depths.get(folded(wordsOf(paragraph)));
    const isOne = isTagged
      ? isHeadingTag(paragraph[0].tag)
      : depth !== undefined || isSetAsHeading(paragraph, paragraphs[index + 1], style);
    return isOne ? [{ index, tagged, depth, size: Math.round(paragraph[0].size * 2) / 2 }] : [];
  });
  const body = Math.round(style.size * 2) / 2;
  const sizes = [...new Set(found.map(({ size }) => Math.max(size, body)))].sort((a, b) => b - a);
  return new Map(
    found.map(({ index, tagged, size }) => [
      index,
      tagged ?? Math.min(1 + sizes.indexOf(Math.max(size, body)), MOST_LEVELS),
    ]),
  );
}

const MOST_LEVELS = 6;
const LONGEST = 240;

const wordsOf = (paragraph: PdfParagraph): string => paragraph.map(({ words }) => words).join(' ');

/** Letters and numbers alone: outlines leave out blanks and line ends at will. */
const folded = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function taggedLevel([{ tag = '' }]: PdfParagraph): number | undefined {
  if (tag === 'Title') return 1;
  const level = /^H([1-6])$/u.exec(tag)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Larger than the text, or in another font and standing alone above it. */
function isSetAsHeading(paragraph: PdfParagraph, next: PdfParagraph | undefined, style: BodyStyle): boolean {
  const words = wordsOf(paragraph);
  const [{ size, font, isRow }] = paragraph;
  if (isRow || words.length > LONGEST || paragraph.length > 4 || !/\p{L}{2}/u.test(words)) return false;
  if (size > 1.08 * style.size) return !/[.,;]$/u.test(words) || words.split(' ').length < 8;
  const isOtherFont = font !== style.font && paragraph.every((line) => line.font === font);
  const isAboveText = next !== undefined && isNear(next[0].size, style.size) && next[0].font === style.font;
  return (
    isOtherFont && isNear(size, style.size) && paragraph.length <= 2 && isAboveText && looksLikeTitle(words)
  );
}
