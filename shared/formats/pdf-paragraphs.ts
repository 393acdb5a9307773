import { endsOpen, endsSentence, startsListItem } from './line-shapes.ts';
import { type BodyStyle, type FlowLine, isNear } from './pdf-flow.ts';

/** Lines that belong together. */
export type PdfParagraph = readonly [FlowLine, ...FlowLine[]];

/** Puts lines in the order of reading together into paragraphs, which may run over columns and pages. */
export function pdfParagraphs(
  lines: readonly FlowLine[],
  style: BodyStyle,
  startsOfItsOwn: (line: FlowLine) => boolean = () => false,
): readonly PdfParagraph[] {
  const paragraphs: [FlowLine, ...FlowLine[]][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || startsOfItsOwn(line) || startsAnew(paragraph, line, style)) paragraphs.push([line]);
    else paragraph.push(line);
  }
  return paragraphs;
}

/** Whether a line begins another paragraph than the one before it. */
function startsAnew(paragraph: PdfParagraph, line: FlowLine, style: BodyStyle): boolean {
  const last = paragraph.at(-1) ?? paragraph[0];
  const isBelow = last.page === line.page && line.y > last.y && line.column.left === last.column.left;
  if (!isNear(last.size, line.size)) return true;
  if (isHeadingTag(last.tag) !== isHeadingTag(line.tag)) return true;
  if (line.page === last.page && isItemTag(line.tag) && line.tag !== last.tag) return true;
  if (isItemTag(last.tag) && !isItemTag(line.tag) && line.tag !== undefined) return true;
  if (last.isRow || line.isRow)
    return !(last.isRow && line.isRow && isBelow && line.y - last.y < 2.6 * line.size);
  if (/\.{4,}\s*\d+$|(?:\. ){4,}\d+$/u.test(last.words)) return true;
  if (beginsItem(paragraph, last, line)) return true;
  if (isBelow)
    return isApart(paragraph, last, line, style) || isIndented(paragraph, last, line) || isShort(last, line);
  if (isLarge(last, style) || isHeadingTag(last.tag)) return true;
  return !goesOn(last, line, style);
}

export const isHeadingTag = (tag: string | undefined): boolean => /^(?:H\d?|Title)$/u.test(tag ?? '');

export const isItemTag = (tag: string | undefined): boolean => tag?.startsWith('LI ') ?? false;

const isLarge = ({ size }: FlowLine, style: BodyStyle): boolean => size > 1.08 * style.size;

/** A bullet or a number that begins an item, and is not by chance at the start of a line. */
function beginsItem(paragraph: PdfParagraph, last: FlowLine, line: FlowLine): boolean {
  if (!startsListItem(line.words) && !NUMBERED.test(line.words)) return false;
  if (/^[•‣◦▪▫●○■□➢➤✓]/u.test(line.words)) return true;
  const isFull = !hasRoom(last, line);
  const isAligned = isNear(line.left, paragraph[1]?.left ?? last.left, 0.3 * line.size);
  return (
    !isFull ||
    !isAligned ||
    endsSentence(last.words) ||
    endsOpen(last.words) ||
    startsListItem(paragraph[0].words)
  );
}

/** `IV. The` or `2.1 Aims`. */
const NUMBERED = /^(?:[IVXLC]{1,7}\.\s?|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s)\p{Lu}/u;

/** Further below than lines of one paragraph are. */
function isApart(paragraph: PdfParagraph, last: FlowLine, line: FlowLine, style: BodyStyle): boolean {
  const gap = line.y - last.y;
  const before = paragraph.at(-2);
  if (before && before.page === last.page && last.y > before.y) return gap > 1.25 * (last.y - before.y) + 0.5;
  const leading = isLarge(last, style) ? Math.max(1.45, style.leading) : style.leading;
  return gap > 1.25 * leading * line.size;
}

function isIndented(paragraph: PdfParagraph, last: FlowLine, line: FlowLine): boolean {
  const least = 0.8 * line.size;
  const [first, second] = paragraph;
  // Lines that are centred begin anywhere.
  const middle = ({ left, right }: FlowLine): number => left + right;
  if (isNear(middle(last), middle(line), 2) && !isNear(last.left, line.left, 2)) return false;
  if (second) {
    const edge =
      second.page === line.page && second.column.left === line.column.left ? second.left : line.column.left;
    return (
      Math.abs(line.left - edge) > least &&
      !(line.left < edge && startsListItem(first.words) && !endsSentence(last.words))
    );
  }
  if (line.left - first.left <= least) return false;
  // The first line stands out to the left: an entry of a list, whose other lines are indented.
  const isHanging =
    startsListItem(first.words) ||
    NUMBERED.test(first.words) ||
    (!endsSentence(first.words) && !hasRoom(first, line));
  return !isHanging;
}

/** The first word of the next line would have had its place at the end of this one. */
function isShort(last: FlowLine, line: FlowLine): boolean {
  if (!hasRoom(last, line)) return false;
  if (endsSentence(last.words)) return true;
  if (/^["'“‘«([]?\p{Ll}/u.test(line.words) || endsOpen(last.words)) return false;
  return roomAfter(last) > 0.3 * (last.column.right - last.column.left);
}

const roomAfter = ({ right, column }: FlowLine): number => column.right - right;

/** Whether the first word of a line would have fitted behind the line before. */
function hasRoom(last: FlowLine, line: FlowLine): boolean {
  const isDense = /^[\u3000-\u30ff\u3400-\u9fff]/u.test(line.words);
  const blank = line.words.indexOf(' ');
  const length = isDense ? 2 : (blank === -1 ? line.words.length : blank) + 1.5;
  const width = ((line.right - line.left) / Math.max(line.words.length, 1)) * length;
  return roomAfter(last) > width + 0.3 * line.size;
}

/** Whether a paragraph that stands at the end of a column or page goes on in the next. */
function goesOn(last: FlowLine, line: FlowLine, style: BodyStyle): boolean {
  const isFlush = line.left - line.column.left < 0.5 * line.size;
  if (/^["'“‘«([]?\p{Ll}/u.test(line.words))
    return !/[.!?]["'”’)]*$/u.test(last.words) || !hasRoom(last, line);
  if (hasRoom(last, line)) return false;
  if (endsSentence(last.words)) return style.hasIndents && isFlush;
  return isFlush || !style.hasIndents;
}
