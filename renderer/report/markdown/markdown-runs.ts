import { assertNever } from '../../../shared/lib/assert-never.ts';
import type { FlowRun, FlowRuns } from '../flow/flow-model.ts';
import { emphasised } from './markdown-emphasis.ts';

/** Where running words stand: a cell of a table is one line, in which a bar would end the cell. */
export type MarkdownPlace = 'text' | 'cell';

/** Running words as GitHub-flavoured Markdown in which every typed character means itself. */
export function markdownRuns(runs: FlowRuns, place: MarkdownPlace = 'text'): string {
  const lines = emphasised(runs, (run) => written(run, place))
    .split(BREAK)
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''));
  return place === 'cell' ? lines.join('<br>') : lines.map(escapeStart).join('\\\n');
}

/** Stands for a line break until the lines are known; typed words never hold it. */
const BREAK = '\n';

function written(run: FlowRun, place: MarkdownPlace): string {
  switch (run.kind) {
    case 'words':
      return escaped(run.text, place);
    case 'break':
      return BREAK;
    case 'note':
      return `[^${run.number}]`;
    case 'link':
      return `[${emphasised([run.words], (inner) => written(inner, place))}](#${run.anchor})`;
    default:
      return assertNever(run);
  }
}

/**
 * Every character that could mean something is escaped (CommonMark 2.4), wherever it stands; what would make a link of
 * itself (GFM 6.9) is taken apart as well, but for mail addresses, which cannot be. Line breaks of the words are blanks, as on the page.
 */
function escaped(text: string, place: MarkdownPlace): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_[\]<>#~&^$!@]/g, '\\$&')
    .replace(/\|/g, place === 'cell' ? '&#124;' : '\\|')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/(mailto|xmpp):/gi, '$1\\:');
}

/** What means a list, a rule or an underline at the beginning of a line. */
function escapeStart(line: string): string {
  return line.replace(/^(\s*)([+\-=:])/u, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/u, '$1\\$2');
}
