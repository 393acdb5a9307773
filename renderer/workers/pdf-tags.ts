import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Tree = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;
type Node = Tree['children'][number];

/** What a tagged page says its words are, by the id of their marked content: `H2`, `P`, `LI 3`. */
export async function pdfTags(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const tags = new Map<string, string>();
  const tree = await page.getStructTree().catch(() => null);
  const waiting: { readonly node: Node; readonly tag: string }[] = tree ? [{ node: tree, tag: '' }] : [];
  let items = 0;
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { node, tag } = one;
    if ('children' in node) {
      // Each item of a list is told from the next; what lies in it is part of it.
      if (node.role === 'LI') items += 1;
      const own =
        node.role === 'LI'
          ? `LI ${items}`
          : BLOCKS.test(node.role) && !tag.startsWith('LI')
            ? node.role
            : tag;
      waiting.push(...node.children.map((child) => ({ node: child, tag: own })));
    } else if (node.type === 'content' && tag !== '') tags.set(node.id, tag);
  }
  return tags;
}

/** Tags that stand for a block of text; others lie within one or hold several. */
const BLOCKS = /^(?:H[1-6]?|Title|P|TD|TH|BlockQuote|Caption|Note)$/u;
