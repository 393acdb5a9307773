import { assertNever } from '../../../shared/lib/assert-never.ts';
import type { FlowBlock, FlowRuns, FlowTable } from '../flow/flow-model.ts';
import { words } from '../flow/flow-runs.ts';
import { markdownRuns } from './markdown-runs.ts';

/** Blocks, a blank line between them. */
export const markdownBlocks = (blocks: readonly FlowBlock[]): string =>
  blocks.map(markdownBlock).filter(Boolean).join('\n\n');

function markdownBlock(block: FlowBlock): string {
  switch (block.kind) {
    case 'heading': {
      const number = block.number === '' ? [] : [words(`${block.number} `)];
      // The title of the document is the first heading.
      return `${anchor(block.anchor)}\n\n${'#'.repeat(block.level + 1)} ${oneLine([...number, ...block.runs])}`;
    }
    case 'paragraph':
      return (block.anchor === undefined ? '' : anchor(block.anchor)) + markdownRuns(block.runs);
    case 'list':
      return list(block);
    case 'quotation':
      return quoted(block.paragraphs.map((runs) => markdownRuns(runs)));
    case 'panel':
      return quoted([block.title, ...block.paragraphs].map((runs) => markdownRuns(runs)));
    case 'table':
      return markdownTable(block);
    case 'figure':
      return markdownBlocks(block.told);
    case 'page break':
      return '';
    default:
      return assertNever(block);
  }
}

/** Where links lead; a reader that allows no HTML leaves it out. */
const anchor = (name: string): string => `<a id="${name}"></a>`;

const oneLine = (runs: FlowRuns): string => markdownRuns(runs, 'cell').replaceAll('<br>', ' ');

/** What belongs to an item stands below its words. */
function list({ isOrdered, items }: Extract<FlowBlock, { kind: 'list' }>): string {
  return items
    .map((parts, index) => {
      const mark = isOrdered ? `${index + 1}. ` : '- ';
      return indented(markdownBlocks(parts), mark, ' '.repeat(mark.length));
    })
    .join('\n');
}

const quoted = (paragraphs: readonly string[]): string => indented(paragraphs.join('\n\n'), '> ', '> ');

export const indented = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join('\n');

function markdownTable({ caption, columns, rows }: FlowTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    ...(caption === '' ? [] : [`${markdownRuns([words(caption, { isBold: true })])}\n`]),
    line(columns.map(({ title }) => markdownRuns([words(title)], 'cell'))),
    line(columns.map(() => '---')),
    ...rows.map(({ anchor: name, cells }) =>
      line(
        cells.map((paragraphs, index) => {
          const text = paragraphs.map((runs) => markdownRuns(runs, 'cell')).join('<br>');
          return index === 0 && name !== undefined ? anchor(name) + text : text;
        }),
      ),
    ),
  ].join('\n');
}
