import type { FlowBlock, FlowHeading, FlowParagraph, FlowRow, FlowTable } from './flow-model.ts';
import { broken, words } from './flow-runs.ts';

/** A part of the report that has a heading of its own. */
export const partHeading = (anchor: string, title: string, number = ''): FlowHeading => ({
  kind: 'heading',
  level: 1,
  number,
  anchor,
  runs: [words(title)],
});

export const paragraph = (text: string): FlowParagraph => ({ kind: 'paragraph', runs: [words(text)] });

export const smallPrint = (text: string): FlowParagraph => ({ ...paragraph(text), isSmall: true });

export const warning = (text: string): FlowParagraph => ({ kind: 'paragraph', runs: [broken(text)] });

/** A table, or the words that stand in place of an empty one. */
export const register = (
  caption: string,
  none: string,
  columns: FlowTable['columns'],
  rows: readonly FlowRow[],
): FlowBlock => (rows.length === 0 ? paragraph(none) : { kind: 'table', caption, columns, rows });
