import { formatPartialDate } from '../../lib/partial-date.ts';
import { FIGURE_WORDS } from '../../words/figures.ts';
import type { ReportClaim, ReportSupport } from '../report-model.ts';
import { speaksAgainst } from '../report-stance.ts';
import { COLOUR, type Drawing, line, PAGE_WIDTH, type Shape, words } from './drawing.ts';
import type { FigureMaterial, FigureShown } from './figure-material.ts';
import type { FigureCell, FigureTable } from './report-figure.ts';
import { wrapped } from './text-fit.ts';

const WORDS = FIGURE_WORDS.table;
const EMPTY = '–';

/** A row for each claim: what, when, by whom and how good, from how many origins. */
export function claimsTable({ claims }: FigureMaterial): FigureShown {
  const table: FigureTable = {
    columns: [
      { title: WORDS.code, share: 0.08 },
      { title: WORDS.claim, share: 0.46 },
      { title: WORDS.happened, share: 0.18 },
      { title: WORDS.grade, share: 0.19 },
      { title: WORDS.origins, share: 0.09 },
    ],
    rows: claims.map(rowOf),
  };
  const values = table.rows.map((row) => row.map((cell) => cell.words).join('; '));
  return {
    alt: [FIGURE_WORDS.tableAlt(claims.length), ...values].join(' '),
    content: { form: 'table', table },
  };
}

function rowOf(claim: ReportClaim): readonly FigureCell[] {
  const { code, anchor, statement, happened, support, origins } = claim;
  return [
    { words: code, anchor },
    { words: statement || EMPTY, anchor: null },
    { words: happened ? formatPartialDate(happened.date) : EMPTY, anchor: null },
    { words: support.map((one) => gradeOf(claim, one)).join(', ') || EMPTY, anchor: null },
    {
      words:
        origins.notEstablished > 0
          ? `${origins.origins} (+${origins.notEstablished})`
          : String(origins.origins),
      anchor: null,
    },
  ];
}

/** `S3 B2`; a source that speaks against the claim has its letter alone, as the digit is not about its words. */
function gradeOf({ credibility }: ReportClaim, support: ReportSupport): string {
  const { code, reliability } = support.source;
  const letter = reliability?.letter ?? EMPTY;
  return speaksAgainst(support)
    ? `${code} ${letter} against`
    : `${code} ${letter}${credibility?.digit ?? EMPTY}`;
}

const SIZE = 7.6;
const LINE = 9.6;

/** The same table as a drawing, for places that hold pictures only. */
export function drawTable({ columns, rows }: FigureTable): Drawing {
  const starts = columns.map((_, index) =>
    columns.slice(0, index).reduce((sum, { share }) => sum + share * PAGE_WIDTH, 0),
  );
  const shapes: Shape[] = [
    line(0, 0.5, PAGE_WIDTH, 0.5, COLOUR.navy, 0.9),
    ...columns.map(({ title }, index) =>
      words(starts[index] ?? 0, 12, title, { size: SIZE, isBold: true, fill: COLOUR.navy }),
    ),
    line(0, 17, PAGE_WIDTH, 17, COLOUR.navy, 0.9),
  ];
  let y = 17;
  for (const row of rows) {
    const cells = row.map((cell, index) =>
      wrapped(cell.words, (columns[index]?.share ?? 0) * PAGE_WIDTH - 8, SIZE, 12),
    );
    cells.forEach((lines, index) => {
      lines.forEach((text, at) =>
        shapes.push(words(starts[index] ?? 0, y + 11 + at * LINE, text, { size: SIZE, isBold: index === 0 })),
      );
    });
    y += Math.max(1, ...cells.map(({ length }) => length)) * LINE + 6;
    shapes.push(line(0, y, PAGE_WIDTH, y, COLOUR.rule, 0.4));
  }
  return { width: PAGE_WIDTH, height: y + 1, shapes };
}
