import type { ReportDocument, ReportNote, ReportReference } from '../../../shared/analysis/report-model.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { REFERENCE_WORDS as WORDS } from '../../../shared/words/references-list.ts';
import { REPORT_WORDS } from '../../../shared/words/report.ts';
import { citation } from './flow-citation.ts';
import type { FlowBlock, FlowRun, FlowRuns } from './flow-model.ts';
import { partHeading, smallPrint } from './flow-part.ts';
import { link, words } from './flow-runs.ts';

/** How the numbers of notes are written: as they are, or as the references that they stand for. */
export type CitedRuns = (runs: FlowRuns) => FlowRuns;

/** The style of citation of a report, as it is written in running text. */
export function citedRuns({ citations, notes }: ReportDocument): CitedRuns {
  if (citations === 'notes') return (runs) => runs;
  const brackets = citations === 'numbered' ? '[]' : '()';
  return (runs) =>
    runs.flatMap((run) => (run.kind === 'note' ? named(notes[run.number - 1], run, brackets) : [run]));
}

/** `[3, p. 4; 5]`, or `(Focus Taiwan 2025, p. 4)`; a footnote keeps its number. */
function named(note: ReportNote | undefined, run: FlowRun, [open, close]: string): FlowRuns {
  if (!note?.references) return [run];
  const { references, claims } = note;
  const inside: FlowRun[] = references.flatMap(({ label, anchor, locator }, index): readonly FlowRun[] => [
    ...(index > 0 ? [words('; ')] : []),
    { kind: 'link', anchor, words: words(label) },
    ...(locator ? [words(`, ${locator}`)] : []),
  ]);
  if (references.length === 0 && claims.length > 0)
    inside.push(words(WORDS.noSource(claims.map(({ code }) => code).join(', '))));
  if (note.words.trim() !== '') inside.push(words(`${inside.length > 0 ? '; ' : ''}${note.words}`));
  return inside.length > 0 ? [words(` ${open}`), ...inside, words(`${close}`)] : [];
}

/** Blocks with their citations written in the style of the report. */
export const citedBlocks = (blocks: readonly FlowBlock[], cited: CitedRuns): readonly FlowBlock[] =>
  blocks.map((block): FlowBlock => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, runs: cited(block.runs) };
      case 'list':
        return { ...block, items: block.items.map((parts) => citedBlocks(parts, cited)) };
      case 'quotation':
        return { ...block, paragraphs: block.paragraphs.map(cited) };
      case 'panel':
        return { ...block, title: cited(block.title), paragraphs: block.paragraphs.map(cited) };
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(cited)) })),
        };
      case 'figure':
      case 'page break':
        return block;
    }
  });

/** The list of references, where the text names them; nothing where notes do. */
export const flowReferences = ({ references }: ReportDocument): readonly FlowBlock[] =>
  references.length === 0
    ? []
    : [
        partHeading('references', WORDS.title),
        smallPrint(WORDS.lead),
        ...references.map(
          (reference): FlowBlock => ({
            kind: 'paragraph',
            anchor: reference.anchor,
            runs: referenceRuns(reference),
          }),
        ),
      ];

function referenceRuns({ label, source }: ReportReference): FlowRuns {
  const letter = source.reliability?.letter ?? REPORT_WORDS.empty;
  return [
    words(/^\d+$/.test(label) ? `[${label}]` : label, { isBold: true }),
    words('  '),
    ...citation(source),
    ...(source.retrieved ? [words(`, ${WORDS.retrieved(formatPartialDate(source.retrieved))}`)] : []),
    words(`${source.url && `, ${source.url}`}. `),
    words(letter, { isBold: true }),
    words(' '),
    link(source),
  ];
}
