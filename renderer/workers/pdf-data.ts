/** Tables of characters for Chinese, Japanese and Korean fonts that do not lie in the document, by name. */
const CMAPS = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
});

const ADDRESSES = new Map(
  Object.entries(CMAPS).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
);

/** Hands the program's own tables to the PDF engine. A document can name one of them, and nothing else. */
export class PdfData {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const address = kind === 'cMapUrl' ? ADDRESSES.get(filename) : undefined;
    if (address === undefined) throw new Error(`There is no ${filename}`);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${filename} could not be read`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}
