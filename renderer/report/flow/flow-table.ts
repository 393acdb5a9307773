import type { ReportCell, ReportTable } from '../../../shared/analysis/report-model.ts';
import type { FlowRow, FlowRuns, FlowTable } from './flow-model.ts';
import { plainOf, runsOf } from './flow-runs.ts';

/** A table of the author's. Its first heading row names the columns; further ones are rows that head them as well. */
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
    ...reachesOf(head),
    rows: others.map((cells, at) => ({
      cells: cells.map(paragraphsOf),
      ...reachesOf(cells),
      ...(at + 1 < headRows && { isHead: true }),
    })),
  };
}

const paragraphsOf = (cell: ReportCell | null): readonly FlowRuns[] =>
  (cell?.paragraphs ?? []).map((words) => runsOf(words));

const reachesOf = (cells: readonly (ReportCell | null)[]): Pick<FlowRow, 'reaches'> =>
  cells.every((cell) => cell && cell.reach.columns * cell.reach.rows === 1)
    ? {}
    : { reaches: cells.map((cell) => cell && cell.reach) };
