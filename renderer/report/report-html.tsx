import { renderToStaticMarkup } from 'react-dom/server';
import { evidenceOf } from '../../shared/analysis/report-evidence.ts';
import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import { sha256, sha256OfText, utf8 } from '../../shared/lib/sha256.ts';
import { type PictureAddresses, ReportPictures } from './figures/report-figures.ts';
import { pageCss } from './page-css.ts';
import type { Paper } from './paper.ts';
import { ReportPage } from './ReportPage.tsx';
import { reportCss } from './report-css.ts';
import { fontFaceCss, fontsFor, type ReportFont } from './report-fonts.ts';
import type { Mode } from './report-mode.ts';

export interface RenderOptions {
  readonly mode: Mode;
  readonly paper?: Paper;
  /** The program's version, for the last page. */
  readonly version?: string;
  /** Where a font file is to be had; by default under the address that the page itself is served from. */
  readonly fontAddress?: (font: ReportFont) => string;
  /** The picture files of its figures, by their SHA-256, as `data:` addresses. */
  readonly pictures?: PictureAddresses;
}

/** The whole document as one HTML text without any script. The same document gives the same text. */
export function renderReportHtml(report: ReportDocument, options: RenderOptions): string {
  const { mode, paper = 'A4', version = '', fontAddress = servedBeside, pictures = NO_PICTURES } = options;
  const evidence = evidenceOf(report);
  const logo = pictures.get(report.about.logo?.picture.sha256 ?? '') ?? null;
  const page = pageCss(report.about, paper, logo);
  const html = renderToStaticMarkup(
    <ReportPictures value={pictures}>
      <ReportPage
        report={report}
        mode={mode}
        paper={paper}
        version={version}
        evidence={evidence}
        evidenceSha256={sha256OfText(evidence)}
        slots={SLOTS}
      />
    </ReportPictures>,
  );
  const fonts = fontFaceCss(fontsFor(html + page), fontAddress);
  const css = [fonts, page, reportCss(mode)].join('\n');
  const filled = html
    .replace(`content="${SLOTS.policy}"`, () => `content="${policyFor(css)}"`)
    .replace(`<style>${SLOTS.css}</style>`, () => `<style>${css}</style>`);
  return `<!doctype html>\n${filled}\n`;
}

const NO_PICTURES: PictureAddresses = new Map();

/** Found with the tags around them, which typed words cannot hold. */
const SLOTS = { css: 'report-css-slot', policy: 'report-policy-slot' } as const;

/** Nothing may be loaded or run; the one style sheet is known by its hash (CSP level 3). */
const policyFor = (css: string): string =>
  `default-src 'none'; style-src 'sha256-${base64(sha256(utf8(css)))}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** `/assets/name.woff2`: the printer serves the program's own files beside the page. */
const servedBeside = ({ url }: ReportFont): string => new URL(url, 'app://touchstone/').pathname;
