import { FIGURE_WORDS } from '../../words/figures.ts';
import {
  type CellLetter,
  type Corroboration,
  type CorroborationRow,
  corroborationOf,
  type OriginColumn,
} from './corroboration.ts';
import { COLOUR, type Drawing, line, PAGE_WIDTH, PART_HEIGHT, type Shape, words } from './drawing.ts';
import type { FigureMaterial, FigureShown } from './figure-material.ts';
import { clipped, wrapped } from './text-fit.ts';

const WORDS = FIGURE_WORDS.matrix;
const LETTERS = Object.keys(WORDS.letters) as readonly CellLetter[];

const CODE = 30;
const ORIGINS = 48;
const CELL = 20;
const FEWEST_WORDS = 158;
const HEAD = 26;
/** Of a row with one line, and what a second one adds. */
const ROW = 17;
const MORE = 8;
const LEGEND_LINE = 10.5;
const SIZE = 7.6;
const MOST_COLUMNS = Math.floor((PAGE_WIDTH - CODE - ORIGINS - FEWEST_WORDS) / CELL);

/** The matrix in parts: so many origins side by side and so many claims below each other as a page holds. */
export function drawCorroboration(material: FigureMaterial): FigureShown {
  const matrix = corroborationOf(material);
  const legend = legendOf(matrix);
  const room = PART_HEIGHT - HEAD - legend.length * LEGEND_LINE - 12;
  const columns = matrix.columns.map((_, index) => index);
  const rowsInPart = Math.floor(room / (ROW + MORE));
  const parts = chunks(columns, MOST_COLUMNS).flatMap((own, place) =>
    chunks(matrix.rows, rowsInPart)
      // Origins further on are shown only beside claims of which they say something.
      .filter((rows) => place === 0 || rows.some(({ cells }) => own.some((column) => cells[column])))
      .map((rows) => drawPart(matrix.columns, own, rows, legend)),
  );
  return { alt: altOf(matrix), content: { form: 'drawings', parts } };
}

function drawPart(
  all: readonly OriginColumn[],
  columns: readonly number[],
  rows: readonly CorroborationRow[],
  legend: readonly LegendLine[],
): Drawing {
  const gridX = PAGE_WIDTH - ORIGINS - columns.length * CELL;
  const middle = (place: number): number => gridX + place * CELL + CELL / 2;
  const shapes: Shape[] = [
    words(0, HEAD - 8, WORDS.claim, { isBold: true, fill: COLOUR.navy }),
    words(PAGE_WIDTH, HEAD - 8, WORDS.origins, { align: 'end', isBold: true, fill: COLOUR.navy }),
    line(0, HEAD, PAGE_WIDTH, HEAD, COLOUR.navy, 0.9),
    ...columns.flatMap((index, place): readonly Shape[] => {
      const column = all[index];
      if (!column) return [];
      const more = column.codes.length - 1;
      return [
        words(middle(place), more > 0 ? HEAD - 13 : HEAD - 8, column.lead, { align: 'middle', isBold: true }),
        ...(more > 0
          ? [words(middle(place), HEAD - 5, `+${more}`, { align: 'middle', size: 6.6, fill: COLOUR.grey })]
          : []),
      ];
    }),
  ];
  let y = HEAD;
  for (const { claim, cells, origins } of rows) {
    const lines = wrapped(claim.statement, gridX - CODE - 8, SIZE, 2);
    const height = ROW + (lines.length > 1 ? MORE : 0);
    const middleY = y + height / 2;
    const isLast = claim === rows.at(-1)?.claim;
    shapes.push(
      words(0, y + 11.4, claim.code, { isBold: true }),
      ...lines.map((text, at) => words(CODE, y + 11.4 + at * 9.2, text)),
      ...columns.flatMap((column, place) => {
        const letter = cells[column];
        return letter ? cell(middle(place), middleY, letter) : [dash(middle(place), middleY)];
      }),
      words(PAGE_WIDTH, middleY + 2.6, origins, { align: 'end', isBold: true }),
      line(0, y + height, PAGE_WIDTH, y + height, isLast ? COLOUR.navy : COLOUR.rule, isLast ? 0.9 : 0.4),
    );
    y += height;
  }
  const bottom = y;
  legend.forEach(({ letter, text }, index) => {
    const at = bottom + 14 + index * LEGEND_LINE;
    if (letter) shapes.push(...cell(6, at - 2.4, letter, 8.6, 6.6));
    shapes.push(words(letter ? 16 : 0, at, text, { size: 7, fill: COLOUR.grey }));
  });
  return { width: PAGE_WIDTH, height: bottom + legend.length * LEGEND_LINE + 8, shapes };
}

