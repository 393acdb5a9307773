import type { ReportInline, ReportWords } from '../../../shared/analysis/report-model.ts';
import { assertNever } from '../../../shared/lib/assert-never.ts';
import { REPORT_WORDS } from '../../../shared/words/report.ts';
import type { FlowRun, FlowRuns, FlowWords } from './flow-model.ts';

export const words = (text: string, look: Omit<FlowWords, 'kind' | 'text'> = {}): FlowWords => ({
  kind: 'words',
  text,
  ...look,
});

export const quiet = (text: string): FlowWords => words(text, { tone: 'quiet' });
export const broken = (text: string): FlowWords => words(text, { tone: 'broken' });

export const link = ({ code, anchor }: { readonly code: string; readonly anchor: string }): FlowRun => ({
  kind: 'link',
  anchor,
  words: words(code),
});

/** The runs with a separator between them. */
export const joined = (parts: readonly FlowRuns[], separator: string): FlowRuns =>
  parts.flatMap((part, index) => (index === 0 ? part : [words(separator), ...part]));

/** The words alone. */
export const plainOf = (source: ReportWords): string =>
  source
    .map((inline) => (inline.kind === 'words' ? inline.text : inline.kind === 'break' ? ' ' : ''))
    .join('');

/** Running words; `isQuiet` leaves the note numbers out, so that none is given twice. */
export const runsOf = (source: ReportWords, isQuiet = false): FlowRuns =>
  source.flatMap((inline) => (isQuiet && inline.kind === 'note' ? [] : runOf(inline)));

function runOf(inline: ReportInline): FlowRuns {
  switch (inline.kind) {
    case 'words':
      return [words(inline.text, { isBold: inline.isBold, isItalic: inline.isItalic })];
    case 'break':
      return [{ kind: 'break' }];
    case 'note':
      return [
        { kind: 'note', number: inline.number },
        ...(inline.fault ? [broken(` [${REPORT_WORDS.notes.faults[inline.fault]}]`)] : []),
      ];
    default:
      return assertNever(inline);
  }
}
