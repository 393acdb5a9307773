import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PrintedPage } from '../../shared/analysis/printed-report.ts';

/** The words of a page. Heads and feet are told by their tag: they would otherwise stand in the middle of a sentence. */
export async function printedPage(page: PDFPageProxy): Promise<PrintedPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: boolean[] = [];
  const words: string[] = [];
  const margin: string[] = [];
  for (const item of items) {
    if ('str' in item) (open.at(-1) === true ? margin : words).push(item.str, item.hasEOL ? '\n' : '');
    else if (item.type === 'endMarkedContent') open.pop();
    else open.push(open.at(-1) === true || isArtifact(item));
  }
  return { words: words.join(''), margin: margin.join('') };
}

/** The engine's types leave the tag out. */
const isArtifact = (content: object): boolean => 'tag' in content && content.tag === 'Artifact';
