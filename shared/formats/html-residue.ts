import type { Block } from '../model/source.ts';
import { RESIDUE_WORDS } from '../words/residue.ts';
import { readByline } from './byline.ts';
import { articleBlocks } from './html-article.ts';
import { furnitureReasons } from './html-furniture.ts';
import type { TreeText } from './html-text.ts';
import type { HtmlElement } from './html-tree.ts';
import type { ReadText } from './import-batch.ts';
import { endsSentence } from './line-shapes.ts';
import { type PageLine, pageLines } from './page-line.ts';
import { findResidue } from './page-residue.ts';
import { readDateLine } from './read-dates.ts';

/** What of a page is proposed as residue, and which blocks hold the article with its title. */
export interface PageResidue {
  readonly residue: ReadText['residue'];
  /** First and last block from the title to the end of the article; all blocks where no article was found. */
  readonly from: number;
  readonly to: number;
}

/**
 * Tells the article from the page around it. Readability says what the article is, the elements around a block say
 * what else it may be, and our own rules look at the words of both. Where no article is found, the last two decide.
 */
export function pageResidue(root: HtmlElement, page: TreeText, title: string): PageResidue {
  const { text, blocks } = page;
  const proposed = articleBlocks(root, page, title) ?? new Set(blocks.keys());
  const furniture = furnitureReasons(root, page, proposed);
  const article = new Set([...proposed].filter((block) => !furniture.has(block)));
  if (proposed.size === blocks.length || lengthOf(blocks, article) < SHORTEST_ARTICLE) {
    return { residue: residueOf(text, blocks, furniture), from: 0, to: blocks.length - 1 };
  }
  const lines = pageLines(text, blocks);
  const first = lines.findIndex((_, block) => article.has(block));
  const last = lines.findLastIndex((_, block) => article.has(block));
  const from = titleAbove(lines, first, furniture, title);
  const isOwn = (line: PageLine, block: number): boolean =>
    article.has(block) ||
    (block >= from && block <= last && !furniture.has(block) && belongs(line, block < first));
  const own = lines.flatMap((line, block) => (isOwn(line, block) ? [block] : []));
  const said = saidBy(text, blocks);
  const within = saidBy(
    text,
    own.flatMap((block) => blocks[block] ?? []),
  );
  const places = new Map(own.map((block, place) => [block, place]));
  const residue = blocks.flatMap((_, block) => {
    const place = places.get(block);
    const reason =
      place !== undefined
        ? within.get(place)
        : (furniture.get(block) ?? said.get(block) ?? outside(lines[block]));
    return reason === undefined ? [] : [{ block, reason }];
  });
  return { residue, from, to: last };
}

/** Without an article to go by, a block is residue where the words or the elements around it say so. */
function residueOf(
  text: string,
  blocks: readonly Block[],
  furniture: ReadonlyMap<number, string>,
): ReadText['residue'] {
  const said = saidBy(text, blocks);
  return blocks.flatMap((_, block) => {
    const reason = furniture.get(block) ?? said.get(block);
    return reason === undefined ? [] : [{ block, reason }];
  });
}

/** What our own rules say of blocks, by the place of each. */
const saidBy = (text: string, blocks: readonly Block[]): ReadonlyMap<number, string> =>
  new Map(findResidue(text, blocks, 'marked').map(({ block, reason }) => [block, reason]));

/** Readability gives the best it has, were it a single line. */
const SHORTEST_ARTICLE = 200;

function lengthOf(blocks: readonly Block[], some: ReadonlySet<number>): number {
  let length = 0;
  for (const index of some) length += (blocks[index]?.end ?? 0) - (blocks[index]?.start ?? 0);
  return length;
}

/** The heading above an article that is its title: Readability takes it for the page's. */
function titleAbove(
  lines: readonly PageLine[],
  first: number,
  furniture: ReadonlyMap<number, string>,
  title: string,
): number {
  const headings = lines.flatMap(({ kind }, block) =>
    kind === 'heading' && block < first && !furniture.has(block) ? [block] : [],
  );
  const named = headings.findLast((block) => {
    const words = lines[block]?.words ?? '';
    return words !== '' && title.startsWith(words);
  });
  return named ?? headings.findLast((block) => lines[block]?.level === 1) ?? first;
}

/**
 * What Readability leaves out between title and end of an article, and a reader would not: its bylines, tables,
 * quotations and subheadings, and whole sentences.
 */
function belongs(line: PageLine, isAbove: boolean): boolean {
  if (line.kind === 'heading' || readByline(line.words) !== undefined) return true;
  if (isAbove) return line.kind === 'paragraph' && (line.isProse || endsSentence(line.words));
  return line.kind === 'table' || line.kind === 'quotation' || line.isProse;
}

const outside = (line: PageLine | undefined): string =>
  line && readDateLine(line.words) !== null ? RESIDUE_WORDS.topDate : RESIDUE_WORDS.outsideArticle;
