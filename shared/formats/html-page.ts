import type { PartialDate } from '../lib/partial-date.ts';
import type { Block } from '../model/source.ts';
import { PAGE_REFUSALS } from '../words/web-pages.ts';
import { findFields } from './found-fields.ts';
import { pageFields } from './html-fields.ts';
import { pageResidue } from './html-residue.ts';
import { textOfTree } from './html-text.ts';
import { elementsWithin, parseHtml, rawText } from './html-tree.ts';
import type { ReadText } from './import-batch.ts';
import { RefusedFile } from './import-format.ts';
import { endsSentence } from './line-shapes.ts';
import { withoutPageHeadings } from './mark-headings.ts';
import { findDate } from './read-dates.ts';
import type { SaidField } from './said-fields.ts';

/** Reads a web page: its visible words, the page around its article as residue, and what it says of itself. */
export function readPage(
  html: string,
  name: string,
  known: readonly SaidField[] = [],
  extractor: ReadText['extractor'] = { name: 'web-page', version: 1 },
): ReadText {
  const isXhtml = /^[^<]{0,8}<\?xml\s/u.test(html) || /\.xht(?:ml)?$/iu.test(name);
  const tree = parseHtml(html, name, isXhtml ? 'xhtml' : 'html');
  const page = textOfTree(tree.root);
  if (page.blocks.length === 0) throw new RefusedFile('empty', PAGE_REFUSALS.noWords(name));
  const title = elementsWithin(tree.root).find((element) => element.name === 'title');
  const { residue, from, to } = pageResidue(tree.root, page, title ? rawText(title).trim() : '');
  const blocks = withoutPageHeadings(page.blocks, residue);
  const inArticle = residue.flatMap(({ block, reason }) =>
    block >= from && block <= to ? [{ block: block - from, reason }] : [],
  );
  const article = blocks.slice(from, to + 1);
  const published = headDate(page.text, article);
  const visible = { ...(published && { published }), ...findFields(page.text, article, inArticle) };
  return { text: page.text, blocks, residue, extractor, ...pageFields(tree, visible, known) };
}

/** Lines between a title and its text that may begin with the day: `5 November 2025 · Ida Merrow · Sea`. */
const HEAD_LINES = 6;
const LONGEST_DATE_LINE = 100;

/** The day with which a line between title and text begins; pages set name, day and place in one row. */
function headDate(text: string, article: readonly Block[]): PartialDate | undefined {
  for (const { kind, start, end } of article.slice(1, HEAD_LINES)) {
    const line = text.slice(start, Math.min(end, start + LONGEST_DATE_LINE + 1));
    if (kind !== 'paragraph' || line.length > LONGEST_DATE_LINE || endsSentence(line)) continue;
    const found = findDate(line);
    if (found?.start === 0) return found.date;
  }
  return undefined;
}
