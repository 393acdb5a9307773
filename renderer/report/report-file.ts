import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import type { PictureAddresses } from './figures/report-figures.ts';
import type { ReportFont } from './report-fonts.ts';
import { renderReportHtml } from './report-html.tsx';

export interface FileOptions {
  readonly version?: string;
  /** Reads a font file; by default from the program's own address. */
  readonly readFont?: (font: ReportFont) => Promise<Uint8Array>;
  readonly pictures?: PictureAddresses;
}

/** The document as one HTML file that holds its fonts and its evidence, and asks for nothing outside itself. */
export async function renderReportFile(report: ReportDocument, options: FileOptions = {}): Promise<string> {
  const { version = '', readFont = fetchFont, pictures = new Map() } = options;
  const needed = new Set<ReportFont>();
  renderReportHtml(report, { mode: 'screen', version, fontAddress: (font) => (needed.add(font), '') });
  const addresses = new Map(
    await Promise.all([...needed].map(async (font) => [font, dataUrl(await readFont(font))] as const)),
  );
  return renderReportHtml(report, {
    mode: 'screen',
    version,
    pictures,
    fontAddress: (font) => addresses.get(font) ?? '',
  });
}

/** Reads a font file from the program's own address. */
export async function fetchFont({ url }: ReportFont): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The font ${url} could not be read.`);
  return new Uint8Array(await answer.arrayBuffer());
}

function dataUrl(bytes: Uint8Array): string {
  const chunks: string[] = [];
  // Longer argument lists overflow the stack.
  for (let at = 0; at < bytes.length; at += 8192)
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return `data:font/woff2;base64,${btoa(chunks.join(''))}`;
}
