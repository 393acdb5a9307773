import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface ClickedAt {
  readonly page: number;
  readonly down: number;
  readonly across: number;
}

export interface ClickedWords {
  readonly text: string;
  /** How many characters of it stand before the click. */
  readonly offset: number;
}

/** The words of the line on which a page was clicked, up to the next note number; null beside all words. */
export async function clickedWords(document: PDFDocumentProxy, at: ClickedAt): Promise<ClickedWords | null> {
  const page = await document.getPage(at.page + 1);
  const { width, height } = page.getViewport({ scale: 1 });
  const x = at.across * width;
  const y = (1 - at.down) * height;
  const { items } = await page.getTextContent();
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [, , , size = 0, left = 0, base = 0] = item.transform as readonly number[];
    const isOn = x >= left && x <= left + item.width && y >= base - size * 0.4 && y <= base + size;
    if (!isOn) continue;
    const share = item.width > 0 ? (x - left) / item.width : 0;
    const before = item.str.length - item.str.trimStart().length;
    return { text: item.str.trim(), offset: Math.max(0, Math.round(share * item.str.length) - before) };
  }
  return null;
}
