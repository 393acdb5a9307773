import { RESIDUE_WORDS } from '../words/residue.ts';
import type { PdfLine } from './pdf-lines.ts';

/** The lines of one page, those of its text apart from those that every page carries. */
export interface PartedPage {
  readonly number: number;
  readonly width: number;
  readonly top: readonly FurnitureLine[];
  readonly body: readonly PdfLine[];
  readonly bottom: readonly FurnitureLine[];
}

export interface FurnitureLine {
  readonly line: PdfLine;
  /** The sentence for the analyst. */
  readonly reason: string;
}

interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/**
 * Takes running heads, running feet and page numbers out of the text of the pages. They stand near an edge, and
 * return at the same height with the same words, in which only numbers differ.
 */
export function partFurniture(pages: readonly Page[]): readonly PartedPage[] {
  const candidates = pages.map(edgeLines);
  const seen = sightings(candidates);
  return pages.map((page, index) => {
    const parted = new Map<PdfLine, 'top' | 'bottom'>();
    for (const { line, edge, key } of candidates[index] ?? []) {
      if (isFurniture(line, key, page, seen)) parted.set(line, edge);
    }
    const at = (edge: 'top' | 'bottom'): readonly FurnitureLine[] =>
      page.lines
        .filter((line) => parted.get(line) === edge)
        .map((line) => ({ line, reason: reasonFor(line.words, edge) }));
    return {
      number: page.number,
      width: page.width,
      top: at('top'),
      body: page.lines.filter((line) => !parted.has(line)),
      bottom: at('bottom'),
    };
  });
}

interface Candidate {
  readonly line: PdfLine;
  readonly edge: 'top' | 'bottom';
  /** The same for lines that say the same at the same height. */
  readonly key: string;
}

/** Share of the page's height at either edge in which furniture stands. */
const EDGE = 0.13;
/** Baselines from an edge inwards that are looked at. */
const EDGE_LINES = 3;

function edgeLines({ height, lines }: Page): readonly Candidate[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
  const [lowestTop, highestBottom] = [heights[EDGE_LINES - 1] ?? 0, heights.at(-EDGE_LINES) ?? 0];
  return lines.flatMap((line): readonly Candidate[] => {
    const y = Math.round(line.y);
    if (y <= Math.max(lowestTop, heights[0] ?? 0) && y < height * EDGE)
      return [{ line, edge: 'top', key: keyOf(line, y) }];
    if (y >= highestBottom && y > height * (1 - EDGE))
      return [{ line, edge: 'bottom', key: keyOf(line, height - y) }];
    return [];
  });
}

/** Within this many points a line stands at the same height. */
const SAME_HEIGHT = 4;

const keyOf = ({ words }: PdfLine, fromEdge: number): string =>
  `${Math.round(fromEdge / SAME_HEIGHT)} ${patternOf(words)}`;

const patternOf = (words: string): string =>
  isPageNumber(words) ? '#' : words.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ');

/** On how many pages each line stands, and on how many of them its number goes up with the page. */
function sightings(candidates: readonly (readonly Candidate[])[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const page of candidates) {
    for (const key of new Set(page.map((candidate) => candidate.key)))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return seen;
}

function isFurniture(line: PdfLine, key: string, page: Page, seen: ReadonlyMap<string, number>): boolean {
  if (line.tag === 'Artifact' && line.words.length < LONGEST) return true;
  if (isCountedPage(line.words)) return true;
  if (line.words.length >= LONGEST) return false;
  const times = seen.get(key) ?? 0;
  if (isPageNumber(line.words)) return times >= 2 || Number(/\d+/u.exec(line.words)?.[0]) === page.number;
  return times >= 2;
}

/** Longer lines are text, however often they return. */
const LONGEST = 200;

const isPageNumber = (words: string): boolean =>
  /^(?:[-–—|[(]\s?)?(?:p(?:age|\.)?\s?)?(?:\d{1,4}|[ivxl]{1,7})(?:\s?[-–—|\])])?$/iu.test(words) ||
  isCountedPage(words);

/** `Page 3 of 12`, `3 / 12`. */
const isCountedPage = (words: string): boolean =>
  /^(?:(?:page|p\.|seite|página|стр\.?)\s?\d{1,4}(?:\s?(?:of|von|de|sur|из|\/)\s?\d{1,4})?|\d{1,4}\s?(?:of|\/)\s?\d{1,4}|第\s?\d{1,4}\s?[页頁](?:\s?[,，/]?\s?共\s?\d{1,4}\s?[页頁])?)$/iu.test(
    words,
  );

function reasonFor(words: string, edge: 'top' | 'bottom'): string {
  if (isPageNumber(words)) return RESIDUE_WORDS.pageNumber;
  return edge === 'top' ? RESIDUE_WORDS.runningHead : RESIDUE_WORDS.runningFoot;
}