/** Filled, hollow, crossed or broken, and always with its letter. */
function cell(x: number, y: number, letter: CellLetter, side = 13, size = 7.8): readonly Shape[] {
  const isFilled = letter === 'E';
  const isAgainst = letter === 'C' || letter === 'B';
  const [left, top] = [x - side / 2, y - side / 2];
  const box: Shape = {
    shape: 'box',
    x: left,
    y: top,
    width: side,
    height: side,
    fill: isFilled ? COLOUR.navy : COLOUR.paper,
    stroke: isAgainst ? COLOUR.red : letter === 'W' ? COLOUR.grey : COLOUR.navy,
    ...(letter === 'W' && { dashed: true }),
  };
  const fill = isFilled ? COLOUR.paper : isAgainst ? COLOUR.red : letter === 'W' ? COLOUR.grey : COLOUR.navy;
  const bar = line(left, top + side, left + side, top + side, COLOUR.red, side / 7);
  return [
    box,
    ...(isAgainst ? [bar] : []),
    words(x, y + size * 0.35, letter, { align: 'middle', isBold: true, size, fill }),
  ];
}

const dash = (x: number, y: number): Shape => words(x, y + 2.6, '·', { align: 'middle', fill: COLOUR.grey });

interface LegendLine {
  readonly letter: CellLetter | null;
  readonly text: string;
}

/** Only what occurs is explained. */
function legendOf({ columns, rows }: Corroboration): readonly LegendLine[] {
  const used = new Set(rows.flatMap(({ cells }) => cells));
  const shared = columns.filter(({ codes }) => codes.length > 1);
  const groups = shared.map(({ lead, codes }) => `${lead} = ${codes.join(', ')}`).join('; ');
  return [
    ...LETTERS.filter((letter) => used.has(letter)).map((letter) => ({
      letter,
      text: WORDS.letters[letter],
    })),
    ...wrapped(shared.length > 0 ? WORDS.groups(groups) : WORDS.alone, PAGE_WIDTH, 7, 6).map((text) => ({
      letter: null,
      text,
    })),
    ...(rows.some(({ origins }) => origins.includes('('))
      ? [{ letter: null, text: clipped(WORDS.bracket, PAGE_WIDTH, 7) }]
      : []),
  ];
}

function altOf({ columns, rows }: Corroboration): string {
  const several = rows.filter(({ claim }) => claim.origins.origins > 1).length;
  const against = rows.filter(({ cells }) => cells.some((letter) => letter === 'C' || letter === 'B')).length;
  const used = LETTERS.filter((letter) => rows.some(({ cells }) => cells.includes(letter)));
  const key = used.map((letter) => `${letter}: ${WORDS.letters[letter]}`).join('; ');
  const values = rows.map(({ claim, cells, origins }) => {
    const said = cells.flatMap((letter, index) =>
      letter ? [`${columns[index]?.lead ?? ''} ${letter}`] : [],
    );
    return WORDS.row(claim.code, said.join(', '), origins);
  });
  return [WORDS.finding(several, rows.length, against), key && `${key}.`, `${values.join('. ')}.`]
    .filter(Boolean)
    .join(' ');
}

/** At least one, so that a matrix without any origin still shows its claims. */
function chunks<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  const found: T[][] = [];
  for (let at = 0; at === 0 || at < list.length; at += most) found.push(list.slice(at, at + most));
  return found;
}
