import type { ReportAbout } from '../../shared/analysis/report-about.ts';
import { REPORT_WORDS as WORDS } from '../../shared/words/report.ts';
import { displayWidth } from './display-width.ts';
import { markingOf } from './handling-words.ts';
import { logoSize } from './logo-size.ts';
import { markingBox } from './marking-box.ts';
import { PAGE_HEIGHT, type Paper } from './paper.ts';

/**
 * Page size, head and foot. Margin boxes cannot read custom properties in Chromium 130, so the words are written
 * into the rules. The marking stands as TLP 2.0 asks: head and foot of each page, 12 pt, right, in the colours
 * of its level. A long document is printed in parts: the printer says how their numbers are written, and leaves out
 * the rule of the first page where it goes on from another part.
 */
export function pageCss(about: ReportAbout, paper: Paper, logoAddress: string | null = null): string {
  const box = markingBox(about, SANS);
  const marking = `content:${cssString(markingOf(about))};${box.css}`;
  const small = `font:400 7.6pt/1.5 ${SANS};color:#566371;white-space:pre;font-variant-numeric:tabular-nums;vertical-align:middle;height:7mm`;
  const left = `${small};text-align:left${about.isSample ? ';color:#9c1c28' : ''}`;
  const sample = about.isSample ? cssString(WORDS.sampleHead) : '';
  const lines = [sample, cssString(runningTitle(about, box.width))].filter(Boolean).join(' "\\a" ');
  return `@page{size:${paper};margin:28mm 21mm 27mm 21mm;
@top-left{content:${lines};${left};margin:10mm 0 auto${logoInHead(about, logoAddress)}}
@top-right{${marking};margin:10mm 0 auto}
@bottom-left{content:${cssString(shortened(about.organisation, box.width > 64 ? 22 : 48))};${small};text-align:left;margin:auto 0 10mm}
@bottom-center{content:${cssString(WORDS.pageOf.page)} counter(page,page-of-all) ${cssString(WORDS.pageOf.of)} counter(pages,count-of-all);${small};text-align:center;margin:auto 0 10mm}
@bottom-right{${marking};margin:auto 0 10mm}}
@page :first{@top-left{content:${sample || 'none'};background-image:none;padding-left:0}}
:root{--page-height:${PAGE_HEIGHT[paper]}mm}
.marking{background:${about.level.ground};color:${about.level.ink}}`;
}

/** The picture of the house left of the running title; the first page has it beside the title instead. */
function logoInHead({ logo }: ReportAbout, address: string | null): string {
  if (!logo || address === null) return '';
  const { width, height } = logoSize(logo.picture, 'head');
  return `;background:url("${address}") left center/${width}mm ${height}mm no-repeat;padding-left:${width + 2.6}mm`;
}

const SANS = `'Source Sans 3','Noto Sans SC',sans-serif`;

/** Cut to what the marking and the picture leave of the line. */
function runningTitle({ title, code, version, issue, logo }: ReportAbout, marking: number): string {
  const taken = marking + (logo ? logoSize(logo.picture, 'head').width : 0) + GAPS;
  const rest = [issue?.code ?? code, WORDS.version(version)].filter(Boolean);
  const room = Math.floor((LINE - taken) / LETTER) - rest.join(SEPARATOR).length;
  return [shortened(title || WORDS.untitled, Math.min(62, Math.max(12, room))), ...rest].join(SEPARATOR);
}

const SEPARATOR = '  ·  ';
/** The line between the margins, a letter of the running title, and what stands between the parts, in mm. */
const LINE = 168;
const LETTER = 1.28;
const GAPS = 8;

/** Cuts at a word where one ends near; a wide character counts as two. */
function shortened(text: string, most: number): string {
  const chars = [...text.replace(/\s+/gu, ' ').trim()];
  let width = 0;
  const end = chars.findIndex((char) => {
    width += displayWidth(char);
    return width > most;
  });
  if (end === -1) return chars.join('');
  const cut = chars.slice(0, end).join('');
  const word = cut.lastIndexOf(' ');
  return `${word > most * 0.6 ? cut.slice(0, word) : cut}…`;
}

/** A CSS string that holds any text, also what would end the string or the style element. */
const cssString = (text: string): string =>
  `"${text.replace(/[\u0000-\u001f"\\<>&\u007f-\u009f\u2028\u2029]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;
