import type { ReportCell, ReportTable } from '../../../shared/analysis/report-model.ts';
import type { FlowRuns, FlowTable } from './flow-model.ts';
import { plainOf, runsOf } from './flow-runs.ts';

/** A table of the author's. Its first heading row names the columns; further ones are rows like the others. */
export function flowTable({ rows, headRows }: ReportTable): FlowTable {
  const [head = [], others] = headRows > 0 ? [rows[0], rows.slice(1)] : [[], rows];
  const count = Math.max(1, ...rows.map((cells) => cells.length));
  return {
    kind: 'table',
    caption: '',
    columns: Array.from({ length: count }, (_, index) => ({
      title: (head[index]?.paragraphs ?? []).map((words) => plainOf(words)).join(' '),
      width: 1,
    })),
    rows: others.map((cells) => ({ cells: cells.map(paragraphsOf) })),
  };
}

const paragraphsOf = ({ paragraphs }: ReportCell): readonly FlowRuns[] =>
  paragraphs.map((words) => runsOf(words));
