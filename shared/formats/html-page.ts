import { PAGE_REFUSALS } from '../words/web-pages.ts';
import { findFields } from './found-fields.ts';
import { pageFields } from './html-fields.ts';
import { pageResidue } from './html-residue.ts';
import { textOfTree } from './html-text.ts';
import { elementsWithin, parseHtml, rawText } from './html-tree.ts';
import type { ReadText } from './import-batch.ts';
import { RefusedFile } from './import-format.ts';
import { withoutPageHeadings } from './mark-headings.ts';
import type { SaidField } from './said-fields.ts';

/** Reads a web page: its visible words, the page around its article as residue, and what it says of itself. */
export function readPage(
  html: string,
  name: string,
  known: readonly SaidField[] = [],
  extractor: ReadText['extractor'] = { name: 'web-page', version: 1 },
): ReadText {
  const tree = parseHtml(html, name, /^[^<]{0,8}<\?xml\s/u.test(html) ? 'xhtml' : 'html');
  const page = textOfTree(tree.root);
  if (page.blocks.length === 0) throw new RefusedFile('empty', PAGE_REFUSALS.noWords(name));
  const title = elementsWithin(tree.root).find((element) => element.name === 'title');
  const { residue, from, to } = pageResidue(tree.root, page, title ? rawText(title).trim() : '');
  const blocks = withoutPageHeadings(page.blocks, residue);
  const inArticle = residue.flatMap(({ block, reason }) =>
    block >= from && block <= to ? [{ block: block - from, reason }] : [],
  );
  const visible = findFields(page.text, blocks.slice(from, to + 1), inArticle);
  return { text: page.text, blocks, residue, extractor, ...pageFields(tree, visible, known) };
}
