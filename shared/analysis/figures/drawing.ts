/** A drawing as data, in points at the size it is printed in. Whoever shows it draws the shapes in order and decides nothing. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type Shape =
  | {
      readonly shape: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly stroke?: string;
      readonly dashed?: boolean;
    }
  | {
      readonly shape: 'dot';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly fill: string;
      readonly stroke?: string;
      readonly dashed?: boolean;
    }
  | {
      readonly shape: 'path';
      /** SVG path data in absolute coordinates. */
      readonly d: string;
      readonly stroke: string;
      readonly width: number;
      readonly fill?: string;
      readonly dashed?: boolean;
    }
  | {
      readonly shape: 'words';
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly words: string;
      readonly size: number;
      readonly fill: string;
      readonly align?: 'middle' | 'end';
      readonly isBold?: boolean;
    };

export type WordsShape = Extract<Shape, { shape: 'words' }>;

/** Solid tints only: transparency makes odd objects in a PDF. None of them says anything that words or form do not say. */
export const COLOUR = {
  ink: '#16202b',
  navy: '#12385b',
  teal: '#0d6e74',
  red: '#9c1c28',
  grey: '#566371',
  rule: '#c9d1da',
  pale: '#f1f4f7',
  paper: '#ffffff',
} as const;

/** Width of the whole page between its margins, and of the text column, in points. */
export const PAGE_WIDTH = 476;
export const COLUMN_WIDTH = 368;
/** What a page holds of a drawing above its caption; a higher one is drawn in parts. */
export const PART_HEIGHT = 540;

/** One drawing of several, each below the one before. */
export function stacked(parts: readonly Drawing[], gap = 12): Drawing {
  const shapes: Shape[] = [];
  let y = 0;
  for (const part of parts) {
    shapes.push(...part.shapes.map((shape) => moved(shape, y)));
    y += part.height + gap;
  }
  return {
    width: Math.max(0, ...parts.map(({ width }) => width)),
    height: Math.max(0, y - gap),
    shapes,
  };
}

function moved(shape: Shape, down: number): Shape {
  if (shape.shape !== 'path') return { ...shape, y: round(shape.y + down) };
  let isY = false;
  const d = shape.d.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    const value = isY ? round(Number(number) + down) : number;
    isY = !isY;
    return String(value);
  });
  return { ...shape, d };
}

/** Tenths of a point: finer than can be seen, and the same text on every machine. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** A straight line. */
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 0.6): Shape => ({
  shape: 'path',
  d: `M${round(x1)} ${round(y1)} L${round(x2)} ${round(y2)}`,
  stroke,
  width,
});

/** How words look where it is not the usual. */
export interface WordsLook {
  readonly size?: number;
  readonly fill?: string;
  readonly align?: 'middle' | 'end';
  readonly isBold?: boolean;
}

export const words = (x: number, y: number, text: string, look: WordsLook = {}): WordsShape => ({
  shape: 'words',
  size: 7.4,
  fill: COLOUR.ink,
  ...look,
  x: round(x),
  y: round(y),
  words: text,
});
