import type { TextLine, TextLines } from '../lib/text-lines.ts';
import { endsSentence, startsListItem, startsNumbered } from './line-shapes.ts';

/** Says whether a line runs on in the next. */
export type RunsOn = (line: TextLine, next: TextLine) => boolean;

/**
 * How the lines of a text hang together. Where an editor has broken paragraphs at a fixed width, a line runs
 * on when the first word of the next would not have fitted behind it; elsewhere every line stands alone.
 */
export function readWrapping(text: string, lines: TextLines): RunsOn {
  const width = wrapWidth(text, lines);
  if (width === null) return () => false;
  return (line, next) => {
    if (next.blankBefore > 0) return false;
    const opening = openingOf(text, next);
    if (beginsAnew(opening)) return false;
    const sentenceEnds = endsSentence(tailOf(text, line));
    if (sentenceEnds && startsNumbered(opening)) return false;
    if (sentenceEnds && indent(next) > indent(line)) return false;
    if (!sentenceEnds && continuesWord(opening)) return true;
    const reach = columns(line) + 1 + firstWord(text, next);
    return reach > (sentenceEnds ? width : width * 0.92);
  };
}

const SAMPLE_LINES = 20_000;
const NARROWEST = 30;
const WIDEST = 160;

/** The column at which the text was broken, or null when its lines are not broken paragraphs. */
function wrapWidth(text: string, lines: TextLines): number | null {
  const pairs = adjacentLines(text, lines);
  const lengths = pairs.map(({ line }) => columns(line)).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  let full = 0;
  let continued = 0;
  let both = 0;
  for (const { line, next, opening } of pairs) {
    const isFull = columns(line) + 1 + firstWord(text, next) > width * 0.92;
    const isContinued = !endsSentence(tailOf(text, line)) && continues(opening, width - columns(line));
    if (isFull) full += 1;
    if (isContinued) continued += 1;
    if (isFull && isContinued) both += 1;
  }
  return both > 0 && both >= continued * 0.8 && both >= full * 0.4 ? width : null;
}

interface Pair {
  readonly line: TextLine;
  readonly next: TextLine;
  readonly opening: string;
}

/** Lines with nothing between them, but for those where the next begins an item or quotation of its own. */
function adjacentLines(text: string, lines: TextLines): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let index = 1; index < Math.min(lines.count, SAMPLE_LINES); index += 1) {
    const next = lines.at(index);
    const opening = openingOf(text, next);
    if (next.blankBefore === 0 && !beginsAnew(opening))
      pairs.push({ line: lines.at(index - 1), next, opening });
  }
  return pairs;
}

const openingOf = (text: string, line: TextLine): string =>
  text.slice(line.start, Math.min(line.end, line.start + 32));

const beginsAnew = (opening: string): boolean =>
  startsListItem(opening) || /^[>|]/u.test(opening) || opening.includes('\t');

/** A small letter goes on with a sentence; so does any letter of a script without them, behind a line that is full. */
const continues = (opening: string, spare: number): boolean =>
  continuesWord(opening) || (isUncased(opening) && spare <= 2);

const columns = (line: TextLine): number => line.end - line.from;

const indent = (line: TextLine): number => line.start - line.from;

const tailOf = (text: string, line: TextLine): string =>
  text.slice(Math.max(line.start, line.end - 12), line.end);

/** A small letter at the start of a line goes on with a sentence. */
const continuesWord = (opening: string): boolean => /^["'“‘«([]?\p{Ll}/u.test(opening);

const isUncased = (opening: string): boolean => /^\p{Lo}/u.test(opening);

/** Length of a line's first word; in a script without blanks one character may stand alone. */
function firstWord(text: string, line: TextLine): number {
  const opening = openingOf(text, line);
  if (isUncased(opening)) return 1;
  const blank = opening.search(/\s/u);
  return blank === -1 ? opening.length : blank;
}
