import { FIGURE_WORDS } from '../../words/figures.ts';
import { DIGITS, isJudged, LETTERS } from '../own-ratings.ts';
import { speaksAgainst } from '../report-stance.ts';
import { COLOUR, COLUMN_WIDTH, type Drawing, type Shape, words } from './drawing.ts';
import type { FigureMaterial, FigureShown } from './figure-material.ts';
import { wrapped } from './text-fit.ts';

const WORDS = FIGURE_WORDS.ratings;
const CELL = 38;
const ROW = 21;
const LEFT = 62;
const TOP = 34;
/** Between what is judged and what stands apart. */
const APART = 9;

type Letter = (typeof LETTERS)[number] | null;
type Digit = (typeof DIGITS)[number] | null;

/** How many pairs of a claim and a source that speaks for it have each grade. Nothing is averaged. */
export function drawRatings({ claims }: FigureMaterial): FigureShown {
  const counts = new Map<string, number>();
  for (const { support, credibility } of claims) {
    for (const one of support) {
      if (speaksAgainst(one)) continue;
      const name = cellName(one.source.reliability?.letter ?? null, credibility?.digit ?? null);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  if (counts.size === 0)
    return { alt: FIGURE_WORDS.noRatings, content: { form: 'nothing', why: FIGURE_WORDS.noRatings } };
  const letters: readonly Letter[] = [...LETTERS, ...(has(counts, /^–/) ? [null] : [])];
  const digits: readonly Digit[] = [...DIGITS, ...(has(counts, /–$/) ? [null] : [])];
  return {
    alt: altOf(counts, letters, digits),
    content: { form: 'drawings', parts: [draw(counts, letters, digits)] },
  };
}

/** `B2`, with a dash for what is not rated. */
const cellName = (letter: Letter, digit: Digit): string => `${letter ?? '–'}${digit ?? '–'}`;

const has = (counts: ReadonlyMap<string, number>, pattern: RegExp): boolean =>
  [...counts.keys()].some((name) => pattern.test(name));

function draw(
  counts: ReadonlyMap<string, number>,
  letters: readonly Letter[],
  digits: readonly Digit[],
): Drawing {
  const x = (index: number): number =>
    LEFT + index * CELL + (index > 4 ? APART : 0) + (index > 5 ? APART : 0);
  const y = (index: number): number => TOP + index * ROW + (index > 4 ? APART : 0) + (index > 5 ? APART : 0);
  const most = Math.max(...counts.values());
  const shapes: Shape[] = [
    words(x(0), 10, WORDS.claim, { isBold: true, fill: COLOUR.navy }),
    ...wrapped(WORDS.source, LEFT - 8, 7.4, 3).map((text, at) =>
      words(0, TOP + 9 + at * 9, text, { isBold: true, fill: COLOUR.navy }),
    ),
    ...digits.map((digit, index) =>
      words(x(index) + CELL / 2, TOP - 8, digit === null ? WORDS.notRated : String(digit), {
        align: 'middle',
        isBold: digit !== null,
        size: digit === null ? 6.8 : 9,
      }),
    ),
    ...letters.flatMap((letter, row): readonly Shape[] => [
      words(LEFT - 8, y(row) + ROW / 2 + 3, letter ?? WORDS.notRated, {
        align: 'end',
        isBold: letter !== null,
        size: letter === null ? 6.8 : 9,
      }),
      ...digits.flatMap((digit, column) =>
        cell(
          x(column),
          y(row),
          counts.get(cellName(letter, digit)) ?? 0,
          most,
          letter !== null && digit !== null && isJudged(letter, digit),
        ),
      ),
    ]),
  ];
  const bottom = y(letters.length - 1) + ROW;
  const note = wrapped(WORDS.apart, COLUMN_WIDTH, 7, 3);
  shapes.push(
    ...note.map((text, at) => words(0, bottom + 14 + at * 9, text, { size: 7, fill: COLOUR.grey })),
  );
  return { width: COLUMN_WIDTH, height: bottom + 14 + note.length * 9, shapes };
}

/** The number says how many; the tint only makes the full cells easier to find. */
function cell(x: number, y: number, count: number, most: number, isJudgedCell: boolean): readonly Shape[] {
  const strength = count === 0 ? 0 : Math.ceil((3 * count) / most);
  const isDark = strength === 3;
  return [
    {
      shape: 'box',
      x: x + 1,
      y: y + 1,
      width: CELL - 2,
      height: ROW - 2,
      fill: TINTS[strength] ?? COLOUR.paper,
      stroke: isJudgedCell ? COLOUR.navy : COLOUR.grey,
      ...(!isJudgedCell && { dashed: true }),
    },
    words(x + CELL / 2, y + ROW / 2 + 3, count === 0 ? '·' : String(count), {
      align: 'middle',
      size: 9,
      isBold: count > 0,
      fill: count === 0 ? COLOUR.grey : isDark ? COLOUR.paper : COLOUR.ink,
    }),
  ];
}

const TINTS = [COLOUR.paper, '#dfe7ef', '#a9c0d6', COLOUR.navy] as const;

function altOf(
  counts: ReadonlyMap<string, number>,
  letters: readonly Letter[],
  digits: readonly Digit[],
): string {
  const cells = letters.flatMap((letter) =>
    digits.map((digit) => ({
      letter,
      digit,
      name: cellName(letter, digit),
      count: counts.get(cellName(letter, digit)) ?? 0,
    })),
  );
  const full = cells.filter(({ count }) => count > 0);
  const judged = full.filter(
    ({ letter, digit }) => letter !== null && digit !== null && isJudged(letter, digit),
  );
  const sum = (list: typeof full): number => list.reduce((total, { count }) => total + count, 0);
  const [best] = judged.toSorted((a, b) => b.count - a.count);
  return [
    WORDS.finding(sum(full), sum(judged), best ? WORDS.most(best.name, best.count) : ''),
    `${full.map(({ name, count }) => `${name}: ${count}`).join(', ')}.`,
  ].join(' ');
}
